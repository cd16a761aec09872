package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sender of text messages for tests, which takes every message and sends none. */
public final class TextSender {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LOOK_EVERY_MILLIS = 100;

    private static Optional<TextSender> shared = Optional.empty();

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /** What it was handed. */
    public record Message(String secret, String id, String to, String text) {}

    private TextSender(HttpServer server) {
        this.server = server;
    }

    /** The one to which the program of {@link RunningRostrum#sharedThatSends} sends. */
    public static synchronized TextSender shared() throws IOException {
        if (shared.isEmpty()) {
            shared = Optional.of(open());
        }
        return shared.get();
    }

    private static TextSender open() throws IOException {
        var sender = new TextSender(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        sender.server.createContext("/texts", sender::take);
        sender.server.start();
        return sender;
    }

    /** What a program is started with to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "ROSTRUM_SMS_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/texts",
                "ROSTRUM_SMS_SECRET",
                "between us");
    }

    /** Refuses the message to a phone that comes next. */
    public void refuseNext(String phone) {
        refused.add(phone);
    }

    /** The messages to one phone, once there are so many. */
    public List<Message> await(String phone, int many) throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS && to(phone).size() < many; waited += LOOK_EVERY_MILLIS) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        assertThat(to(phone)).as("messages to " + phone).hasSize(many);
        return to(phone);
    }

    private List<Message> to(String phone) {
        return messages.stream().filter(message -> message.to().equals(phone)).toList();
    }

    private void take(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(body))) {
            var json = reader.readObject();
            if (refused.remove(json.getString("to"))) {
                call.sendResponseHeaders(503, -1);
            } else {
                messages.add(new Message(
                        call.getRequestHeaders().getFirst("Authorization"),
                        json.getString("id"),
                        json.getString("to"),
                        json.getString("text")));
                call.sendResponseHeaders(204, -1);
            }
        }
        call.close();
    }
}
