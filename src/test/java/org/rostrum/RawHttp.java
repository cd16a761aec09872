package org.rostrum;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Says to a server exactly what a test writes, which a client of the platform would refuse to send. */
public final class RawHttp {
    private static final int PATIENCE_MILLISECONDS = 20_000;

    private RawHttp() {}

    /** What came back until the server closed the connection; {@code status} is 0 where nothing did. */
    public record Answer(int status, String head, String body) {
        /** A header of the answer. */
        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** Everything that was said. */
        public String whole() {
            return head + "\n" + body;
        }
    }

    /** Sends bytes as they are and reads to the end. */
    public static Answer send(int port, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request);
            return read(socket);
        }
    }

    /** Sends a request of its lines, with a body in UTF-8 of the length that is told. */
    public static Answer send(int port, String requestLine, String headers, byte[] body) throws IOException {
        var head = requestLine + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + headers + "\r\n";
        var start = head.getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return send(port, whole);
    }

    private static Answer read(Socket socket) throws IOException {
        byte[] bytes;
        try {
            bytes = socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException open) {
            throw new AssertionError("The server neither answered to the end nor closed", open);
        }
        // A letter for each byte, since the lengths of pieces count bytes.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        var answer = new Answer(
                Integer.parseInt(text.substring(0, end).split(" ", 3)[1]),
                text.substring(0, end),
                text.substring(end + 4));
        var body = answer.header("Transfer-Encoding").isEmpty() ? answer.body() : joined(answer.body());
        return new Answer(
                answer.status(),
                answer.head(),
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** The pieces of a body that is sent in pieces. */
    private static String joined(String pieces) {
        var whole = new StringBuilder();
        for (int at = 0; ; ) {
            int line = pieces.indexOf("\r\n", at);
            int length = Integer.parseInt(pieces.substring(at, line), 16);
            if (length == 0) {
                return whole.toString();
            }
            whole.append(pieces, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }
}
