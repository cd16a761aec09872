package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("A meeting of December that is continued in January")
class ContinuedYearIT {
    private static final RunningRostrum ROSTRUM = RunningRostrum.shared();

    @Test
    void belongs_to_the_year_in_which_it_was_called() throws Exception {
        continued("Council of December");
        var season = EveningWithRules.object(
                ROSTRUM.get("/api/bodies/council-of-december/season").body());
        assertThat(season.getInt("year")).isEqualTo(2098);
        assertThat(season.getJsonArray("meetings")).hasSize(1);
    }

    @Test
    void is_told_with_both_days_where_its_minutes_are_told_of() throws Exception {
        var evening = continued("Council of January");
        evening.act("callToOrder", "");
        evening.act("rollCall", ",\"members\":{\"0000000000100\":\"PRESENT\"}");
        var moved = EveningWithRules.object(
                evening.act("motion", ",\"mover\":\"0000000000100\",\"text\":\"Approve these minutes.\"")
                        .body());
        evening.act("withoutObjection", "");
        evening.act("adjourn", "");
        minutes(evening, "", "{}");
        minutes(evening, "/review", "{\"version\":1}");
        minutes(
                evening,
                "/adopt",
                "{\"version\":2,\"entry\":%d,\"reason\":\"The body will not meet again.\"}"
                        .formatted(moved.getJsonObject("entry").getInt("seq")));
        var days = "Tuesday, December 30, 2098, continued on Monday, January 5, 2099";
        assertThat(ROSTRUM.get("/api/feed.atom?lang=en").body())
                .contains("<title>Minutes adopted: The last of the year, " + days + "</title>");
        assertThat(ROSTRUM.get("/api/meetings/" + evening.meeting() + "/minutes.json")
                        .body())
                .contains(
                        "\"title\":\"Minutes of " + days + "\"",
                        "\"heldOn\":\"2098-12-30\",\"days\":[\"2098-12-30\",\"2099-01-05\"]");
        assertThat(ROSTRUM.get("/bodies/council-of-january/season").body()).contains(days + ": <a");
        assertThat(ROSTRUM.get("/api/bodies/council-of-january/season").body())
                .contains("\"days\":[\"2098-12-30\",\"2099-01-05\"]");
        assertThat(ROSTRUM.get("/api/bodies/council-of-january/season.csv").body())
                .contains(",2098-12-30 2099-01-05");
        assertThat(ROSTRUM.get("/api/meetings/" + evening.meeting() + "/calendar.ics")
                        .body())
                .contains("20981230", "20990105");
    }

    private static void minutes(EveningWithRules evening, String step, String body) throws Exception {
        var answer = EveningWithRules.send(ROSTRUM, "/api/meetings/" + evening.meeting() + "/minutes" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static EveningWithRules continued(String body) throws Exception {
        var evening = EveningWithRules.ofPlan(ROSTRUM, """
                {"title":"The last of the year","body":"%s","date":"2098-12-30","place":"City Hall",
                 "zone":"America/New_York","seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[{"id":"0000000000100","name":"Mo Vance","role":"Mayor","presides":true}],
                 "items":[{"number":"1","title":"The park","summary":"Why not?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2098-12-30T00:00:00Z","exhibits":[]}}]}""".formatted(body));
        evening.act("callToOrder", "");
        assertThat(evening.act("continueTo", ",\"date\":\"2099-01-05\",\"place\":\"Hall\"")
                        .statusCode())
                .isEqualTo(201);
        return evening;
    }
}
