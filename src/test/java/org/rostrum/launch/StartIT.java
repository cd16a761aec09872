package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

@DisplayName("The program that an operator starts")
@Order(11)
class StartIT {
    private static final String TYPED = "https://hearings.example.gov";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FILLED_IN = "{\"name\":\"%s\"}".formatted("Maria ".repeat(20_000));

    private static RunningRostrum rostrum;
    private static List<HttpResponse<String>> answers;

    /** What it said when it was first started. */
    private static String said;
    /** That of a clerk who signed in before the power cut. */
    private static String cookie;

    @BeforeAll
    static void startAgainAfterAPowerCutWhileOthersCall() throws Exception {
        rostrum = RunningRostrum.start("serve", "--address", TYPED);
        var password = rostrum.runHere("staff", "add", "maria")
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", "");
        cookie = SignIns.cookie(rostrum.address(), "maria", password);
        said = rostrum.said();
        rostrum.killWithDatabase();
        var calls = CompletableFuture.supplyAsync(StartIT::callUntilItIsReady);
        rostrum.startAgain();
        answers = calls.get(2, TimeUnit.MINUTES);
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void says_that_it_is_ready() throws Exception {
        assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(said).contains("Ready: " + TYPED);
    }

    @Test
    void names_no_server_in_its_answers() throws Exception {
        assertThat(rostrum.get("/health/ready").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void does_not_call_its_meetings_invented_as_a_demo_does() throws Exception {
        assertThat(rostrum.get("/").body()).contains("Made with Rostrum.").doesNotContain("invented");
    }

    @Test
    void says_that_nobody_can_sign_in_yet() {
        assertThat(said).contains("Nobody can sign in yet. Add a clerk: ./rostrum staff add NAME");
    }

    @Test
    void keeps_who_is_signed_in_over_a_power_cut() throws Exception {
        assertThat(SignIns.status(rostrum.address().resolve("/clerk"), cookie)).isEqualTo(200);
    }

    @Test
    void marks_the_session_as_secure_where_residents_type_https() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var clerks = call("/clerk").header("Cookie", cookie).build();
            assertThat(client.send(clerks, BodyHandlers.discarding()).headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("JSESSIONID=")
                    .contains("; Secure");
        }
    }

    @Test
    void refuses_a_data_folder_that_another_instance_has() throws Exception {
        // The lock must not hang on an object that nothing refers to.
        rostrum.collectGarbage();
        String refused = RunningRostrum.run(
                "serve", "--port", "0", "--data", rostrum.data().toString());
        assertThat(refused).contains("is in use by another instance of Rostrum").endsWith("exit 1");
        assertThat(refused.lines()).hasSize(2);
    }

    @Test
    void refuses_a_port_that_another_program_has() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(RunningRostrum.run("serve", "--port", port))
                    .isEqualTo("Port %s is in use by another program. Choose another with --port.%nexit 1"
                            .formatted(port));
        }
    }

    @Test
    void tells_every_caller_to_come_back_in_two_seconds_while_it_starts() {
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .hasSizeGreaterThan(10)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2"));
    }

    @Test
    void never_says_while_it_starts_that_an_address_does_not_exist() {
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).doesNotContain(400, 404, 500);
    }

    @Test
    void names_no_server_while_it_starts() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body()).doesNotContain("Payara");
        });
    }

    @Test
    void says_in_a_page_while_it_starts_what_to_do_and_in_two_languages() {
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
    void does_not_ask_for_a_form_by_itself_while_it_starts() {
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
