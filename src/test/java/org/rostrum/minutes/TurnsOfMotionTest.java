package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.InventedMeeting.BUSINESS;
import static org.rostrum.minutes.InventedMeeting.words;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Result;

@DisplayName("What others made of a motion")
class TurnsOfMotionTest {
    private final InventedMeeting meeting = InventedMeeting.of(3)
            .opened(0, 1, 2)
            .then(new MeetingAct.OpenItem(BUSINESS))
            .moved(1, "Close the library.");

    @Test
    void is_other_words_where_a_substitute_carried() {
        meeting.moved(2, MotionKind.SUBSTITUTE, "Open it on Sundays.");
        carry();
        carry();
        assertThat(course("Close the library."))
                .containsSequence(
                        "Replaced at 7:08 PM: Open it on Sundays.", "Vote by roll call at 7:09 PM: 3 aye, 0 no.")
                .endsWith("Carried, 3–0.");
    }

    @Test
    void is_nothing_where_what_was_to_change_it_failed() {
        meeting.moved(2, MotionKind.AMEND, "Strike library.");
        meeting.then(meeting.vote(Map.of(1, Ballot.NO, 2, Ballot.NO)), new DecisionAct.Declare(Result.FAILED));
        assertThat(course("Close the library.")).isEmpty();
    }

    @Test
    void is_no_vote_on_the_call_of_the_question_where_that_was_set_aside() {
        meeting.moved(2, MotionKind.CALL_THE_QUESTION, "Vote now.");
        meeting.moved(0, MotionKind.TABLE, "Lay it on the table.");
        carry();
        assertThat(course("Close the library.")).containsExactly("Laid on the table at 7:10 PM.");
        assertThat(course("Motion to call the question: Vote now."))
                .containsExactly("Not decided: what it was about was set aside at 7:10 PM.");
    }

    @Test
    void is_a_part_of_it_that_is_voted_on_apart_from_the_rest() {
        meeting.then(new DecisionAct.Divide(words("Close it on Mondays."), words("Close it on Fridays.")));
        carry();
        assertThat(course("Close it on Mondays.")).startsWith("Divided from the motion “Close the library.”");
        assertThat(course("Close the library."))
                .containsExactly("Divided at 7:05 PM; what remained of it: Close it on Fridays.");
    }

    @Test
    void is_no_decision_where_the_meeting_ended_over_it() {
        meeting.moved(2, MotionKind.ADJOURN, "Adjourn.");
        carry();
        meeting.then(new MeetingAct.Adjourn());
        assertThat(course("Close the library.")).containsExactly("Not decided before the meeting ended.");
    }

    /** Hundreds of people speak to a motion, and none of that has to be looked at again for each of them. */
    @Test
    void is_told_by_the_acts_that_made_something_of_it_alone() {
        long motion = meeting.last(DecisionAct.Motion.class);
        meeting.then(new MeetingAct.Note(words("Applause.")));
        meeting.moved(2, MotionKind.ADJOURN, "Adjourn.");
        carry();
        meeting.then(new MeetingAct.Adjourn());
        var phrases = new Phrases(Locale.ENGLISH, ZoneId.of("America/New_York"), HouseStyle.USUAL);
        var pen = new Pen(Chronicle.of(meeting.entries()), Profile.SUMMARY, phrases);
        assertThat(new TurnsOfMotion(pen, motion).all())
                .extracting(turned -> turned.moment().sequence())
                .containsExactly(meeting.last(MeetingAct.Adjourn.class));
    }

    private void carry() {
        meeting.then(meeting.vote(Map.of()), new DecisionAct.Declare(Result.CARRIED));
    }

    private List<String> course(String words) {
        return MinutesDocument.of(meeting.entries(), Profile.SUMMARY, Locale.ENGLISH).sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(MinutesDocument.Decision.class::isInstance)
                .map(MinutesDocument.Decision.class::cast)
                .filter(decision -> decision.moved().text().endsWith(": " + words))
                .flatMap(decision -> decision.course().stream())
                .map(sentence -> sentence.text().replace('\u00a0', ' '))
                .toList();
    }
}
