package org.rostrum.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.AgendaAct;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.TakenBack;

/** The acts of a meeting that are for the reader and were not undone, in their order, and the meeting as they leave it. */
record Chronicle(
        List<Entry> entries,
        List<Moment> moments,
        MeetingState end,
        Map<Id, List<Moment>> bySpeaker,
        Map<Long, List<Moment>> corrections) {
    private static final long PUBLISHED = 1;

    static Chronicle of(List<Entry> entries) {
        return without(BehindDoors.in(entries), entries);
    }

    /** With what was recorded behind closed doors, for the staff alone. */
    static Chronicle whole(List<Entry> entries) {
        return without(Set.of(), entries);
    }

    private static Chronicle without(Set<Long> hidden, List<Entry> entries) {
        if (entries.isEmpty() || MeetingState.of(entries.subList(0, 1)).plan().isEmpty()) {
            throw new IllegalArgumentException("Minutes need a meeting that was published.");
        }
        var left = new HashSet<>(TakenBack.in(entries));
        left.addAll(hidden);
        var moments = new ArrayList<Moment>();
        var state = MeetingState.empty();
        for (var entry : entries) {
            if (!left.contains(entry.sequence())) {
                var after = state.after(entry);
                moments.add(Moment.of(entry, state, after));
                state = after;
            }
        }
        return new Chronicle(entries, moments, state, bySpeaker(moments), corrections(moments));
    }

    private static Map<Id, List<Moment>> bySpeaker(List<Moment> moments) {
        var bySpeaker = new HashMap<Id, List<Moment>>();
        for (var moment : moments) {
            Stream.concat(moment.speaker().stream(), moment.left().stream())
                    .forEach(id -> bySpeaker
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(moment));
        }
        return bySpeaker;
    }

    private static Map<Long, List<Moment>> corrections(List<Moment> moments) {
        var corrections = new HashMap<Long, List<Moment>>();
        for (var moment : moments) {
            if (moment.entry().act() instanceof CorrectionAct.Correct(var entry, var what)) {
                corrections.computeIfAbsent(entry, key -> new ArrayList<>()).add(moment);
            }
        }
        return corrections;
    }

    /** The entry by which the body sits as it does after an act: that of its plan, or the last that made it another body. */
    long seatedBy(Moment moment) {
        return all(AgendaAct.SitAs.class)
                .mapToLong(Moment::sequence)
                .filter(sequence -> sequence <= moment.sequence())
                .max()
                .orElse(PUBLISHED);
    }

    MeetingPlan plan() {
        return end.plan().orElseThrow();
    }

    Entry last() {
        return entries.getLast();
    }

    Stream<Moment> all(Class<? extends Act> act) {
        return all(moment -> act.isInstance(moment.entry().act()));
    }

    Stream<Moment> all(Predicate<Moment> such) {
        return moments.stream().filter(such);
    }

    List<Moment> of(Id speaker) {
        return bySpeaker.getOrDefault(speaker, List.of());
    }

    /** What was said to be wrong in an entry. */
    List<Moment> corrections(long sequence) {
        return corrections.getOrDefault(sequence, List.of());
    }

    /** The name of a speaker that may be shown, in that language, with the organisation if one was given. */
    String speaker(Id id, Locale language) {
        return end.speaker(id)
                .map(speaker -> speaker.shown().text(language)
                        + speaker.shownOrganisation()
                                .map(words -> ", " + words.text())
                                .orElse(""))
                .orElse(id.toString());
    }
}
