package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rostrum.signup.web.EveningWithRules.object;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

/** What the staff have for the sign-ups: register, likely duplicates, groups, list, statements, door and check-in. */
@DisplayName("On the narrowest phone, in both languages, the page of the staff")
@Order(4)
class RegisterStatesIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static PageStates states;
    /** The clerk's window in each language. */
    private static final Map<String, Page> CLERKS = new HashMap<>();

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        states = new PageStates(rostrum, browser);
        for (var language : PageStates.LANGUAGES) {
            var page = states.window(language);
            Browser.signIn(page, rostrum, "/clerk");
            CLERKS.put(language, page);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void for_walk_ups_with_what_is_to_mend_and_what_was_entered() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"residentsFirst\":true,\"notHeardDays\":30");
        good("register-empty", register(evening));
        did("register-errors", register(evening), page -> {
            page.fill("#name", "Walter Walkup");
            page.fill("#side", "x");
            page.click("button[value=enter]");
            assertThat(page.locator(".error-summary")).isVisible();
        });
        did("register-entered", register(evening), page -> {
            page.fill("#name", "Walter Walkup");
            page.fill("#side", "f");
            page.fill("#resident", page.locator("html").getAttribute("lang").equals("es") ? "s" : "y");
            page.fill("#heardLately", "n");
            page.click("button[value=enter]");
            assertThat(page.locator("[role=status]").first()).isVisible();
        });
    }

    @Test
    void for_likely_duplicates_until_each_was_decided_and_after() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        evening.signUp("Ana Lima", "FOR");
        evening.signUp("Lima, Ana", "AGAINST");
        good("duplicates", register(evening));
        var english = at("en-US", register(evening));
        english.locator("button[name=keepOnly]").first().click();
        assertThat(alike(english)).hasCount(0);
        good("duplicates-merged", register(evening));
        assertThat(at("en-US", register(evening)).locator("tbody.ui-datatable-data"))
                .containsText("Withdrawn");
        evening.done("undo", "");
        good("duplicates-undone", register(evening));
        assertThat(alike(at("en-US", register(evening)))).hasCount(1);
    }

    @Test
    void for_two_of_one_person_of_which_one_counts_until_they_are_two() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        states.confirmed(evening, "ana.register@example.org", "Ana Lima", "FOR");
        var later = states.confirmed(evening, "ana.register@example.org", "Lima, Ana", "AGAINST");
        good("register-counts-instead", register(evening));
        var page = at("en-US", register(evening));
        assertThat(page.locator("tbody.ui-datatable-data")).containsText(later.getString("reference"));
        page.locator("button[value=keepBoth]").click();
        assertThat(alike(page)).hasCount(0);
        good("duplicates-apart", register(evening));
    }

    @Test
    void for_groups_in_a_full_room() throws Exception {
        var evening = EveningWithRules.publish(
                rostrum, "\"groups\":{\"seconds\":300,\"members\":2,\"delegates\":{\"seats\":2,\"each\":1}}");
        var ana = object(evening.signUp("Ana Lima", "FOR", ",\"group\":\"Friends of the park\"")
                .body());
        var code = object(rostrum.get("/api/speakers/" + ana.getString("key")).body())
                .getJsonObject("inGroup")
                .getString("code");
        for (var name : new String[] {"Bea Moss", "Cal Ruiz"}) {
            evening.signUp(name, "FOR", ",\"group\":\"%s\"".formatted(code));
        }
        good("register-groups", register(evening));
        did("register-group-errors", register(evening), page -> {
            page.fill("#member", "ZZZ-ZZZ");
            page.click("button[value=group]");
            assertThat(page.locator(".error-summary")).isVisible();
        });
    }

    @Test
    void for_a_list_that_is_looked_at_and_taken() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        evening.signUp("Ana Lima", "FOR");
        var list = "/clerk/hearings/" + evening.hearing() + "/list";
        good("import", list);
        did("import-unusable", list, page -> look(page, "Apples,Pears\n1,2\n"));
        did("import-preview", list, page -> {
            look(page, "Name,Position,Email\nLima Ana,for,\nNo Side,perhaps,x\nCal Ruiz,against,cal@example.org\n");
            assertThat(page.locator("tr.WRONG")).isVisible();
        });
        did("import-taken", list, page -> {
            look(
                    page,
                    "Name,Position\nDee %s,for\n".formatted(page.locator("html").getAttribute("lang")));
            page.click("button[value=take]");
            assertThat(page.locator("[role=status]")).isVisible();
        });
    }

    @Test
    void for_statements_that_wait_and_are_delivered() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        var statements = "/clerk/hearings/" + evening.hearing() + "/statements";
        good("statements-none", statements);
        evening.signUp("Ana Lima", "FOR", ",\"channel\":\"WRITTEN\",\"statement\":\"Leave it open.\"");
        good("statements-waiting", statements);
        did("statements-handed-over", statements, page -> {
            if (page.locator("button[value=deliver]").count() > 0) {
                page.click("button[value=deliver]");
            }
        });
    }

    @Test
    void for_the_door_and_who_comes_in() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":9");
        var ana = evening.signUp("Ana Lima", "FOR");
        var door = "/clerk/meetings/" + evening.meeting() + "/door";
        good("door", door);
        did(
                "door-tablet",
                door,
                page -> page.locator("main form .button").first().click());
        var checkIn = "/clerk/check-in/" + ana.getString("id");
        good("check-in", checkIn);
        evening.checkIn(ana);
        good("checked-in", checkIn);
        good("register-here", register(evening));
    }

    private static void look(Page page, String list) {
        page.fill("#list", list);
        page.locator("main form button.button").last().click();
    }

    private static void good(String state, String path) {
        did(state, path, page -> {});
    }

    /** As the page is after something was done on it. */
    private static void did(String state, String path, Consumer<Page> deed) {
        for (var language : PageStates.LANGUAGES) {
            var page = at(language, path);
            deed.accept(page);
            states.good(state, page, language);
        }
    }

    private static Page at(String language, String path) {
        var page = CLERKS.get(language);
        page.navigate(rostrum.address() + path);
        return page;
    }

    private static Locator alike(Page page) {
        return page.locator("form.alike");
    }

    private static String register(EveningWithRules evening) {
        return "/clerk/meetings/" + evening.meeting() + "/sign-ups";
    }
}
