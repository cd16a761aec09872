package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.HEARING;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Words;

@DisplayName("Rules that rest on what was adopted, in the minutes")
class CitedRulesTest {
    private static final RuleSet PROCEDURE =
            new RuleSet("Rules of Procedure", Optional.of(LocalDate.of(2018, 1, 2)), Optional.of("Resolution 10238"));
    private static final SpeakingRules OTHERS = SpeakingRules.of(60, Arrangement.AS_SIGNED_UP)
            .under(new RuleSet("Charter", Optional.empty(), Optional.empty()));
    private static final InventedMeeting HELD = InventedMeeting.under(PROCEDURE)
            .opened(0, 1, 2)
            .then(
                    new MeetingAct.OpenItem(InventedMeeting.ITEM),
                    new HearingAct.OpenHearing(HEARING),
                    new HearingAct.AdoptRules(HEARING, OTHERS, Optional.of(Words.of("motion of the evening"))),
                    new HearingAct.CloseHearing());

    @Test
    void are_cited_where_the_hearing_was_opened() {
        assertThat(said(Locale.ENGLISH))
                .contains("These rules stand in: Rules of Procedure, adopted January 2, 2018 by Resolution 10238.");
        assertThat(said(Locale.of("es")))
                .contains("Estas reglas constan en: Rules of Procedure, del 2 de enero de 2018, por Resolution 10238.");
    }

    @Test
    void are_cited_where_others_were_put_in_force() {
        assertThat(said(Locale.ENGLISH))
                .anyMatch(sentence ->
                        sentence.endsWith("1:00 for each, by motion of the evening. They stand in: Charter."));
    }

    @Test
    void are_those_in_force_when_the_hearing_is_opened_and_rest_on_their_adoption() {
        var held = InventedMeeting.under(PROCEDURE)
                .opened(0, 1, 2)
                .then(
                        new MeetingAct.OpenItem(InventedMeeting.ITEM),
                        new HearingAct.AdoptRules(HEARING, OTHERS, Optional.empty()),
                        new HearingAct.OpenHearing(HEARING),
                        new HearingAct.CloseHearing());
        var adoption = held.entries().stream()
                .filter(entry -> entry.act() instanceof HearingAct.AdoptRules)
                .findFirst()
                .orElseThrow();
        assertThat(MinutesDocument.of(held.entries(), Profile.FULL, Locale.ENGLISH)
                        .sentences())
                .filteredOn(sentence -> sentence.text().startsWith("These rules stand in: "))
                .singleElement()
                .satisfies(sentence -> {
                    assertThat(sentence.text()).isEqualTo("These rules stand in: Charter.");
                    assertThat(sentence.entries()).containsExactly(adoption.sequence());
                });
    }

    private static List<String> said(Locale language) {
        return MinutesDocument.of(HELD.entries(), Profile.FULL, language).sentences().stream()
                .map(MinutesDocument.Sentence::text)
                .toList();
    }
}
