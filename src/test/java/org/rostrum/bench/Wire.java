package org.rostrum.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to the server on this machine that is kept, for loads: it sends a call and reads the answer, and does little
 * else, since what it takes of the processor is not left to the server it measures. When the server ends the connection the
 * next call opens another.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream answers = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /** Sends some JSON, in ASCII, and gives the status of the answer, whose body was read as far as the server said it goes. */
    int post(String path, String key, String json) throws IOException {
        open();
        var call = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                + "\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().substring("HTTP/1.1 ".length()).substring(0, 3));
        int length = -1;
        boolean kept = true;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var told = header.toLowerCase(Locale.ROOT);
            length = told.startsWith("content-length:")
                    ? Integer.parseInt(told.substring(15).strip())
                    : length;
            kept &= !told.equals("connection: close");
        }
        if (length < 0) {
            throw new IOException("An answer without its length");
        }
        answers.skipNBytes(length);
        if (!kept) {
            close();
        }
        return status;
    }

    private void open() throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            answers = new BufferedInputStream(socket.getInputStream());
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int letter = answers.read(); letter != '\n'; letter = answers.read()) {
            if (letter < 0) {
                throw new EOFException("The server hung up");
            }
            line.append((char) letter);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
