package org.rostrum.floor;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Someone who watches {@link SoakIT} over a line that breaks again and again, and comes back each time. */
final class SoakViewer implements Runnable, WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** What differs with the moment at which a state was told. */
    private static final Set<String> OF_THE_MOMENT = Set.of("now", "expectedEnd", "forecast");

    /** So that lines break as often, all taken together, however many watch. */
    private static final int LONGEST_MILLIS = 400 * SoakIT.VIEWERS;

    private final URI live;
    private final Random random;
    private final StringBuilder coming = new StringBuilder();
    private volatile String seen = "";
    private volatile boolean open;
    private volatile boolean stopped;

    SoakViewer(URI live, int seed) {
        this.live = live;
        random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                watch();
                TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(400));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        try {
            coming.setLength(0);
            open = true;
            var socket = CLIENT.newWebSocketBuilder().buildAsync(live, this).join();
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(LONGEST_MILLIS));
            while (open && !stopped && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            socket.abort();
        } catch (CompletionException away) {
            // The server is being started again.
        }
    }

    void stop() {
        stopped = true;
    }

    /** Whether what is seen at last is the state; a viewer whose line has just broken is waited for. */
    boolean endsWith(JsonObject state) {
        for (int left = 300; left > 0; left--) {
            if (!seen.isEmpty() && same(SoakIT.object(seen), state)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean same(JsonObject one, JsonObject other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream()
                        .filter(field -> !OF_THE_MOMENT.contains(field))
                        .allMatch(field -> one.get(field).equals(other.get(field)));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        coming.append(part);
        if (last) {
            seen = coming.toString();
            coming.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        open = false;
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        open = false;
    }

    @Override
    public String toString() {
        return seen;
    }
}
