package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.RunningRostrum;
import org.rostrum.signup.web.EveningWithRules;

@DisplayName("A meeting of December that is continued in January")
class ContinuedYearIT {
    @Test
    void belongs_to_the_year_in_which_it_was_called() throws Exception {
        var rostrum = RunningRostrum.shared();
        var evening = EveningWithRules.ofPlan(rostrum, """
                {"title":"The last of the year","body":"Council of December","date":"2098-12-30","place":"City Hall",
                 "zone":"America/New_York","seats":1,"quorum":1,"majority":{"base":"VOTING","share":"MORE_THAN_HALF"},
                 "members":[],"items":[{"number":"1","title":"The park","summary":"Why not?",
                  "hearing":{"rules":{"seconds":120,"arrangement":"AS_SIGNED_UP"},
                   "opens":"2018-01-01T00:00:00Z","closesInclusive":"2098-12-30T00:00:00Z","exhibits":[]}}]}""");
        evening.act("callToOrder", "");
        assertThat(evening.act("continueTo", ",\"date\":\"2099-01-05\",\"place\":\"Hall\"")
                        .statusCode())
                .isEqualTo(201);
        var season = EveningWithRules.object(
                rostrum.get("/api/bodies/council-of-december/season").body());
        assertThat(season.getInt("year")).isEqualTo(2098);
        assertThat(season.getJsonArray("meetings")).hasSize(1);
    }
}
