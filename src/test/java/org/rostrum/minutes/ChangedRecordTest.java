package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.minutes.PlayedMeeting.heard;
import static org.rostrum.minutes.PlayedMeeting.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Result;
import org.rostrum.proceedings.Words;

@DisplayName("Minutes of a record that was changed")
class ChangedRecordTest {
    private static final Id ITEM = new Id(1010);

    @Test
    void leave_out_what_was_undone() {
        var minutes = inTheHearing()
                .then(new MeetingAct.Note(Words.of("Said by mistake.")), new CorrectionAct.Undo())
                .minutes();
        assertThat(texts(minutes)).noneMatch(text -> text.contains("Said by mistake."));
    }

    @Test
    void do_not_tell_a_turn_that_was_undone() {
        var minutes = inTheHearing()
                .then(call(), new FloorAct.Begin(), new FloorAct.End(), new CorrectionAct.Undo())
                .minutes();
        assertThat(heard(minutes)).isEmpty();
        assertThat(texts(minutes)).anyMatch(text -> text.startsWith("At the lectern: "));
    }

    @Test
    void show_a_corrected_note_and_what_was_wrong_in_it() {
        var played = inTheHearing().then(new MeetingAct.Note(Words.of("A remark at the wrong hour.")));
        long note = played.entries().getLast().sequence();
        var minutes = played.then(new CorrectionAct.Correct(note, Words.of("It was said before the call.")))
                .minutes();
        assertThat(texts(minutes))
                .anyMatch(text -> text.endsWith("A remark at the wrong hour."))
                .anyMatch(text -> text.startsWith("Corrected on ") && text.endsWith("It was said before the call."))
                .contains("Entry " + note + " was corrected: It was said before the call.");
    }

    @Test
    void show_a_gap_where_a_name_was_taken_out() {
        var played = inTheHearing().then(call(), new FloorAct.Begin(), new FloorAct.End());
        var entry =
                heard(played.minutes()).getFirst().who().entries().getFirst().intValue();
        var changed = new ArrayList<>(played.entries());
        changed.set(entry - 1, Chain.redact(changed.get(entry - 1)));
        var minutes = MinutesDocument.of(changed, Profile.FULL, Locale.ENGLISH);
        assertThat(heard(minutes).getFirst().who().text()).isEqualTo("■■■");
        assertThat(HtmlMinutes.article(minutes)).contains("■■■");
    }

    @Test
    void tell_the_one_who_never_came() {
        var played = inTheHearing().then(call(), new FloorAct.NotHere());
        assertThat(texts(played.minutes())).anyMatch(text -> text.startsWith("Called and absent: "));
        assertThat(heard(played.minutes())).isEmpty();
    }

    @Test
    void say_when_the_chair_declares_what_the_ballots_do_not() {
        var minutes = inSession(2)
                .then(new DecisionAct.Motion(Words.of("Wait."), member(0)), new DecisionAct.Second(member(1)))
                .because(
                        "Asked to.",
                        new DecisionAct.Vote(Method.HANDS, Map.of(member(0), Ballot.NO, member(1), Ballot.AYE)))
                .because("As the chair saw it.", new DecisionAct.Declare(Result.CARRIED))
                .minutes();
        assertThat(texts(minutes))
                .contains("Carried, 1–1.", "The ballots say otherwise: by the count the motion fails.")
                .anyMatch(text -> text.endsWith("the reason given: As the chair saw it."));
    }

    @Test
    void tell_when_the_quorum_is_lost() {
        var minutes = inSession(4).then(new MeetingAct.Depart(member(3))).minutes();
        assertThat(texts(minutes)).anyMatch(text -> text.endsWith("the quorum of 4 was not present."));
    }

    @Test
    void make_names_safe_in_html() {
        var minutes = inTheHearing()
                .then(new MeetingAct.Note(Words.of("<script>alert(1)</script> & \"more\"")))
                .minutes();
        assertThat(HtmlMinutes.article(minutes))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;");
    }

    @Test
    void need_a_meeting() {
        assertThatThrownBy(() -> MinutesDocument.of(List.of(), Profile.FULL, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void write_entries_in_a_row_as_one() {
        var entries = List.of(2L, 3L, 4L, 9L, 11L, 12L);
        assertThat(HtmlMinutes.ranges(entries, 3)).isEqualTo("2–4, 9, 11–12");
        assertThat(HtmlMinutes.ranges(entries, 2)).isEqualTo("2–4, 9 …");
    }

    private static FloorAct.Call call() {
        return new FloorAct.Call(Optional.empty());
    }

    private static PlayedMeeting inSession(int members) {
        var roll = new HashMap<Id, Presence>();
        for (int i = 0; i < members; i++) {
            roll.put(member(i), Presence.PRESENT);
        }
        return PlayedMeeting.ready()
                .then(
                        new MeetingAct.CallToOrder(),
                        new MeetingAct.RollCall(Map.copyOf(roll)),
                        new MeetingAct.OpenItem(ITEM));
    }

    private static PlayedMeeting inTheHearing() {
        return inSession(6).then(new HearingAct.OpenHearing(PlayedMeeting.EVENING.hearing()));
    }

    private static Id member(int at) {
        return PlayedMeeting.EVENING.plan().members().get(at).id();
    }
}
