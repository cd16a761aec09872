package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.Browser;
import org.rostrum.Browser.Scripts;
import org.rostrum.RunningRostrum;

/** Its buttons are those of one form, so that each is sent with all that is typed and chosen for the others. */
@DisplayName("A button of your place")
class PlaceIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static EveningWithRules evening;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        evening = EveningWithRules.publish(
                rostrum,
                "\"cededSeconds\":240,\"givers\":9,"
                        + "\"groups\":{\"seconds\":300,\"members\":2,\"delegates\":{\"seats\":2,\"each\":2}}");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void takes_files_away_only_where_it_keeps_the_changes(Scripts scripts) throws Exception {
        var page = withFile(scripts);
        page.check("input[name=removeFile]");
        page.click("#cede summary");
        page.fill("#to", "ABC-234");
        page.click("#do-cede");
        assertThat(page.locator("#to-error")).isVisible();
        assertThat(page.locator(".files a")).hasText("one.txt");
        assertThat(page.locator("input[name=removeFile]")).isChecked();
        page.click("#do-change");
        assertThat(page.locator("[role=status].notice")).isVisible();
        assertThat(page.locator(".files a")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void does_nothing_where_enter_could_press_several(Scripts scripts) throws Exception {
        var page = withFile(scripts);
        page.check("input[name=removeFile]");
        page.setInputFiles("#files", file("two.txt", 3));
        page.click("#cede summary");
        page.fill("#to", "ABC-234");
        page.locator("#to").press("Enter");
        assertThat(page.locator(".error-summary li").first()).containsText("nothing was done yet");
        assertThat(page.locator(".files a")).hasText(new String[] {"one.txt"});
        assertThat(page.locator("input[name=removeFile]")).isChecked();
        assertThat(page.locator("#files-error")).containsText("two.txt: nothing was done yet");
        page.locator(".error-summary a[href='#do-change']").click();
        assertThat(page.locator("#do-change")).isFocused();
        browser.assertAccessible(page);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void that_gives_time_away_tells_of_a_file_that_is_too_large(Scripts scripts) throws Exception {
        var ana = evening.signUp("Ana Lima", "FOR");
        evening.checkIn(ana);
        var page = open(scripts, ana);
        page.locator("summary").first().click();
        page.setInputFiles("#files", new FilePayload[] {file("large.txt", 6 << 20), file("small.txt", 3)});
        page.click("#cede summary");
        page.fill("#to", evening.signUp("Bea Moss", "FOR").getString("reference"));
        page.click("#do-cede");
        assertThat(page.locator("#now")).containsText("It went to Bea Moss");
        assertThat(page.locator("#files-error")).containsText("large.txt: this file is too large");
        assertThat(page.locator(".files a")).hasText(new String[] {"small.txt"});
        page.locator(".error-summary a").click();
        assertThat(page.locator("#files")).isFocused();
    }

    @Test
    void that_withdraws_too_late_keeps_no_file_and_says_so() throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cededSeconds\":240");
        var ana = other.signUp("Ana Lima", "FOR");
        var page = open(Scripts.OFF, ana);
        page.locator("summary").first().click();
        page.setInputFiles("#files", file("one.txt", 3));
        page.click("#withdraw summary");
        other.open();
        other.act("call", ",\"speaker\":\"%s\"".formatted(ana.getString("id")));
        page.click("button[value=withdraw]");
        assertThat(page.locator(".error-summary")).containsText("This can no longer be withdrawn");
        assertThat(page.locator(".error-summary a")).hasCount(1);
        assertThat(page.locator("#files-error")).containsText("one.txt: nothing was done yet");
        assertThat(page.locator(".files a")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void that_changes_a_name_too_late_leaves_it_as_it_was_typed_and_keeps_the_rest(Scripts scripts) throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cap\":5");
        var ana = other.signUp("Ana Lima", "FOR");
        var page = open(scripts, ana);
        page.locator("summary").first().click();
        page.fill("#name", "Ana Lima-Ruiz");
        page.fill("#needs", "A ramp");
        other.open();
        other.act("call", ",\"speaker\":\"%s\"".formatted(ana.getString("id")));
        page.click("#do-change");
        assertThat(page.locator("h1")).containsText("Ana Lima");
        assertThat(page.locator("#name")).hasValue("Ana Lima-Ruiz");
        assertThat(page.locator("#name-error")).containsText("You were called meanwhile");
        browser.assertAccessible(page);
        page.locator(".error-summary a").click();
        assertThat(page.locator("#name")).isFocused();
        page.click("button[name=switch]");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#name")).hasValue("Ana Lima-Ruiz");
        page.navigate(rostrum.address() + ana.getString("page"));
        assertThat(page.locator("#name")).hasCount(0);
        assertThat(page.locator("#needs")).hasValue("A ramp");
    }

    @Test
    void that_asks_for_a_place_at_a_full_hearing_says_so_and_keeps_the_rest() throws Exception {
        var full = EveningWithRules.publish(rostrum, "\"cap\":1,\"overCap\":\"REFUSED\"");
        var ana = object(full.signUpAsResident("Ana Lima", "").body());
        var bea = object(
                full.signUpAsResident("Bea Moss", ",\"channel\":\"POSITION\"").body());
        var page = open(Scripts.OFF, bea);
        page.locator("summary").first().click();
        page.check("input[value=ROOM]");
        page.fill("#email", "bea@example.org");
        page.click("#do-change");
        assertThat(page.locator("#channel-error")).containsText("Every place to speak at this hearing is taken");
        assertThat(page.locator(".error-summary")).containsText("What you changed from the e-mail address on is kept");
        assertThat(page.locator("input[value=ROOM]")).isChecked();
        Browser.picture(page, "place-full-375");
        browser.assertAccessible(page);
        page.navigate(rostrum.address() + bea.getString("page"));
        assertThat(page.locator("#email")).hasValue("bea@example.org");
        assertThat(page.locator("input[value=POSITION]")).isChecked();
        var hers = open(Scripts.OFF, ana);
        hers.locator("summary").first().click();
        hers.check("input[value=AGAINST]");
        hers.click("#do-change");
        assertThat(hers).hasURL(Pattern.compile(".*kept=yes"));
        assertThat(hers.locator("h1")).hasText("You are signed up, Ana Lima");
    }

    @Test
    void that_changes_something_once_the_hearing_is_closed_says_so_and_takes_nothing_more_in_writing()
            throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cap\":5,\"cededSeconds\":240");
        var ana = object(
                other.signUp("Ana Lima", "FOR", ",\"statement\":\"Why not?\"").body());
        var page = open(Scripts.OFF, ana);
        page.locator("summary").first().click();
        page.check("input[value=AGAINST]");
        page.fill("#needs", "A ramp");
        page.setInputFiles("#files", file("one.txt", 3));
        var writing = open(Scripts.OFF, ana);
        writing.locator("summary").first().click();
        other.open();
        other.done("closeHearing", "");
        page.click("#do-change");
        assertThat(page.locator(".notice").first()).hasText("This hearing has been closed.");
        assertThat(page.locator("#files-error")).containsText("one.txt: this hearing is over");
        assertThat(page.locator("input[value=AGAINST]")).isChecked();
        writing.fill("#statement", "Why at all?");
        writing.click("#do-change");
        assertThat(writing.locator("#statement-error")).containsText("nothing more is taken for it");
        assertThat(writing.locator("#statement")).hasValue("Why at all?");
        Browser.picture(writing, "place-over-refused-375");
        page.navigate(rostrum.address() + ana.getString("page"));
        assertThat(page.locator("#position, #statement, #files, #cede")).hasCount(0);
        assertThat(page.locator("#needs")).hasValue("A ramp");
        assertThat(page.locator("section.statement")).containsText("Since the hearing is over, it stays as it is.");
        assertThat(page.locator("#withdraw")).hasCount(1);
        Browser.picture(page, "place-over-375");
        browser.assertAccessible(page);
        other.done("adjourn", "");
        page.locator("#withdraw summary").click();
        page.click("button[value=withdraw]");
        assertThat(page.locator(".notice").first()).hasText("The meeting is adjourned.");
        assertThat(page.locator("#withdraw")).hasCount(0);
    }

    @Test
    void that_gives_time_away_once_the_hearing_is_closed_tells_the_rule() throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cededSeconds\":240");
        var ana = other.signUp("Ana Lima", "FOR");
        other.checkIn(ana);
        var page = open(Scripts.OFF, ana);
        page.click("#cede summary");
        page.fill("#to", other.signUp("Bea Moss", "FOR").getString("reference"));
        other.open();
        other.done("closeHearing", "");
        page.click("#do-cede");
        assertThat(page.locator(".notice").first()).hasText("This hearing has been closed.");
        assertThat(page.locator("#to-error")).containsText("Nothing was given.");
    }

    @Test
    void that_changes_a_name_after_the_meeting_keeps_the_rest_and_speaks_of_no_call() throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cap\":5");
        var ana = other.signUp("Ana Lima", "FOR");
        var page = open(Scripts.OFF, ana);
        page.locator("summary").first().click();
        page.fill("#name", "Ana Lima-Ruiz");
        page.fill("#needs", "A ramp");
        other.act("callToOrder", "");
        other.act("adjourn", "");
        page.click("#do-change");
        assertThat(page.locator("#name-error")).containsText("This can no longer be changed here: everything above");
        assertThat(page.locator("#name")).hasValue("Ana Lima-Ruiz");
        page.navigate(rostrum.address() + ana.getString("page"));
        assertThat(page.locator("#needs")).hasValue("A ramp");
        assertThat(page.locator("#name")).hasCount(0);
        assertThat(page.locator("h1")).containsText("Ana Lima");
    }

    @Test
    void that_comes_after_the_call_and_the_delivery_does_not_say_that_anything_was_kept() throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cap\":5");
        var ana = object(
                other.signUp("Ana Lima", "FOR", ",\"statement\":\"Why not?\"").body());
        var page = open(Scripts.OFF, ana);
        page.locator("summary").first().click();
        page.fill("#name", "Ana Lima-Ruiz");
        page.fill("#needs", "A ramp");
        page.fill("#statement", "Why at all?");
        other.deliver();
        other.open();
        other.act("call", ",\"speaker\":\"%s\"".formatted(ana.getString("id")));
        page.click("#do-change");
        assertThat(page.locator("#statement-error")).isVisible();
        assertThat(page.locator("#name-error")).containsText("This can no longer be changed here and stays as it was.");
        page.navigate(rostrum.address() + ana.getString("page"));
        assertThat(page.locator("#needs")).hasValue("");
    }

    @Test
    void that_comes_with_a_file_once_the_statement_was_delivered_says_so() throws Exception {
        var other = EveningWithRules.publish(rostrum, "\"cededSeconds\":240");
        var ana = object(
                other.signUp("Ana Lima", "FOR", ",\"statement\":\"Why not?\"").body());
        var page = open(Scripts.OFF, ana);
        page.locator("summary").first().click();
        page.setInputFiles("#files", file("one.txt", 3));
        other.deliver();
        page.click("#do-change");
        assertThat(page.locator("#files-error")).containsText("one.txt: your statement has been delivered");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void that_leaves_a_group_is_not_pressed_again_by_a_reload(Scripts scripts) throws Exception {
        var page = spokesperson(scripts);
        page.fill("#heir", "ABC-234");
        page.click("#leave");
        assertThat(page.locator("#group")).hasCount(1);
        assertThat(methods(page)).containsOnly("GET");
        assertThat(page.locator(".error-summary")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void that_leaves_a_group_is_no_mistake_where_something_else_was_typed(Scripts scripts) throws Exception {
        var page = spokesperson(scripts);
        page.locator("summary").first().click();
        page.fill("#needs", "A ramp");
        page.click("#leave");
        assertThat(page.locator("#group")).hasCount(1);
        page.reload();
        assertThat(page.locator("#group")).hasCount(1);
        assertThat(page.locator("#needs")).hasValue("A ramp");
        assertThat(page.locator(".error-summary")).hasCount(0);
    }

    @Test
    void has_fields_for_the_references_of_others_that_no_browser_remembers() throws Exception {
        var page = spokesperson(Scripts.OFF);
        assertThat(page.locator("#heir")).hasAttribute("autocomplete", "off");
        assertThat(page.locator("#to")).hasAttribute("autocomplete", "off");
    }

    private static List<String> methods(Page page) {
        var methods = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                methods.add(request.method());
            }
        });
        page.reload();
        return methods;
    }

    private static Page spokesperson(Scripts scripts) throws Exception {
        var ana = object(
                evening.signUp("Ana Lima", "FOR", ",\"group\":\"Friends\"").body());
        var code = object(rostrum.get("/api/speakers/" + ana.getString("key")).body())
                .getJsonObject("inGroup")
                .getString("code");
        evening.signUp("Bea Moss", "FOR", ",\"group\":\"%s\"".formatted(code));
        evening.signUp("Cal Ruiz", "FOR", ",\"group\":\"%s\"".formatted(code));
        var page = open(scripts, ana);
        page.click("#as-group summary");
        assertThat(page.locator("#delegates")).isChecked();
        return page;
    }

    private static Page withFile(Scripts scripts) throws Exception {
        var page = open(scripts, evening.signUp("Ana Lima", "FOR"));
        page.locator("summary").first().click();
        page.setInputFiles("#files", file("one.txt", 3));
        page.click("#do-change");
        assertThat(page).hasURL(Pattern.compile(".*kept=yes"));
        page.locator("summary").first().click();
        assertThat(page.locator(".files a")).hasText("one.txt");
        return page;
    }

    private static FilePayload file(String name, int bytes) {
        return new FilePayload(name, "text/plain", "a".repeat(bytes).getBytes(UTF_8));
    }

    private static Page open(Scripts scripts, JsonObject speaker) {
        var page = browser.phone(scripts);
        page.navigate(rostrum.address() + speaker.getString("page"));
        return page;
    }
}
