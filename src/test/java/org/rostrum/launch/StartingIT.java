package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RunningRostrum;

@DisplayName("The program while it is being started")
@Order(4)
class StartingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FILLED_IN = "{\"name\":\"%s\"}".formatted("Maria ".repeat(20_000));

    private static RunningRostrum rostrum;
    private static List<HttpResponse<String>> answers;

    @BeforeAll
    static void startAgainWhileOthersCall() throws Exception {
        rostrum = RunningRostrum.start("serve");
        rostrum.kill();
        var calls = CompletableFuture.supplyAsync(StartingIT::callUntilItIsReady);
        rostrum.startAgain();
        answers = calls.get();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void tells_every_caller_to_come_back_in_two_seconds() {
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .hasSizeGreaterThan(10)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2"));
    }

    @Test
    void never_says_that_an_address_does_not_exist() {
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).doesNotContain(400, 404, 500);
    }

    @Test
    void names_no_server() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body()).doesNotContain("Payara");
        });
    }

    @Test
    void says_in_a_page_what_to_do_and_in_two_languages() {
        assertThat(declined("GET", "text/html")).allSatisfy(answer -> {
            assertThat(answer.body()).contains("One moment, please", "Un momento, por favor");
            assertThat(answer.headers().firstValue("Refresh")).hasValue("2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT"})
    void says_it_to_a_program_in_a_problem_document(String method) {
        assertThat(declined(method, "application/problem+json"))
                .allSatisfy(answer -> assertThat(answer.body()).contains("\"status\": 503", "Nothing was recorded"));
    }

    @Test
    void does_not_ask_for_a_form_by_itself() {
        assertThat(declined("POST", "text/html"))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Refresh")).isEmpty());
    }

    private static List<HttpResponse<String>> declined(String method, String type) {
        var found = answers.stream()
                .filter(answer -> answer.statusCode() == 503
                        && answer.request().method().equals(method)
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith(type))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<HttpResponse<String>> callUntilItIsReady() {
        var all = new ArrayList<HttpResponse<String>>();
        try (var client = HttpClient.newHttpClient()) {
            while (all.isEmpty() || all.getLast().statusCode() != 200) {
                for (var call : calls()) {
                    send(client, call, all);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException over) {
            throw new AssertionError(over);
        }
        return all;
    }

    private static void send(HttpClient client, HttpRequest call, List<HttpResponse<String>> all)
            throws InterruptedException {
        try {
            all.add(client.send(call, BodyHandlers.ofString()));
        } catch (IOException refused) {
            // It does not listen yet.
        }
    }

    /** As pages, programs and probes ask, on connections that are used again; the last says when it is ready. */
    private static List<HttpRequest> calls() {
        return List.of(
                call("/").header("Accept", "text/html,*/*;q=0.8").build(),
                call("/clerk")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .POST(BodyPublishers.ofString("name=Maria"))
                        .build(),
                call("/api/meetings").build(),
                call("/api/meetings").POST(BodyPublishers.ofString(FILLED_IN)).build(),
                call("/api/meetings")
                        .expectContinue(true)
                        .PUT(BodyPublishers.ofString(FILLED_IN))
                        .build(),
                call("/health/live").HEAD().build(),
                call("/health/ready").build());
    }

    private static HttpRequest.Builder call(String path) {
        URI address = rostrum.address().resolve(path);
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }
}
