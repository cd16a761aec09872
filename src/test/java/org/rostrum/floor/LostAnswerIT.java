package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The desk whose act gets no answer while its line stays open")
class LostAnswerIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static int anothers;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        desk.open();
        // The last key led to another page, which takes acts once it is live.
        assertThat(part("live")).hasAttribute("data-live", "yes");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void says_that_it_was_not_recorded_and_keeps_what_was_typed() {
        once(LostAnswerIT::decline);
        note("The lights went out");
        assertThat(part("live")).hasAttribute("data-live", "no");
        assertThat(part("said")).containsText("was not recorded");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        assertThat(words()).hasValue("The lights went out");
        words().press("Enter");
        desk.recorded("Note: The lights went out");
        assertThat(words()).hasValue("");
    }

    @Test
    void says_that_it_was_recorded_and_clears_the_form() {
        once(route -> {
            route.fetch();
            decline(route);
        });
        note("The lights are on again");
        assertThat(part("said")).containsText("What you pressed last was recorded");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        assertThat(words()).hasValue("");
        desk.recorded("Note: The lights are on again");
    }

    @Test
    void does_not_take_the_like_act_of_another_clerk_for_its_own() {
        once(route -> {
            var other = route.request().postData().replace("Mine", "Another clerk’s");
            route.fetch(new Route.FetchOptions().setPostData(other).setHeaders(ofAnother(route)));
            decline(route);
        });
        note("Mine");
        assertThat(part("said")).containsText("was not recorded");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        assertThat(words()).hasValue("Mine");
        desk.recorded("Note: Another clerk’s");
        words().fill("");
    }

    @Test
    void does_not_take_the_same_act_of_another_clerk_for_its_own() {
        once(route -> {
            route.fetch(new Route.FetchOptions().setHeaders(ofAnother(route)));
            decline(route);
        });
        note("Both of us write this");
        assertThat(part("said")).containsText("was not recorded");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        assertThat(words()).hasValue("Both of us write this");
        desk.recorded("Note: Both of us write this");
        words().fill("");
    }

    @Test
    void is_right_that_an_act_was_not_recorded_which_comes_after_all() {
        var late = new AtomicReference<Route>();
        var key = new AtomicReference<String>("");
        once(route -> {
            late.set(route);
            key.set(route.request().headerValue("idempotency-key"));
            decline(route);
        });
        note("Long under way");
        assertThat(part("said")).containsText("was not recorded");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        var request = Objects.requireNonNull(late.get()).request();
        var answer = desk.page()
                .request()
                .post(
                        request.url(),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Idempotency-Key", key.get())
                                .setHeader("Origin", rostrum.address().toString())
                                .setData(request.postData()));
        org.assertj.core.api.Assertions.assertThat(answer.status())
                .as(answer.text())
                .isEqualTo(409);
        assertThat(words()).hasValue("Long under way");
        words().fill("");
    }

    @Test
    void does_not_do_afterwards_what_was_pressed_behind_it() {
        var held = new AtomicReference<Route>();
        once(held::set);
        var next = part("main-words").textContent();
        note("Is anybody there?");
        desk.page().waitForCondition(() -> held.get() != null);
        desk.main(next);
        decline(Objects.requireNonNull(held.get()));
        assertThat(part("said")).containsText("was not recorded");
        assertThat(part("live")).hasAttribute("data-live", "yes");
        words().fill("");
        words().press("Escape");
        desk.note("Here again");
        assertThat(part("main-words")).hasText(next);
    }

    @Test
    void gives_back_what_was_refused_once_the_next_note_is_sent() {
        var held = new AtomicReference<Route>();
        once(held::set);
        note("The first");
        desk.page().waitForCondition(() -> held.get() != null);
        assertThat(words()).hasValue("");
        words().pressSequentially("The seco");
        Objects.requireNonNull(held.get())
                .fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setBody("{\"title\": \"The note cannot stand.\", \"status\": 400}"));
        assertThat(part("said")).containsText("The note cannot stand");
        assertThat(words()).hasValue("The seco");
        words().pressSequentially("nd");
        words().press("Enter");
        assertThat(words()).hasValue("The first");
        desk.recorded("Note: The second");
        words().press("Enter");
        desk.recorded("Note: The first");
        assertThat(words()).hasValue("");
    }

    @Test
    void is_asked_once_more_for_what_cannot_be_undone() {
        desk.keys("Escape");
        var first = desk.page().locator("[data-part=queue] [data-part=who]").first();
        var name = first.textContent();
        desk.keys("w");
        assertThat(part("said")).containsText(name + " would lose the place");
        assertThat(first).hasText(name);
        desk.note("Somebody else is meant");
        desk.keys("w");
        assertThat(part("said")).containsText(name + " would lose the place");
        assertThat(first).hasText(name);
        desk.keys("w");
        desk.recorded(name + " withdrew");
    }

    @Test
    void does_not_take_the_roll_that_another_clerk_called_for_its_own() {
        desk.keys("Escape", "v");
        desk.page().waitForURL("**/votes");
        var roll = desk.page().locator("form[data-act=rollCall] button");
        assertThat(roll).isEnabled();
        once(route -> {
            var other = route.request().postData().replaceFirst("PRESENT", "ABSENT");
            route.fetch(new Route.FetchOptions().setPostData(other).setHeaders(ofAnother(route)));
            decline(route);
        });
        roll.click();
        assertThat(part("said")).containsText("was not recorded");
        desk.recorded("Roll called: 5 here");
        desk.page().goBack();
        assertThat(part("live")).hasAttribute("data-live", "yes");
    }

    /** The act of another desk bears another key. */
    private static Map<String, String> ofAnother(Route route) {
        var headers = new HashMap<>(route.request().allHeaders());
        headers.put("idempotency-key", "of-another-desk-" + anothers++);
        return headers;
    }

    private static void decline(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503));
    }

    private static void note(String text) {
        assertThat(desk.page().locator("form[data-act=note] button")).isEnabled();
        words().fill(text);
        words().press("Enter");
    }

    /** Does this to the next act, and lets all later ones pass. */
    private static void once(Consumer<Route> instead) {
        var first = new AtomicBoolean(true);
        desk.page().route("**/acts", route -> {
            if (route.request().method().equals("POST") && first.getAndSet(false)) {
                instead.accept(route);
            } else {
                route.resume();
            }
        });
    }

    private static Locator words() {
        return desk.page().locator("form[data-act=note] input");
    }

    private static Locator part(String name) {
        return desk.page().locator("[data-part=" + name + "]");
    }
}
