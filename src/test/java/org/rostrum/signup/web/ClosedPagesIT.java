package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Browser.Scripts.OFF;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A sign-up that cannot be taken")
class ClosedPagesIT {
    private static final int MOST_BYTES = 80 * 1024;
    private static final String WRITTEN = ",\"channel\":\"WRITTEN\"";
    private static final String SAID = ",\"statement\":\"Leave it open.\"";
    private static RunningRostrum rostrum;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void is_told_before_it_opens_when_to_come_back() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5", "2098-12-01T17:00:00Z", "2099-01-01T00:00:00Z");
        var page = open(evening, "en-US");
        assertThat(page.locator(".notice").first())
                .containsText("Sign-up has not opened yet. It opens on Dec 1, 2098, 12:00");
        assertThat(page.locator(".notice").first()).containsText("Come back then.");
        assertThat(page.locator("#sign-up")).hasCount(0);
        headed(page, "Sign-up is not open yet");
        good(page, "sign-up-not-yet-375");
        var spanish = open(evening, "es-MX");
        headed(spanish, "La inscripción aún no está abierta");
        good(spanish, "sign-up-not-yet-375-es");
    }

    @Test
    void is_told_after_the_deadline_what_can_still_be_done() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5", "2018-01-01T00:00:00Z", "2018-04-16T16:00:00Z");
        var page = open(evening, "es-MX");
        assertThat(page.locator(".notice").first()).containsText("La inscripción cerró el 16 abr 2018, 12:00");
        assertThat(page.locator(".notice").first()).containsText("City Hall");
        assertThat(page.locator("input[name=channel]")).hasCount(1);
        assertThat(page.locator("label[for=statement]")).hasText("Declaración escrita");
        headed(page, "La inscripción está cerrada");
        good(page, "sign-up-late-375-es");
        var english = open(evening, "en-US");
        headed(english, "Sign-up is closed");
        good(english, "sign-up-late-375");
    }

    @Test
    void after_the_deadline_is_still_a_statement_until_the_hearing_is_closed() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5", "2018-01-01T00:00:00Z", "2018-04-16T16:00:00Z");
        var page = open(evening, "en-US");
        assertThat(page.locator(".notice").first()).containsText("You can still send a written statement, here");
        page.fill("#name", "Bea Moss");
        page.check("input[value=AGAINST]");
        page.click("#send");
        assertThat(page.locator("#statement-error")).isVisible();
        page.fill("#statement", "Leave it open at night.");
        page.click("#send");
        assertThat(page.locator("h1")).containsText("Bea Moss");
        assertThat(page.locator(".statement")).containsText("Leave it open at night.");
        page.locator("summary").first().click();
        page.check("input[value=ROOM]");
        page.click("#change button[value=change]");
        assertThat(page.locator(".error-summary")).containsText("Sign-up has closed");
        page.check("input[value=POSITION]");
        page.click("#change button[value=change]");
        assertThat(page.locator(".error-summary")).containsText("a late statement stays one");
        page.check("input[value=WRITTEN]");
        page.fill("#statement", "");
        page.click("#change button[value=change]");
        assertThat(page.locator("#statement-error")).containsText("Write your statement");
        good(page, "place-late-statement-375");
        evening.open();
        assertThat(evening.act("closeHearing", "").statusCode()).isEqualTo(201);
        var over = open(evening, "en-US");
        assertThat(over.locator("#sign-up")).hasCount(0);
        assertThat(over.locator(".notice").first()).containsText("This hearing has been closed.");
        headed(over, "Sign-up is over");
        good(over, "sign-up-over-375");
        good(open(evening, "es-MX"), "sign-up-over-375-es");
    }

    @Test
    void that_was_closed_while_the_form_was_filled_in_leads_to_no_button_that_is_gone() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        var page = open(evening, "en-US");
        page.fill("#name", "Bea Moss");
        page.check("input[value=AGAINST]");
        evening.open();
        assertThat(evening.act("closeHearing", "").statusCode()).isEqualTo(201);
        page.click("#send");
        assertThat(page.locator(".error-summary li")).hasCount(1);
        assertThat(page.locator(".error-summary a")).hasCount(0);
        assertThat(page.locator("#name")).hasValue("Bea Moss");
        browser.assertAccessible(page);
    }

    @Test
    void after_the_deadline_is_told_what_is_in_the_way_and_no_more_than_is_true() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5", "2018-01-01T00:00:00Z", "2018-04-16T16:00:00Z");
        var spoken = evening.signUpAsResident("Ana Lima", "");
        assertThat(spoken.statusCode()).isEqualTo(422);
        assertThat(spoken.body()).contains("You can still send a written statement");
        var silent = evening.signUpAsResident("Ana Lima", WRITTEN);
        assertThat(silent.statusCode()).as(silent.body()).isEqualTo(422);
        assertThat(silent.body()).contains("\"field\":\"statement\"").doesNotContain("You can still");
        var written = evening.signUpAsResident("Ana Lima", WRITTEN + SAID);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    }

    @Test
    void is_not_taken_once_the_hearing_is_closed_or_the_meeting_adjourned_even_before_the_deadline() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        evening.open();
        assertThat(evening.act("closeHearing", "").statusCode()).isEqualTo(201);
        for (var channel : new String[] {"", WRITTEN + SAID}) {
            var answer = evening.signUpAsResident("Ana Lima", channel);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("This hearing has been closed").doesNotContain("You can still");
        }
        var later = EveningWithRules.publish(rostrum, "\"cap\":5");
        assertThat(later.act("callToOrder", "").statusCode()).isEqualTo(201);
        assertThat(later.act("adjourn", "").statusCode()).isEqualTo(201);
        var answer = later.signUpAsResident("Ana Lima", WRITTEN + SAID);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("You can still");
        var page = open(later, "es-MX");
        assertThat(page.locator(".notice").first()).containsText("La sesión ha terminado.");
        assertThat(page.locator("#sign-up")).hasCount(0);
        headed(page, "La inscripción terminó");
        good(page, "sign-up-adjourned-375-es");
    }

    @Test
    void for_want_of_a_place_still_takes_a_statement_or_a_position() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":1,\"overCap\":\"REFUSED\"");
        takeThePlace(evening);
        var page = open(evening, "en-US");
        assertThat(page.locator(".notice").first()).containsText("The one place at this hearing is taken.");
        assertThat(page.locator("input[name=channel][value=ROOM]")).hasCount(0);
        headed(page, "Every place is taken");
        good(page, "sign-up-full-375");
        page.fill("#name", "Bea Moss");
        page.check("input[value=AGAINST]");
        page.check("input[value=POSITION]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText("Bea Moss");
        var spanish = open(evening, "es-MX");
        headed(spanish, "No quedan lugares");
        good(spanish, "sign-up-full-375-es");
    }

    @Test
    void is_offered_by_the_page_of_the_hearing_only_as_what_it_is() throws Exception {
        var waiting = EveningWithRules.publish(rostrum, "\"cap\":1");
        assertThat(offered(waiting)).isEqualTo("Sign up to speak");
        takeThePlace(waiting);
        assertThat(offered(waiting)).isEqualTo("Sign up for the wait list");
        var full = EveningWithRules.publish(rostrum, "\"cap\":1,\"overCap\":\"REFUSED\"");
        takeThePlace(full);
        assertThat(offered(full)).isEqualTo("What you can still do");
        waiting.open();
        waiting.done("closeLine", "");
        assertThat(offered(waiting)).isEqualTo("What you can still do");
    }

    @Test
    void for_a_wait_list_or_behind_a_closed_line_says_so_as_its_heading() throws Exception {
        var waiting = EveningWithRules.publish(rostrum, "\"cap\":1");
        takeThePlace(waiting);
        headed(open(waiting, "en-US"), "Sign up for the wait list");
        headed(open(waiting, "es-MX"), "Inscríbase en la lista de espera");
        waiting.open();
        waiting.done("closeLine", "");
        headed(open(waiting, "en-US"), "The line is closed");
        headed(open(waiting, "es-MX"), "La lista está cerrada");
    }

    @Test
    void that_was_being_typed_when_the_line_filled_up_is_kept() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":1,\"overCap\":\"REFUSED\"");
        var page = open(evening, "en-US");
        page.fill("#name", "Bea Moss");
        page.fill("#email", "bea@example.org");
        page.check("input[value=AGAINST]");
        takeThePlace(evening);
        page.click("#send");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#name")).hasValue("Bea Moss");
        assertThat(page.locator("#email")).hasValue("bea@example.org");
        page.check("input[value=POSITION]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText("Bea Moss");
    }

    @Test
    void that_was_being_typed_when_the_hearing_was_closed_is_kept_and_sent_nowhere() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        var page = open(evening, "en-US");
        page.fill("#name", "Bea Moss");
        page.check("input[value=AGAINST]");
        page.click("details.more summary");
        page.fill("#statement", "An hour's work.");
        evening.open();
        evening.done("closeHearing", "");
        page.click("#send");
        assertThat(page.locator(".error-summary")).containsText("Nothing was recorded");
        assertThat(page.locator("#statement")).hasValue("An hour's work.");
        assertThat(page.locator("#send")).hasCount(0);
        good(page, "sign-up-closed-while-typing-375");
    }

    @Test
    void like_any_other_page_of_residents_weighs_little() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        var place = evening.signUp("Ana Lima", "FOR").getString("page");
        for (var path : new String[] {
            "/", "/hearings/" + evening.hearing(), "/hearings/" + evening.hearing() + "/sign-up", place
        }) {
            assertThat(weight(path)).as(path).isLessThan(MOST_BYTES);
        }
    }

    /** By a resident: what the clerk enters takes nobody's place. */
    private static void takeThePlace(EveningWithRules evening) {
        var page = open(evening, "en-US");
        page.fill("#name", "Ana Lima");
        page.check("input[value=FOR]");
        page.click("#send");
        assertThat(page.locator("h1")).containsText("Ana Lima");
    }

    /** The bytes over the wire of a page and all that it loads. */
    private static int weight(String path) {
        var page = browser.phone(Browser.Scripts.ON);
        var bytes = new AtomicInteger();
        Consumer<Request> weighing = request -> bytes.addAndGet(request.sizes().responseBodySize);
        page.onRequestFinished(weighing);
        page.navigate(rostrum.address() + path);
        page.waitForLoadState();
        // What the page asks for again later has no size once its window is closed.
        page.offRequestFinished(weighing);
        return bytes.get();
    }

    /** What the page of the hearing calls its way to this page, the only one there is. */
    private static String offered(EveningWithRules evening) {
        var page = browser.window(375, 812, "en-US", OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing());
        var ways = page.locator("#taking a[href$='/sign-up']");
        assertThat(ways).hasCount(1);
        return ways.textContent();
    }

    private static void headed(Page page, String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page.title()).startsWith(heading);
    }

    private static Page open(EveningWithRules evening, String language) {
        var page = browser.window(375, 812, language, OFF);
        page.navigate(rostrum.address() + "/hearings/" + evening.hearing() + "/sign-up");
        return page;
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        browser.assertAccessible(page);
        Browser.assertFits(page);
    }
}
