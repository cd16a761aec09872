package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Refusal;

@DisplayName("Texts that were made while the record went on")
class TakenOutSinceTest {
    private final PlayedActs played = PlayedActs.inTheHearing();
    private final int seen = played.entries().size();

    @Test
    void are_kept_whatever_else_was_recorded() {
        played.then(new MeetingAct.Note(Words.of("It rained.")));
        TakenOutSince.refuse(played.entries().subList(seen, played.entries().size()));
        assertThat(played.entries()).hasSizeGreaterThan(seen);
    }

    @Test
    void are_refused_where_words_were_taken_out() {
        played.then(new CorrectionAct.Redact(1, Words.of("The law.")), new MeetingAct.Note(Words.of("It rained.")));
        var since = played.entries().subList(seen, played.entries().size());
        assertThatThrownBy(() -> TakenOutSince.refuse(since))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }
}
