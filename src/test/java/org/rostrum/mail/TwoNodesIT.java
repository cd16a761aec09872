package org.rostrum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.MailServer;
import org.rostrum.RunningRostrum;

@DisplayName("Two nodes on one database")
@Order(10)
class TwoNodesIT {
    private static final int LETTERS = 80;
    private static final int SENT_AGAIN = 24;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicInteger ROUNDS = new AtomicInteger();
    private static MailServer mails;
    private static RunningRostrum one;
    private static RunningRostrum other;
    private static String hearing;

    @BeforeAll
    static void start() throws Exception {
        mails = MailServer.closed().open();
        one = RunningRostrum.start(mails.environment(), "demo");
        hearing = one.card().getString("hearing");
        other = one.startBeside();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        mails.close();
    }

    @Test
    void send_every_letter_once() throws Exception {
        var answers = IntStream.range(0, LETTERS)
                .mapToObj(at -> send(
                        at % 2 == 0 ? one : other,
                        "letter-" + at,
                        "{\"name\":\"Resident %1$d\",\"position\":\"FOR\",\"email\":\"r%1$d@example.org\"}"
                                .formatted(at)))
                .toList();
        assertThat(answered(answers)).allMatch(answer -> answer.statusCode() == 201);
        for (int waited = 0; waited < 300 && mails.count() < LETTERS; waited++) {
            Thread.sleep(100);
        }
        Thread.sleep(3000);
        assertThat(mails.recipients()).hasSize(LETTERS).doesNotHaveDuplicates();
    }

    @Test
    void give_one_speaker_and_one_answer_to_a_request_that_comes_to_both_at_once() throws Exception {
        var answers = IntStream.range(0, SENT_AGAIN)
                .boxed()
                .flatMap(at -> Stream.of(one, other, one, other)
                        .map(node -> send(
                                node,
                                "again-" + at,
                                "{\"name\":\"Twice Sent %d\",\"position\":\"AGAINST\"}".formatted(at))))
                .toList();
        var bodies = answered(answers).stream()
                .peek(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201))
                .map(TwoNodesIT::answer)
                .toList();
        for (int at = 0; at < SENT_AGAIN; at++) {
            assertThat(bodies.subList(4 * at, 4 * at + 4)).containsOnly(bodies.get(4 * at));
        }
        assertThat(bodies.stream().distinct()).hasSize(SENT_AGAIN);
        for (var node : List.of(one, other)) {
            var order = node.get("/api/hearings/" + hearing + "/order").body();
            assertThat(order.split("\"Twice Sent ", -1)).hasSize(SENT_AGAIN + 1);
        }
    }

    @Test
    void let_50_speak_of_200_who_come_to_both_at_once() throws Exception {
        var rushed = hearing(publish(50, Instant.now().plus(Duration.ofDays(1))));
        var answers = rush(rushed, 200);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
        assertThat(answers.stream().filter(TwoNodesIT::hasPlace)).hasSize(50);
        assertThat(answers.stream().map(TwoNodesIT::answer).distinct()).hasSize(200);
        for (var node : List.of(one, other)) {
            var order = object(node.get("/api/hearings/" + rushed + "/order").body());
            assertThat(order.getJsonArray("line")).hasSize(50);
            assertThat(order.getJsonArray("waiting")).hasSize(150);
        }
    }

    @Test
    void take_nobody_after_the_deadline() throws Exception {
        // The first come in time however slow the machine is; the next ones around the deadline.
        var closes = Instant.now().plusSeconds(12);
        var rushed = hearing(publish(1000, closes));
        var taken = new HashSet<>(taken(rush(rushed, 20)));
        Thread.sleep(Duration.between(Instant.now(), closes.minusSeconds(1)));
        while (Instant.now().isBefore(closes.plusSeconds(1))) {
            taken.addAll(taken(rush(rushed, 20)));
        }
        assertThat(rush(rushed, 20)).allMatch(answer -> answer.statusCode() == 422);
        assertThat(taken).isNotEmpty();
        for (var node : List.of(one, other)) {
            var order = object(node.get("/api/hearings/" + rushed + "/order").body());
            assertThat(order.getJsonArray("line")).hasSize(taken.size());
        }
    }

    /** The line alone brings it: who watches here asks for nothing. */
    @Test
    void tell_who_watches_at_one_what_is_done_at_the_other() throws Exception {
        var meeting = publish(50, Instant.now().plus(Duration.ofDays(1))).getString("id");
        var heads = new Heads();
        var line = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + other.port() + "/live/meetings/" + meeting), heads)
                .join();
        assertThat(heads.next()).isEqualTo(1);
        var done = asClerk("/api/meetings/" + meeting + "/acts", "{\"act\":\"callToOrder\",\"basis\":1}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(heads.next()).isEqualTo(2);
        line.abort();
    }

    /** The heads of the states that come over a line. */
    private static final class Heads implements WebSocket.Listener {
        private final BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
        private final StringBuilder coming = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
            coming.append(text);
            if (last) {
                told.add(object(coming.toString()).getInt("head"));
                coming.setLength(0);
            }
            line.request(1);
            return null;
        }

        int next() throws InterruptedException {
            return Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS), "nothing was told");
        }
    }

    private static JsonObject publish(int cap, Instant closes) throws Exception {
        var plan = """
                {"title":"A rush","body":"City Council","date":"2099-01-02","place":"City Hall","zone":"America/New_York",
                 "seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},"members":[],
                 "items":[{"number":"1","title":"Many want to speak","summary":"Why not?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP","cap":%d},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"%s","exhibits":[]}}]}""".formatted(cap, closes);
        var answer = asClerk("/api/meetings", plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer.body());
    }

    private static HttpResponse<String> asClerk(String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(one.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Bearer " + one.card().getJsonObject("clerk").getString("token"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String hearing(JsonObject meeting) {
        return meeting.getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("hearing")
                .getString("id");
    }

    private static List<HttpResponse<String>> rush(String rushed, int many) {
        var round = ROUNDS.incrementAndGet();
        return answered(IntStream.range(0, many)
                .mapToObj(at -> send(
                        at % 2 == 0 ? one : other,
                        rushed,
                        "rush-%d-%d".formatted(round, at),
                        "{\"name\":\"Resident %d\",\"position\":\"FOR\"}".formatted(at)))
                .toList());
    }

    private static List<String> taken(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(TwoNodesIT::answer)
                .toList();
    }

    private static boolean hasPlace(HttpResponse<String> answer) {
        return object(answer.body()).isNull("waitListed");
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Who it is and by which link; the address in it is that of the node which answers. */
    private static String answer(HttpResponse<String> answer) {
        var made = object(answer.body());
        return made.getString("id") + " " + made.getString("reference") + " " + made.getString("key");
    }

    private static List<HttpResponse<String>> answered(List<CompletableFuture<HttpResponse<String>>> answers) {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<HttpResponse<String>> send(RunningRostrum node, String key, String body) {
        return send(node, hearing, key, body);
    }

    private static CompletableFuture<HttpResponse<String>> send(
            RunningRostrum node, String to, String key, String body) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(node.address().resolve("/api/hearings/" + to + "/speakers"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
