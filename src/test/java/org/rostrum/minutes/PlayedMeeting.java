package org.rostrum.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Rulebook;
import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;

/** A meeting that a test plays, act by act, 20 seconds from one to the next. */
final class PlayedMeeting {
    static final DurhamEvening EVENING = new DurhamEvening(LocalDate.of(2018, 4, 16), 1000);

    private final List<Entry> entries = new ArrayList<>();
    private MeetingState state = MeetingState.empty();

    /** The whole evening of April 16, 2018. */
    static PlayedMeeting over() {
        return of(EVENING.acts());
    }

    /** That evening before the call to order. */
    static PlayedMeeting ready() {
        return of(EVENING.before());
    }

    private static PlayedMeeting of(List<DurhamEvening.Timed> acts) {
        var played = new PlayedMeeting();
        acts.forEach(timed -> played.record(timed.at(), timed.actor(), timed.act(), Optional.empty()));
        return played;
    }

    PlayedMeeting then(Act... acts) {
        for (var act : acts) {
            record(later(), "clerk", act, Optional.empty());
        }
        return this;
    }

    PlayedMeeting because(String reason, Act act) {
        record(later(), "clerk", act, Optional.of(Words.of(reason)));
        return this;
    }

    boolean may(Act act) {
        return Rulebook.judge(state, act) instanceof Verdict.Allowed;
    }

    private Instant later() {
        return entries.getLast().occurredAt().plusSeconds(20);
    }

    private void record(Instant at, String actor, Act act, Optional<Words> reason) {
        var head = entries.isEmpty() ? Chain.Head.NONE : entries.getLast().head();
        var entry = Chain.append(head, new Entry.Draft(actor, at, at, act, reason), "played");
        entries.add(entry);
        state = state.after(entry);
    }

    List<Entry> entries() {
        return entries;
    }

    MeetingState state() {
        return state;
    }

    MinutesDocument minutes() {
        return minutes(Profile.FULL);
    }

    MinutesDocument minutes(Profile profile) {
        return MinutesDocument.of(entries, profile, Locale.ENGLISH);
    }

    /** Everyone in the tables of those who were heard. */
    static List<MinutesDocument.Row> heard(MinutesDocument minutes) {
        return minutes.sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(MinutesDocument.Speakers.class::isInstance)
                .flatMap(part -> ((MinutesDocument.Speakers) part).rows().stream())
                .toList();
    }

    /** The texts of all sentences, with plain spaces in the times. */
    static List<String> texts(MinutesDocument minutes) {
        return minutes.sentences().stream()
                .map(sentence -> sentence.text().replace('\u00a0', ' '))
                .toList();
    }
}
