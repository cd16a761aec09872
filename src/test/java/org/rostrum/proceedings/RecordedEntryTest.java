package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A journal of one entry")
class RecordedEntryTest {
    private static final Words WORDS = Words.of("By order of the court.");
    private final Chain.Head head =
            new RandomEvening(List.of()).journal().getLast().head();

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 2, Long.MAX_VALUE})
    void has_no_other_to_correct_or_redact(long entry) {
        assertThat(Stream.of(new CorrectionAct.Correct(entry, WORDS), new CorrectionAct.Redact(entry, WORDS)))
                .allMatch(act -> RecordedEntry.objection(head, act).isPresent());
    }

    @Test
    void has_no_other_to_redact_beside_the_one() {
        assertThat(RecordedEntry.objection(head, CorrectionAct.Redact.of(List.of(1L), WORDS)))
                .isEmpty();
        assertThat(RecordedEntry.objection(head, CorrectionAct.Redact.of(List.of(1L, 2L), WORDS)))
                .contains("There is no entry 2; the last one is 1.");
    }

    @Test
    void says_so_at_the_one_door() {
        var played = PlayedActs.published();
        assertThat(played.atTheDoor(new CorrectionAct.Correct(2, WORDS), played.now()))
                .isEqualTo(new Verdict.Refused("RecordedEntry", "There is no entry 2; the last one is 1.", false));
    }

    @Test
    void lets_the_one_be_corrected() {
        assertThat(RecordedEntry.objection(head, new CorrectionAct.Correct(1, WORDS)))
                .isEqualTo(Optional.empty());
    }
}
