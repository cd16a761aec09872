package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.HEARING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Tier;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Standing;

@DisplayName("The time of each where it depends on how many have signed up")
class TiersInMinutesTest {
    private static final SpeakingRules RULES =
            SpeakingRules.of(180, Arrangement.AS_SIGNED_UP).inTiers(new Tier(2, 180), new Tier(Optional.empty(), 120));

    @Test
    void is_in_the_minutes_the_one_that_was_settled_when_the_hearing_opened() {
        assertThat(said(held(2))).contains("Rules: 3:00 for each speaker, in the order of sign-up.");
        assertThat(said(held(4))).contains("Rules: 2:00 for each speaker, in the order of sign-up.");
    }

    @Test
    void is_on_the_agenda_that_of_each_tier() {
        assertThat(agenda(Locale.ENGLISH))
                .contains(
                        "Rules: 3:00 (up to 2 signed up), 2:00 (with more) for each speaker, in the order of sign-up.");
        assertThat(agenda(Locale.of("es")))
                .contains(
                        "Reglas: 3:00 (hasta 2 inscripciones), 2:00 (con más) para cada persona, por orden de inscripción.");
    }

    @Test
    void is_that_of_each_tier_where_such_rules_are_adopted_before_and_the_one_that_holds_where_it_is_held() {
        var adopted = new HearingAct.AdoptRules(HEARING, RULES, Optional.empty());
        var meeting = InventedMeeting.of(3)
                .signedUp(4)
                .opened(0, 1, 2)
                .then(
                        adopted,
                        new MeetingAct.OpenItem(InventedMeeting.ITEM),
                        new HearingAct.OpenHearing(HEARING),
                        adopted);
        assertThat(said(meeting))
                .contains(
                        "7:06 PM: other rules for speakers are in force at the hearing “A quarry road”: "
                                + "3:00 (up to 2 signed up), 2:00 (with more) for each.",
                        "7:09 PM: other rules for speakers are in force at the hearing “A quarry road”: 2:00 for each.");
    }

    private static InventedMeeting held(int many) {
        return InventedMeeting.ruledBy(RULES)
                .signedUp(many)
                .opened(0, 1, 2)
                .then(new MeetingAct.OpenItem(InventedMeeting.ITEM), new HearingAct.OpenHearing(HEARING));
    }

    private static List<String> agenda(Locale language) {
        var standing = Standing.of(new Id(1), InventedMeeting.ruledBy(RULES).entries());
        return PaperKind.AGENDA.of(standing, language, "").blocks().stream()
                .flatMap(block -> block instanceof Paper.Block.Lines(var heading, var lines, var hearing)
                        ? lines.stream()
                        : Stream.<String>empty())
                .toList();
    }

    private static List<String> said(InventedMeeting meeting) {
        return PlayedMeeting.texts(MinutesDocument.of(meeting.entries(), Profile.FULL, Locale.ENGLISH));
    }
}
