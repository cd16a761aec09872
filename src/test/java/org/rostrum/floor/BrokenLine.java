package org.rostrum.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server that breaks now and then, as a network does: in the middle of what a browser sends, or once all of it is
 * sent and before anything comes back.
 */
final class BrokenLine implements AutoCloseable {
    private final URI server;
    private final ServerSocket here = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Random random;
    private final AtomicInteger cutAsking = new AtomicInteger();
    private final AtomicInteger cutAnswering = new AtomicInteger();
    private volatile int oneIn;

    private BrokenLine(URI server, long seed) throws IOException {
        this.server = server;
        random = new Random(seed);
    }

    /** A line that holds until it is told to break. */
    static BrokenLine to(URI server, long seed) throws IOException {
        var line = new BrokenLine(server, seed);
        Thread.startVirtualThread(line::accept);
        return line;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + here.getLocalPort());
    }

    /** From now on one in so many pieces that are sent is cut; with 0 none is. */
    void breakOneIn(int pieces) {
        oneIn = pieces;
    }

    /** How often the line broke before all that was asked had been sent. */
    int cutAsking() {
        return cutAsking.get();
    }

    /** How often it broke after that, and before the answer was here. */
    int cutAnswering() {
        return cutAnswering.get();
    }

    private void accept() {
        try {
            while (true) {
                var near = here.accept();
                Thread.startVirtualThread(() -> carry(near));
            }
        } catch (IOException closed) {
            // It was closed.
        }
    }

    private void carry(Socket near) {
        open.add(near);
        try (near;
                var far = new Socket(server.getHost(), server.getPort())) {
            open.add(far);
            var deaf = new AtomicBoolean();
            Thread.startVirtualThread(() -> answer(far, near, deaf));
            ask(near, far, deaf);
            open.remove(far);
        } catch (IOException broken) {
            // Whoever asks finds out.
        }
        open.remove(near);
    }

    private void ask(Socket near, Socket far, AtomicBoolean deaf) throws IOException {
        var piece = new byte[8192];
        for (int size = near.getInputStream().read(piece);
                size > 0;
                size = near.getInputStream().read(piece)) {
            boolean breaks = breaks();
            if (breaks && random.nextBoolean()) {
                far.getOutputStream().write(piece, 0, size / 2);
                far.getOutputStream().flush();
                cutAsking.incrementAndGet();
                return;
            }
            if (breaks) {
                deaf.set(true);
            }
            far.getOutputStream().write(piece, 0, size);
        }
    }

    private void answer(Socket far, Socket near, AtomicBoolean deaf) {
        var piece = new byte[8192];
        try (near;
                far) {
            for (int size = far.getInputStream().read(piece);
                    size > 0;
                    size = far.getInputStream().read(piece)) {
                if (deaf.get()) {
                    cutAnswering.incrementAndGet();
                    return;
                }
                near.getOutputStream().write(piece, 0, size);
            }
        } catch (IOException broken) {
            // Whoever asks finds out.
        }
    }

    private boolean breaks() {
        int now = oneIn;
        return now > 0 && random.nextInt(now) == 0;
    }

    @Override
    public void close() {
        try {
            here.close();
            for (var each : open) {
                each.close();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
