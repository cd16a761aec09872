package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.EntryJson;

/**
 * A demo that many tests use at the same time: started for the first who asks, ended with the tests. A start takes as long
 * as ten pages, and a page takes several times as long when it is asked for first. Each test has an evening of its own in
 * it, so that none meets another's.
 */
final class SharedRostrum {
    static final SharedRostrum PLAIN = new SharedRostrum("demo");
    static final SharedRostrum SENDING = new SharedRostrum("demo");
    static final SharedRostrum PLAYED = new SharedRostrum("demo", "--played");
    static final SharedRostrum TO_BREAK = new SharedRostrum("demo");

    private static final LocalDate THAT_DAY = LocalDate.of(2018, 4, 16);
    /** Whatever counts the meetings of that year finds no other in it. */
    private static final LocalDate DAY_OF_ANOTHER_YEAR = LocalDate.of(2017, 4, 17);

    private static final LocalDate DAY_OF_A_YEAR_BEFORE = LocalDate.of(2016, 4, 18);

    private static final int IDS_OF_AN_EVENING = 1_000;
    private static final AtomicLong LAST_EVENING = new AtomicLong(100);

    private Optional<RunningRostrum> host = Optional.empty();
    private Optional<JsonObject> played = Optional.empty();

    private final String[] command;

    private SharedRostrum(String... command) {
        this.command = command;
    }

    /** The program with the evening that it was started with. */
    synchronized RunningRostrum asStarted() {
        return host().withCard(host().card());
    }

    /** The program, and in it an evening that is ready for the clerk to call the meeting to order. */
    synchronized RunningRostrum tonight() {
        return host().withCard(bringInTonight());
    }

    /** The same, in a program that is the caller's to kill; alive, whatever was done to it before. */
    synchronized RunningRostrum tonightToBreak() {
        return alive().toBreakWithCard(bringInTonight());
    }

    /** The same with the evening that the program was started with. */
    synchronized RunningRostrum asStartedToBreak() {
        return alive().toBreak();
    }

    private JsonObject bringInTonight() {
        var evening = DurhamEvening.tonight(Instant.now(), freshIds());
        return bringIn(evening, evening.before());
    }

    /** The program, and in it the evening of the played demo, which is everyone's to read. */
    synchronized RunningRostrum over() {
        if (played.isEmpty()) {
            var evening = new DurhamEvening(THAT_DAY, freshIds());
            played = Optional.of(bringIn(evening, evening.acts()));
        }
        return host().withCard(played.get());
    }

    /** The program, and in it an evening that is over, whose minutes can be changed. */
    synchronized RunningRostrum overToChange() {
        var evening = new DurhamEvening(DAY_OF_ANOTHER_YEAR, freshIds());
        return host().withCard(bringIn(evening, evening.acts()));
    }

    /** The program, and in it an evening of long ago whose record ends with the call to order. */
    synchronized RunningRostrum calledToOrder() {
        var evening = new DurhamEvening(DAY_OF_A_YEAR_BEFORE, freshIds());
        var called = evening.acts().subList(0, evening.before().size() + 1);
        return host().withCard(bringIn(evening, called));
    }

    private static long freshIds() {
        return LAST_EVENING.incrementAndGet() * IDS_OF_AN_EVENING;
    }

    private RunningRostrum host() {
        if (host.isEmpty()) {
            var started = RunningRostrum.start(environment(), command);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            host = Optional.of(started);
        }
        return host.get();
    }

    private RunningRostrum alive() {
        try {
            host().revive();
            return host();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Map<String, String> environment() {
        try {
            var environment = new HashMap<String, String>();
            if (this == SENDING) {
                environment.putAll(MailServer.shared().environment());
                environment.putAll(TextSender.shared().environment());
                environment.put("ROSTRUM_PROXY_HEADER", "X-Forwarded-For");
            }
            return environment;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Brings an evening in by the file that another Rostrum would have exported; gives the card of its clerk. */
    private JsonObject bringIn(DurhamEvening evening, List<DurhamEvening.Timed> acts) {
        var card = host().card();
        var entries = Json.createArrayBuilder();
        var head = Chain.Head.NONE;
        for (var timed : acts) {
            var draft = Entry.Draft.now(timed.actor(), timed.at(), timed.act());
            var entry = Chain.append(head, draft, Secret.random().value());
            entries.add(EntryJson.whole(entry));
            head = entry.head();
        }
        send(Json.createObjectBuilder().add("entries", entries).build(), card);
        return Json.createObjectBuilder(card)
                .add("meeting", evening.plan().meeting().toString())
                .add("hearing", evening.hearing().toString())
                .build();
    }

    private void send(JsonObject file, JsonObject card) {
        var request = HttpRequest.newBuilder(host().address().resolve("/api/meetings/import"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + card.getJsonObject("clerk").getString("token"))
                .POST(HttpRequest.BodyPublishers.ofString(file.toString()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
