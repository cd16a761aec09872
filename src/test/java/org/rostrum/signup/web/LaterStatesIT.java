package org.rostrum.signup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;
import org.rostrum.order.Arrangement;
import org.rostrum.platform.Sha256;

/** What becomes of a place by a rule that few hearings have, and of the pages around it. */
@DisplayName("On the narrowest phone, in both languages, the page of a hearing")
@Order(4)
class LaterStatesIT {
    private static final String STAGES = """
            "onTheFloor":{"stages":[{"name":"The report","who":"PRESENTATION"},{"name":"Those against","who":"AGAINST","seconds":600},
             {"name":"Those for","who":"FOR"},{"name":"Rebuttal","who":"AGAINST","again":true,"each":60}]}""";
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static PageStates states;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedThatSends();
        browser = Browser.start();
        states = new PageStates(rostrum, browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        rostrum.close();
    }

    @Test
    void with_a_second_round() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"onTheFloor\":{\"secondSeconds\":60}");
        var ana = evening.signUp("Ana Lima", "FOR");
        var bea = evening.signUp("Bea Moss", "AGAINST");
        var cal = evening.signUp("Cal Ruiz", "FOR");
        evening.open();
        for (var speaker : List.of(ana, bea, cal)) {
            evening.hear(speaker);
        }
        evening.done("secondRound", ",\"seconds\":60");
        states.good("place-again", place(bea));
        assertThat(now()).containsText("You have been heard, and may speak once more.");
        states.good("hearing-again", hearing(evening));
        evening.call(ana);
        states.good("place-again-called", place(ana));
        evening.done("begin", "");
        states.good("place-again-speaking", place(ana));
        evening.done("end", "");
        states.good("place-again-spoken", place(ana));
        evening.withdraw(bea);
        states.good("place-again-given-up", place(bea));
        evening.call(cal);
        evening.done("notHere", "");
        states.good("place-again-missed", place(cal));
    }

    @Test
    void with_stages() throws Exception {
        var evening = EveningWithRules.publish(rostrum, STAGES);
        var ana = evening.signUp("Ana Lima", "FOR");
        var bea = evening.signUp("Bea Moss", "AGAINST");
        states.good("stages-sign-up", hearing(evening) + "/sign-up");
        states.good("stages-before", place(ana));
        states.good("stages-hearing-before", hearing(evening));
        evening.open();
        states.good("stages-report", place(bea));
        assertThat(now())
                .containsText("0people before you.You are called in a later part of the hearing: Those against");
        states.good("stages-hearing-report", hearing(evening));
        assertThat(states.last("en-US").locator("[aria-current=step]")).hasText("The report · presentation (now)");
        evening.done("nextStage", "");
        states.good("stages-mine", place(bea));
        states.good("stages-not-mine", place(ana));
        assertThat(now()).containsText("later part of the hearing: Those for");
        states.good("stages-hearing", hearing(evening));
        evening.hear(bea);
        states.good("stages-heard", place(bea));
        evening.done("nextStage", "");
        states.good("stages-mine-now", place(ana));
        evening.hear(ana);
        evening.done("nextStage", "");
        states.good("stages-again", place(bea));
        states.good("stages-hearing-again", hearing(evening));
    }

    @Test
    void before_the_order_stands() throws Exception {
        var secret = "a secret";
        var drawn = EveningWithRules.publishDrawn(rostrum, "\"cap\":5", Sha256.hex(secret));
        var ana = drawn.signUp("Ana Lima", "FOR");
        states.good("place-undrawn", place(ana));
        assertThat(now()).containsText("0people before you.A time is shown once the hearing has begun.");
        assertThat(now()).containsText("The order is drawn once sign-up has closed.");
        states.good("hearing-undrawn", hearing(drawn));
        assertThat(states.last("en-US").locator("#order"))
                .containsText("Until then the order of sign-up stands in the place of the draw.");
        drawn.done("draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(drawn.hearing(), secret));
        states.good("place-drawn", place(ana));
        assertThat(now()).containsText("0people before you. You are next.");
        assertThat(now()).not().containsText("drawn");
        var residents = EveningWithRules.publish(rostrum, "\"residentsFirst\":true");
        var bea = residents.signUp("Bea Moss", "FOR");
        states.good("place-provisional", place(bea));
        assertThat(now()).containsText("Until the hearing begins others may still come before you");
        states.good("hearing-provisional", hearing(residents));
        assertThat(states.last("en-US").locator("#order")).containsText("whoever signs up may still come between");
        residents.open();
        states.good("place-stands", place(bea));
        assertThat(now()).not().containsText("others may still come before you");
    }

    @Test
    void before_the_draw_that_tells_nobody_to_be_next() throws Exception {
        var secret = "another secret";
        var drawn =
                EveningWithRules.publishDrawn(rostrum, Arrangement.IN_TURN_BY_DRAW, "\"cap\":5", Sha256.hex(secret));
        var ana = drawn.signUp("Ana Lima", "FOR");
        drawn.signUp("Bea Moss", "FOR");
        drawn.signUp("Cal Ruiz", "AGAINST");
        states.good("hearing-in-turn-undrawn", hearing(drawn));
        assertThat(main().locator("#order")).containsText("the order of sign-up stands in the place of the draw.");
        assertThat(main().locator("#order tbody td:nth-child(2)"))
                .hasText(new String[] {"Ana Lima", "Cal Ruiz", "Bea Moss"});
        var kiosk = states.kiosk(drawn);
        drawn.checkIn(ana);
        states.good("why-undrawn", why(drawn, ana));
        assertThat(main()).containsText("the order of sign-up stands in its place.");
        assertThat(main()).containsText("So far nobody is called before.");
        states.good("kiosk-undrawn", kiosk + "?done=" + ana.getString("id"));
        assertThat(main())
                .containsText("So far nobody is called before you. Please listen for your name. The order is");
        drawn.done("draw", ",\"hearing\":\"%s\",\"secret\":\"%s\"".formatted(drawn.hearing(), secret));
        states.good("kiosk-drawn", kiosk + "?done=" + ana.getString("id"));
        assertThat(main()).not().containsText("So far");
        states.good("why-drawn", why(drawn, ana));
        assertThat(main()).not().containsText("So far");
    }

    @Test
    void before_the_order_stands_that_says_why_one_stands_where() throws Exception {
        var residents = EveningWithRules.publish(rostrum, "\"residentsFirst\":true");
        var ana = residents.signUp("Ana Lima", "FOR");
        states.good("why-provisional", why(residents, ana));
        assertThat(main()).containsText("So far nobody is called before.");
        assertThat(main()).containsText("Until the hearing begins others may still come before, as the rules say.");
        residents.open();
        states.good("why-stands", why(residents, ana));
        assertThat(main()).containsText("Is the next to be called.");
        assertThat(main()).not().containsText("others may still come before");
    }

    @Test
    void of_a_hearing_with_all_rules_of_time_and_order() throws Exception {
        var evening = EveningWithRules.publish(
                rostrum,
                "\"residentsFirst\":true,\"notHeardDays\":30,\"lateAtEnd\":true,"
                        + "\"tiers\":[{\"upToInclusive\":55,\"seconds\":180},{\"seconds\":120}]");
        states.good("hearing-all-rules", hearing(evening));
        assertThat(states.last("en-US").locator(".facts .help")).hasText(new String[] {
            "Up to 55 signed up: 3:00",
            "With more: 2:00",
            "Residents of the city come before others",
            "Anyone who has not spoken to the body in the last 30 days comes before others",
            "Cards that come after the deadline are last"
        });
        states.good("hearing-one-day", hearing(EveningWithRules.publish(rostrum, "\"notHeardDays\":1")));
        assertThat(states.last("en-US").locator(".facts .help"))
                .hasText("Anyone who has not spoken to the body in the last day comes before others");
    }

    @Test
    void with_a_time_that_a_side_has_used_up() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"sideSeconds\":60");
        var ana = evening.signUp("Ana Lima", "FOR");
        var bea = evening.signUp("Bea Moss", "FOR");
        var cal = evening.signUp("Cal Ruiz", "AGAINST");
        for (var act : new String[] {"callToOrder", "openItem", "openHearing", "call", "begin"}) {
            evening.done(
                    act,
                    at(act.equals("begin") ? 300 : 301)
                            + switch (act) {
                                case "openItem" -> ",\"item\":\"%s\"".formatted(evening.item());
                                case "openHearing" -> ",\"hearing\":\"%s\"".formatted(evening.hearing());
                                case "call" -> ",\"speaker\":\"%s\"".formatted(ana.getString("id"));
                                default -> "";
                            });
        }
        evening.done("end", at(200));
        states.good("side-used-up", place(bea));
        assertThat(now()).containsText("0people before you.Those on your side have used the time that they share.");
        states.good("side-has-time", place(cal));
        states.good("hearing-side-used-up", hearing(evening));
        assertThat(states.last("en-US").locator("#order"))
                .containsText("Position “For”: the time is used up. Whoever still waits is called if more is given.");
        assertThat(states.last("en-US").locator("#order")).containsText("Speaking is likely to end by");
        states.good("follow-side-used-up", "/meetings/" + evening.meeting() + "/follow");
    }

    @Test
    void in_a_recess_and_after_the_time_for_all() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"totalSeconds\":60");
        evening.signUp("Ana Lima", "FOR");
        var bea = evening.signUp("Bea Moss", "AGAINST");
        states.good("place-time-for-all", place(bea));
        evening.open();
        states.good("place-not-reached", place(bea));
        states.good("hearing-not-reached", hearing(evening));
        evening.done("recess", ",\"until\":\"03:15\"");
        states.good("place-recess-until", place(bea));
        states.good("hearing-recess", hearing(evening));
    }

    @Test
    void that_takes_nobody_or_not_everybody() throws Exception {
        states.good(
                "hearing-not-yet",
                hearing(EveningWithRules.publish(
                        rostrum, "\"cap\":5", "2098-12-01T17:00:00Z", "2099-01-01T00:00:00Z")));
        states.good(
                "hearing-late",
                hearing(EveningWithRules.publish(
                        rostrum, "\"cap\":5", "2018-01-01T00:00:00Z", "2018-04-16T16:00:00Z")));
        for (var full :
                List.of("\"cap\":1,\"overCap\":\"REFUSED\"", "\"cap\":1", "\"capPerSide\":1,\"overCap\":\"REFUSED\"")) {
            var evening = EveningWithRules.publish(rostrum, full);
            evening.signUpAsResident("Ana Lima", "");
            states.good("hearing-full-" + full.replaceAll("\\W+", "-"), hearing(evening));
        }
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        states.good("hearing-nobody", hearing(evening));
        evening.open();
        evening.done("closeLine", "");
        states.good("hearing-line-closed", hearing(evening));
        evening.done("closeHearing", "");
        evening.done("closeItem", "");
        evening.done("adjourn", "");
        states.good("hearing-adjourned", hearing(evening));
        states.good("sign-up-adjourned", hearing(evening) + "/sign-up");
    }

    @Test
    void whose_sign_up_counts_no_more_or_again() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        var first = states.confirmed(evening, "ana.counts@example.org", "Ana Lima", "FOR");
        var later = states.confirmed(evening, "ana.counts@example.org", "Lima, Ana", "AGAINST");
        states.good("place-counts-instead", place(first));
        assertThat(now().page().locator("main"))
                .containsText("Of one person one position counts, the latest: that of " + later.getString("reference"));
        states.good("place-counts", place(later));
        states.good("hearing-counts-instead", hearing(evening));
        evening.withdraw(later);
        states.good("place-counts-again", place(first));
    }

    @Test
    void and_those_of_its_meeting_before_it_while_it_goes_on_and_after() throws Exception {
        var evening = EveningWithRules.publish(rostrum, "\"cap\":5");
        var ana = evening.signUp("Ana Lima", "FOR");
        evening.signUp("Bea Moss", "AGAINST");
        around(evening, "before");
        evening.open();
        evening.hear(ana);
        around(evening, "on");
        evening.done("closeHearing", ",\"reason\":\"Nobody else is here.\"");
        evening.done("closeItem", "");
        evening.done("adjourn", "");
        around(evening, "after");
    }

    private static void around(EveningWithRules evening, String when) {
        var pages = when.equals("before")
                ? List.of("agenda", "notice", "witnesses", "follow")
                : List.of("agenda", "notice", "witnesses", "follow", "minutes", "replay");
        for (var page : pages) {
            states.good(page + "-" + when, "/meetings/" + evening.meeting() + "/" + page);
        }
        if (!when.equals("before")) {
            states.good("audit-" + when, hearing(evening) + "/audit");
        }
    }

    private static Locator now() {
        return states.last("en-US").locator("#now");
    }

    private static Locator main() {
        return states.last("en-US").locator("main");
    }

    private static String why(EveningWithRules evening, JsonObject speaker) {
        return "/hearings/" + evening.hearing() + "/why?reference=" + speaker.getString("reference");
    }

    private static String at(int secondsAgo) {
        return ",\"occurredAt\":\"%s\"".formatted(Instant.now().minusSeconds(secondsAgo));
    }

    private static String place(JsonObject speaker) {
        return speaker.getString("page");
    }

    private static String hearing(EveningWithRules evening) {
        return "/hearings/" + evening.hearing();
    }
}
