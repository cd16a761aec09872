package org.rostrum.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The operator's own sender of text messages, which {@code ROSTRUM_SMS_URL} names: it is posted {@code {"id","to","text"}}
 * with {@code ROSTRUM_SMS_SECRET} as bearer token, and answers 2xx once it has taken the message.
 */
@ApplicationScoped
public class SmsSender {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** By these it says that no other try would help; anything else may pass. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 410, 422);

    @Inject
    @ConfigProperty(name = "rostrum.sms.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "rostrum.sms.secret")
    Optional<String> secret;

    private Optional<URI> address = Optional.empty();

    @SuppressWarnings("NullAway.Init") // Made once it is deployed.
    private HttpClient client;

    /** The sender did not take a message; {@code forGood} if no other try would help. */
    static final class NotTaken extends Exception {
        private final boolean forGood;

        NotTaken(String why, boolean forGood) {
            super(why);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }
    }

    @PostConstruct
    void read() {
        address = url.filter(text -> !text.isBlank()).map(text -> URI.create(text.strip()));
        // No redirection is followed: the secret is for this address alone.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    @PreDestroy
    void end() {
        client.shutdownNow();
    }

    /** Whether there is one; without it nobody is asked for a phone. */
    public boolean isNamed() {
        return address.isPresent();
    }

    void send(Mail mail) throws NotTaken, InterruptedException {
        try {
            int status = client.send(request(mail), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 200 || status > 299) {
                throw new NotTaken("HTTP " + status, FOR_GOOD.contains(status));
            }
        } catch (IOException unreachable) {
            throw new NotTaken(unreachable.getClass().getSimpleName(), false);
        }
    }

    private HttpRequest request(Mail mail) {
        var letter = mail.letter();
        var body = Json.createObjectBuilder()
                .add("id", mail.id().toString())
                .add("to", letter.recipient())
                .add("text", letter.text())
                .build();
        var request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        secret.ifPresent(word -> request.header("Authorization", "Bearer " + word));
        return request.build();
    }
}
