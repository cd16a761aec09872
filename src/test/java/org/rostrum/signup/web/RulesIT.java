package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("The rules of a hearing")
class RulesIT {
    private static final String SET =
            "\"ruleSet\":{\"name\":\"Rules of Procedure\",\"adopted\":\"%s\",\"by\":\"Resolution 10238\"}";

    private static RunningRostrum rostrum;
    private static Browser browser;
    private static String hearing;
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        var card = rostrum.card();
        hearing = card.getString("hearing");
        page = browser.laptop();
        Browser.signIn(page, rostrum, "/clerk/hearings/" + hearing + "/rules");
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void show_what_they_mean_before_they_are_in_force() throws Exception {
        open("?preset=raleigh-second-tuesday");
        assertThat(page.locator(".mast a[href$='/sign-ups']")).isVisible();
        assertThat(page.locator("#tiers")).hasValue("55 3:00, 82 2:00, 165 1:00");
        assertThat(page.locator("section.card")).containsText("64 signed up:");
        Browser.picture(page, "rules-1280");
        browser.assertAccessible(page);
        page.setViewportSize(375, 812);
        Browser.picture(page, "rules-375");
        Browser.assertFits(page);
        page.setViewportSize(1280, 800);
        assertThat(rules().getInt("seconds")).isEqualTo(120);
    }

    @Test
    void show_a_long_choice_whole_on_a_phone() {
        var phone = browser.window(375, 812, "es-MX", Browser.Scripts.ON);
        Browser.signIn(phone, rostrum, "/clerk/hearings/" + hearing + "/rules");
        var arrangement = phone.locator("#arrangement");
        arrangement.selectOption("AS_SIGNED_UP");
        double oneLine = arrangement.boundingBox().height;
        arrangement.selectOption("IN_TURN_BY_DRAW");
        assertThat(arrangement.boundingBox().height).isGreaterThan(1.3 * oneLine);
        Browser.picture(phone, "rules-375-es");
    }

