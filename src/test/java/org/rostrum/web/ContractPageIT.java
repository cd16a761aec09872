package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The page of the contract")
class ContractPageIT {
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void can_be_read_at_every_width_without_scripts() {
        for (int width : List.of(375, 1280)) {
            var page = page(width, Browser.Scripts.OFF);
            Browser.picture(page, "contract-" + width);
            browser.assertAccessible(page);
            Browser.assertFits(page);
            assertThat(page.locator(".call").count()).isGreaterThan(15);
        }
    }

    @Test
    void sends_a_call_and_shows_the_answer() {
        var page = page(1280, Browser.Scripts.ON);
        page.locator("#meetings button").click();
        PlaywrightAssertions.assertThat(page.locator("#meetings .said")).containsText("200");
        Browser.picture(page, "contract-answer");
        browser.assertAccessible(page);
    }

    @Test
    void is_what_the_document_says() throws Exception {
        var document = rostrum.get("/openapi?format=JSON").body();
        assertThat(document).contains("\"/api/meetings/{meeting}/acts\"", "Act.callToOrder", "problem+json");
        assertThat(document).doesNotContainIgnoringCase("payara", "Deployed Resources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html", "application/vnd.oai.openapi+json"})
    void is_described_in_json_by_the_file_and_nothing_else(String accepted) throws Exception {
        var answer = document(accepted);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("src/main/resources/META-INF/openapi.json")));
    }

    @Test
    void is_yaml_for_those_who_ask_for_that() throws Exception {
        assertThat(document("application/yaml").headers().firstValue("Content-Type"))
                .hasValue("application/yaml");
    }

    private static HttpResponse<String> document(String accepted) throws Exception {
        var call = HttpRequest.newBuilder(rostrum.address().resolve("/openapi"))
                .header("Accept", accepted)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(call, BodyHandlers.ofString());
        }
    }

    private static Page page(int width, Browser.Scripts scripts) {
        var page = browser.window(width, 800, "en-US", scripts);
        page.navigate(rostrum.address() + "/api");
        return page;
    }
}
