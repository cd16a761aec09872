package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.member;
import static org.rostrum.minutes.InventedMeeting.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.MinutesDocument.Source;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Result;

@DisplayName("The minutes of a closed session")
class ClosedSessionTest {
    private final InventedMeeting meeting = InventedMeeting.of(3)
            .opened(0, 1)
            .then(
                    new MeetingAct.OpenItem(BUSINESS),
                    new MeetingAct.Note(words("The doors are still open.")),
                    new MeetingAct.ClosedSession(Optional.of(words("Advice of the attorney."))),
                    new MeetingAct.Arrive(member(2), false),
                    new MeetingAct.Note(words("The other side offers 40,000 dollars.")))
            .moved(0, "Settle the claim.");
    private final long session = meeting.entries().stream()
            .filter(entry -> entry.act() instanceof MeetingAct.ClosedSession)
            .findFirst()
            .orElseThrow()
            .sequence();

    ClosedSessionTest() {
        meeting.then(
                meeting.vote(Map.of()),
                new DecisionAct.Declare(Result.CARRIED),
                new MeetingAct.OpenSession(),
                new MeetingAct.CloseItem(),
                new MeetingAct.Adjourn());
    }

    @Test
    void say_who_was_there_what_was_noted_and_what_was_decided() {
        assertThat(texts(closed("en")))
                .anyMatch(text -> text.equals("Present in the closed session: Ana Reyes, Bo Lindqvist."))
                .anyMatch(text -> text.contains("Cai Morgan arrived"))
                .anyMatch(text -> text.contains("The other side offers 40,000 dollars."))
                .anyMatch(text -> text.contains("Settle the claim."))
                .anyMatch(text -> text.contains("3 aye, 0 no"))
                .noneMatch(text -> text.contains("The doors are still open."));
        assertThat(closed("en").title()).startsWith("Minutes of the closed session of Monday, March 3, 2025");
        assertThat(closed("es").title()).startsWith("Acta de la sesión cerrada");
    }

    @Test
    void name_the_day_on_which_it_was_and_none_of_the_others() {
        var continued = InventedMeeting.of(3)
                .opened(0, 1)
                .then(new MeetingAct.ContinueTo(LocalDate.of(2025, 3, 5), words("School gymnasium")))
                .at(2, 19, 0)
                .opened(0, 1)
                .then(
                        new MeetingAct.OpenItem(BUSINESS),
                        new MeetingAct.ClosedSession(Optional.of(words("Advice of the attorney."))),
                        new MeetingAct.OpenSession(),
                        new MeetingAct.CloseItem(),
                        new MeetingAct.ContinueTo(LocalDate.of(2025, 3, 6), words("Town Hall")))
                .at(3, 19, 0)
                .opened(0, 1);
        var document = MinutesDocument.ofClosedSession(continued.entries(), Locale.ENGLISH, HouseStyle.USUAL);
        assertThat(document.title()).isEqualTo("Minutes of the closed session of Wednesday, March 5, 2025");
    }

    @Test
    void are_not_those_that_everyone_reads() {
        assertThat(texts(open()))
                .noneMatch(text -> text.contains("40,000"))
                .noneMatch(text -> text.contains("Settle the claim."));
    }

    @Test
    void become_part_of_those_that_everyone_reads_once_the_body_has_released_them() {
        meeting.then(new CorrectionAct.Release(session, words("Vote of April 7.")));
        assertThat(texts(open()))
                .anyMatch(text -> text.contains("40,000"))
                .anyMatch(text -> text.contains("Settle the claim."))
                .anyMatch(text ->
                        text.equals("The closed session that began with entry %d was made public: Vote of April 7."
                                .formatted(session)));
    }

    @Test
    void show_what_was_corrected_in_them() {
        long note = meeting.entries().stream()
                .filter(entry -> entry.act() instanceof MeetingAct.Note(var said)
                        && said.text().contains("40,000"))
                .findFirst()
                .orElseThrow()
                .sequence();
        meeting.then(new CorrectionAct.Correct(note, words("They offered 45,000.")));
        assertThat(texts(closed("en"))).anyMatch(text -> text.contains("They offered 45,000."));
        assertThat(texts(open())).noneMatch(text -> text.contains("45,000"));
    }

    /** As a journal may say that was taken over from elsewhere; the door refuses such an act. */
    @Test
    void are_told_to_nobody_by_an_act_that_takes_words_out_of_public_entries_too() {
        meeting.then(CorrectionAct.Redact.of(List.of(session - 1, session + 2), words("Order of the court.")));
        assertThat(open().sources())
                .extracting(Source::sequence)
                .contains(session - 1)
                .doesNotContain(session + 2);
        assertThat(texts(open())).noneMatch(text -> text.contains("Order of the court."));
        assertThat(texts(closed("en"))).anyMatch(text -> text.contains("Order of the court."));
    }

    @ParameterizedTest
    @EnumSource
    void say_the_same_words_in_each_format(Format format) throws Exception {
        for (var language : Stream.of("en", "es").toList()) {
            var document = closed(language);
            assertThat(SaidWords.in(format, document)).isEqualTo(SaidWords.in(Format.JSON, document));
        }
    }

    private MinutesDocument closed(String language) {
        return MinutesDocument.ofClosedSession(meeting.entries(), Locale.of(language), HouseStyle.USUAL);
    }

    private MinutesDocument open() {
        return MinutesDocument.of(meeting.entries(), Profile.FULL, Locale.ENGLISH);
    }

    private static Stream<String> texts(MinutesDocument document) {
        return document.sentences().stream().map(Sentence::text);
    }
}