    @Test
    void that_contradict_themselves_are_named_and_not_put_in_force() throws Exception {
        open("");
        page.fill("#tiers", "50 2:00, 40 3:00");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator(".error-summary li")).hasCount(2);
        assertThat(page.locator("#tiers")).hasValue("50 2:00, 40 3:00");
        browser.assertAccessible(page);
        assertThat(rules().getInt("seconds")).isEqualTo(120);
    }

    @Test
    void have_a_last_tier_for_any_number_where_they_leave_nobody_out() throws Exception {
        open("?preset=chapel-hill");
        assertThat(page.locator("#tiers")).hasValue("14 3:00, + 2:00");
        page.locator("button[value=show]").click();
        assertThat(page.locator("#tiers")).hasValue("14 3:00, + 2:00");
        assertThat(page.locator("section.card")).containsText("64 signed up: 64 speak, 2:00 each");
        var tiers = "\"tiers\":[{\"seconds\":180,\"upToInclusive\":14},{\"seconds\":120}]";
        var evening = EveningWithRules.publish(rostrum, tiers);
        assertThat(rostrum.get("/api/meetings/" + evening.meeting()).body()).contains(tiers);
    }

    @Test
    void of_each_position_and_of_the_time_for_all_say_what_they_mean() throws Exception {
        open("");
        page.fill("#capPerSide", "12");
        page.fill("#totalSeconds", "20:00");
        page.fill("#givers", "2");
        page.fill("#cededSeconds", "6:00");
        page.locator("button[value=show]").click();
        assertThat(page.locator("section.card")).containsText("Within the time in all 10 of");
        Browser.picture(page, "rules-sides-1280");
        page.fill("#cap", "10");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator(".error-summary li"))
                .hasText("One position alone has more places than there are in all.");
        assertThat(page.locator("#capPerSide")).hasValue("12");
        assertThat(rules().isNull("capPerSide")).isTrue();
    }

    @Test
    void of_a_time_that_each_side_shares_say_how_many_get_a_turn() {
        open("?preset=durham-2025-zoning");
        assertThat(page.locator("section.card")).containsText("64 signed up: 64 speak, 3:00 each");
        assertThat(page.locator("section.card"))
                .containsText("Within the time that each side shares 10 of 64 get a turn.");
        assertThat(page.locator("section.card")).containsText("with as many for it as against it");
        Browser.picture(page, "rules-shared-1280");
        browser.assertAccessible(page);
    }

    @Test
    void of_both_times_name_the_one_that_leaves_some_without_a_turn() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"totalSeconds\":1200,\"sideSeconds\":600");
        for (var side : List.of("FOR", "AGAINST", "NEUTRAL")) {
            for (int one = 0; one < 6; one++) {
                evening.signUp(side + one, side);
            }
        }
        page.navigate(rostrum.address() + "/clerk/hearings/" + evening.hearing() + "/rules");
        assertThat(page.locator("section.card p.now"))
                .containsText("Within the time in all 10 of 18 are sure to get a turn.");
        assertThat(page.locator("section.card")).containsText("64 signed up: 64 speak, 2:00 each");
        assertThat(page.locator("section.card"))
                .containsText("Within the time that each side shares 10 of 64 get a turn.");
    }

    @Test
    void that_cannot_be_read_are_marked_at_the_field() {
        open("");
        page.fill("#seconds", "soon");
        page.locator("button[value=show]").click();
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#seconds");
        assertThat(page.locator("#seconds")).hasValue("soon");
    }

    @Test
    void are_put_in_force_by_a_named_act() throws Exception {
        open("");
        page.fill("#seconds", "1:30");
        page.fill("#by", "Resolution 10238");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("[role=status]")).hasText("These rules are in force.");
        assertThat(rules().getInt("seconds")).isEqualTo(90);
        page.fill("#seconds", "2:00");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("[role=status]")).hasText("These rules are in force.");
    }

    @Test
    void of_two_clerks_are_those_of_the_first_until_the_second_has_seen_them() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":50");
        var address = rostrum.address() + "/clerk/hearings/" + evening.hearing() + "/rules";
        var other = page.context().newPage();
        other.navigate(address);
        page.navigate(address);
        page.fill("#seconds", "1:30");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("[role=status]")).hasText("These rules are in force.");
        evening.signUp("Ana Lima", "FOR");
        other.fill("#cap", "40");
        other.locator("button[value=adopt]").click();
        assertThat(other.locator(".refused")).containsText("someone else put other rules in force");
        assertThat(other.locator("#cap")).hasValue("40");
        browser.assertAccessible(other);
        page.reload();
        assertThat(page.locator("#seconds")).hasValue("1:30");
        assertThat(page.locator("#cap")).hasValue("50");
        evening.signUp("Ben Abara", "FOR");
        other.locator("button[value=adopt]").click();
        assertThat(other.locator("[role=status]")).hasText("These rules are in force.");
        other.close();
    }

    @Test
    void cite_what_they_rest_on_wherever_they_are_told() throws Exception {
        open("");
        page.fill("#ruleSetName", "Rules of Procedure");
        page.fill("#ruleSetAdopted", "2199-01-02");
        page.fill("#ruleSetBy", "Resolution 10238");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#ruleSetAdopted");
        assertThat(page.locator("#ruleSetName")).hasValue("Rules of Procedure");
        page.fill("#ruleSetAdopted", "2018-01-02");
        page.locator("button[value=adopt]").click();
        assertThat(page.locator("[role=status]")).hasText("These rules are in force.");
        assertThat(page.locator("#ruleSetAdopted")).hasValue("2018-01-02");
        var set = rules().getJsonObject("ruleSet");
        assertThat(set.getString("name") + set.getString("adopted") + set.getString("by"))
                .isEqualTo("Rules of Procedure2018-01-02Resolution 10238");
        cited("", "Rules of Procedure, adopted January 2, 2018 by Resolution 10238");
        cited("?lang=es", "Rules of Procedure, del 2 de enero de 2018, por Resolution 10238");
    }

    private static void cited(String query, String words) {
        var visitor = browser.laptop();
        visitor.navigate(rostrum.address() + "/hearings/" + hearing + query);
        assertThat(visitor.locator("dl.facts")).containsText(words);
        Browser.picture(visitor, query.isEmpty() ? "hearing-cited-1280" : "hearing-cited-es-1280");
        visitor.setViewportSize(375, 812);
        Browser.assertFits(visitor);
        visitor.close();
    }

    @Test
    void that_placed_someone_are_cited_to_whoever_asks_why() throws Exception {
        var evening = EveningWithRules.publish(rostrum, SET.formatted("2018-01-02"));
        var ana = evening.signUp("Ana Lima", "FOR").getString("reference");
        var visitor = browser.phone(Browser.Scripts.OFF);
        var why = rostrum.address() + "/hearings/" + evening.hearing() + "/why?reference=" + ana;
        visitor.navigate(why);
        assertThat(visitor.locator("main"))
                .containsText("It stands in: Rules of Procedure, adopted January 2, 2018 by Resolution 10238.");
        Browser.picture(visitor, "why-cited-375");
        browser.assertAccessible(visitor);
        visitor.navigate(why + "&lang=es");
        assertThat(visitor.locator("main"))
                .containsText("Consta en: Rules of Procedure, del 2 de enero de 2018, por Resolution 10238.");
        Browser.picture(visitor, "why-cited-375-es");
    }

    @Test
    void that_are_adopted_tomorrow_rest_on_nothing_yet() throws Exception {
        var evening = EveningWithRules.publish(rostrum, SET.formatted("2018-01-02"));
        var refused = evening.act(
                "adoptRules",
                ",\"hearing\":\"%s\",\"rules\":{\"seconds\":120,\"arrangement\":\"AS_SIGNED_UP\",%s}"
                        .formatted(evening.hearing(), SET.formatted("2199-01-02")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("AdoptedByThen");
    }

    @Test
    void are_drawn_again_in_the_browser_with_the_same_result() {
        var visitor = browser.laptop();
        visitor.navigate(rostrum.address() + "/hearings/" + hearing + "/draw");
        assertThat(visitor.locator("[data-part=verdict]")).containsText("The same.");
        assertThat(visitor.locator("[data-part=moved]")).containsText(": 0");
        assertThat(visitor.locator("ol li").first()).not().isEmpty();
        Browser.picture(visitor, "draw-1280");
        browser.assertAccessible(visitor);
    }

    private static void open(String query) {
        page.navigate(rostrum.address() + "/clerk/hearings/" + hearing + "/rules" + query);
    }

    private static JsonObject rules() throws Exception {
        return object(rostrum.get("/api/hearings/" + hearing).body()).getJsonObject("rules");
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
