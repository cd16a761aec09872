package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Words;

@DisplayName("A redaction and the minutes that were given out before it")
class RedactionTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final Words WHY = Words.of("Order of the court.");

    private final PlayedMeeting played = PlayedMeeting.over();

    @Test
    void takes_the_reason_of_a_correction_out_of_the_line_that_tells_of_it() {
        played.then(new MinutesAct.CorrectMinutes(2, "0".repeat(64), Words.of("No")));
        var given = edition("Version 2, corrected after adoption: No");
        assertThat(last(played).act()).isInstanceOf(MinutesAct.CorrectMinutes.class);
        assertThat(redacted(last(played), given).edition().words())
                .isEqualTo("Version 2, corrected after adoption: ■■■");
    }

    @Test
    void takes_a_name_out_of_the_reason_of_another() {
        var signUp = signUp();
        var name = name(signUp);
        var given = edition("Version 2, corrected after adoption: " + name + " was written with one l.");
        assertThat(redacted(signUp, given).edition().words())
                .isEqualTo("Version 2, corrected after adoption: ■■■ was written with one l.");
    }

    @Test
    void takes_the_reason_of_an_earlier_one_out_too() {
        var redact = redact(signUp());
        played.then(redact);
        var given = new Redaction(played.entries(), redact).said(edition("Version 2."), TODAY, Optional.of("abc"));
        assertThat(given.edition().words()).contains("Order of the court.", "Before that its digest was abc.");
        assertThat(redacted(last(played), given).edition().words())
                .contains("■■■", "Before that its digest was abc.")
                .doesNotContain("Order of the court.");
    }

    @Test
    void takes_what_the_clerk_wrote_for_such_a_sentence() {
        var evening = noted();
        var given = worded(evening.minutes(), "He shouted.", "Somebody was loud.");
        var key = sentence(given, "Somebody was loud.").key();
        var left = new Redaction(evening.entries(), redact(note(evening, "He shouted."))).redacted(given);
        assertThat(left.sentence(key).orElseThrow().text()).contains("■■■").doesNotContain("loud");
    }

    @Test
    void leaves_what_the_clerk_wrote_since_an_earlier_one() {
        var evening = noted();
        var first = note(evening, "He shouted.");
        evening.entries().replaceAll(entry -> entry.equals(first) ? Chain.redact(entry) : entry);
        var given = worded(evening.minutes(), "■■■", "Somebody was loud.");
        var left = new Redaction(evening.entries(), redact(note(evening, "The lights went out."))).redacted(given);
        assertThat(PlayedMeeting.texts(left).toString())
                .contains("Somebody was loud.", "■■■")
                .doesNotContain("The lights went out.");
    }

    @Test
    void says_nothing_of_why_where_the_words_are_those_of_a_closed_session() {
        var evening = PlayedMeeting.ready()
                .then(new MeetingAct.CallToOrder(), new MeetingAct.ClosedSession(Optional.empty()));
        var note = evening.then(new MeetingAct.Note(Words.of("The price is too high.")))
                .entries()
                .getLast();
        var redact = redact(note);
        var said = new Redaction(evening.entries(), redact)
                .said(evening.minutes(), TODAY, Optional.of("abc"))
                .edition()
                .words();
        assertThat(said)
                .contains("words were taken out of this text by law. Before that its digest was abc.")
                .doesNotContain("Order of the court.", "entry");
    }

    private Entry signUp() {
        var speaker = PlayedMeeting.heard(played.minutes()).getFirst().speaker();
        long entry = played.state().speaker(speaker.id()).orElseThrow().entry();
        return played.entries().get((int) entry - 1);
    }

    private static String name(Entry signUp) {
        return ((HearingAct.SignUp) signUp.act()).name().orElseThrow().text();
    }

    private MinutesDocument edition(String words) {
        return played.minutes().as(new Edition(2, Edition.State.CORRECTED, words));
    }

    private MinutesDocument redacted(Entry entry, MinutesDocument given) {
        return new Redaction(played.entries(), redact(entry)).redacted(given);
    }

    private static PlayedMeeting noted() {
        return PlayedMeeting.ready()
                .then(
                        new MeetingAct.CallToOrder(),
                        new MeetingAct.Note(Words.of("He shouted.")),
                        new MeetingAct.Note(Words.of("The lights went out.")));
    }

    private static Entry note(PlayedMeeting evening, String words) {
        return evening.entries().stream()
                .filter(entry -> entry.act().equals(new MeetingAct.Note(Words.of(words))))
                .findFirst()
                .orElseThrow();
    }

    private static CorrectionAct.Redact redact(Entry entry) {
        return new CorrectionAct.Redact(entry.sequence(), WHY);
    }

    private static MinutesDocument worded(MinutesDocument draft, String drafted, String words) {
        var sentence = sentence(draft, drafted);
        return new ClerksWords(Map.of(sentence.key(), new ClerksWords.Put(words, sentence.text(), 1, 1))).in(draft);
    }

    private static Sentence sentence(MinutesDocument minutes, String text) {
        return minutes.sentences().stream()
                .filter(sentence -> sentence.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static Entry last(PlayedMeeting played) {
        return played.entries().getLast();
    }
}
