package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.platform.Id;

/**
 * How far the meeting has come: its status, when a recess is to end, the item and the hearing that are open, the hearings
 * that were closed, in that order, or continued to another day, the papers received, by item the members who stood aside, the
 * items taken up so far, the other days to which the meeting was continued, and when its day or place was last said anew before
 * it began.
 */
public record Sitting(
        Status status,
        Optional<Instant> resumes,
        Optional<Id> item,
        Optional<Id> hearing,
        SequencedSet<Id> closed,
        Map<Id, LocalDate> continued,
        Set<Id> exhibits,
        Map<Id, Set<Id>> recused,
        Set<Id> taken,
        List<Later> days,
        Optional<Instant> moved) {
    /** When and where the meeting goes on, {@code time} by the clock on the wall there, and when that was {@code said}. */
    public record Later(LocalDate date, Optional<LocalTime> time, Words place, Instant said) {}

    /** Where a meeting stands. */
    public enum Status {
        PLANNED,
        IN_SESSION,
        RECESS,
        CLOSED_SESSION,
        CONTINUED,
        ADJOURNED;

        /** Whether the meeting was called to order, so that there is something to tell. */
        public boolean begun() {
            return this != PLANNED;
        }

        /** Whether the body is together, though it may be in recess or behind closed doors. */
        public boolean goesOn() {
            return switch (this) {
                case IN_SESSION, RECESS, CLOSED_SESSION -> true;
                case PLANNED, CONTINUED, ADJOURNED -> false;
            };
        }
    }

    static final Sitting PLANNED = new Sitting(
            Status.PLANNED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            plus(Set.of(), List.of()),
            Map.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            List.of(),
            Optional.empty());

    /** Whether nobody is called and nobody knows until when: in a recess without an hour, behind closed doors, or continued. */
    public boolean standsStill() {
        return switch (status) {
            case RECESS -> resumes.isEmpty();
            case CLOSED_SESSION, CONTINUED -> true;
            case PLANNED, IN_SESSION, ADJOURNED -> false;
        };
    }

    Sitting in(Status next) {
        return new Sitting(
                next, Optional.empty(), item, hearing, closed, continued, exhibits, recused, taken, days, moved);
    }

    Sitting continuedTo(MeetingAct.ContinueTo act, Instant said) {
        var then = new Later(act.date(), act.time(), act.place(), said);
        return new Sitting(
                Status.CONTINUED,
                Optional.empty(),
                item,
                hearing,
                closed,
                continued,
                exhibits,
                recused,
                taken,
                Stream.concat(days.stream(), Stream.of(then)).toList(),
                moved);
    }

    Sitting movedAt(Instant said) {
        return new Sitting(
                status, resumes, item, hearing, closed, continued, exhibits, recused, taken, days, Optional.of(said));
    }

    /** When and where the meeting goes on, while it is continued. */
    public Optional<Later> later() {
        return status == Status.CONTINUED ? Optional.of(days.getLast()) : Optional.empty();
    }

    Sitting recess(Optional<Instant> until) {
        return new Sitting(
                Status.RECESS, until, item, hearing, closed, continued, exhibits, recused, taken, days, moved);
    }

    Sitting item(Optional<Id> next) {
        return new Sitting(
                status,
                resumes,
                next,
                hearing,
                closed,
                continued,
                exhibits,
                recused,
                plus(taken, next.stream().toList()),
                days,
                moved);
    }

    Sitting open(Id next) {
        var rest = new HashMap<>(continued);
        rest.remove(next);
        return new Sitting(
                status,
                resumes,
                item,
                Optional.of(next),
                closed,
                Map.copyOf(rest),
                exhibits,
                recused,
                taken,
                days,
                moved);
    }

    Sitting closeHearing() {
        return new Sitting(
                status,
                resumes,
                item,
                Optional.empty(),
                plus(closed, hearing.stream().toList()),
                continued,
                exhibits,
                recused,
                taken,
                days,
                moved);
    }

    Sitting continueHearing(LocalDate date) {
        var more = new HashMap<>(continued);
        hearing.ifPresent(broken -> more.put(broken, date));
        return new Sitting(
                status,
                resumes,
                item,
                Optional.empty(),
                closed,
                Map.copyOf(more),
                exhibits,
                recused,
                taken,
                days,
                moved);
    }

    Sitting received(Id exhibit) {
        return new Sitting(
                status,
                resumes,
                item,
                hearing,
                closed,
                continued,
                plus(exhibits, List.of(exhibit)),
                recused,
                taken,
                days,
                moved);
    }

    Sitting recused(Id member) {
        var more = new HashMap<>(recused);
        item.ifPresent(open -> more.put(open, plus(more.getOrDefault(open, Set.of()), List.of(member))));
        return new Sitting(
                status, resumes, item, hearing, closed, continued, exhibits, Map.copyOf(more), taken, days, moved);
    }

    /** Whether the member stood aside from the open item. */
    public boolean standsAside(Id member) {
        return item.map(open -> recused.getOrDefault(open, Set.of()))
                .filter(aside -> aside.contains(member))
                .isPresent();
    }

    /** Whether the body may still hear or read anything for a hearing: it was not closed, and the meeting goes on or is to come. */
    public boolean isYetToClose(Id planned) {
        return status != Status.ADJOURNED && !closed.contains(planned);
    }

    private static SequencedSet<Id> plus(Set<Id> set, Collection<Id> more) {
        var larger = new LinkedHashSet<>(set);
        larger.addAll(more);
        return Collections.unmodifiableSequencedSet(larger);
    }
}
