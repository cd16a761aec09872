package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.order.Channel;
import org.rostrum.order.ExpectedTime;
import org.rostrum.order.Habits;
import org.rostrum.order.Turnout;
import org.rostrum.order.Waiting;
import org.rostrum.platform.Id;

/**
 * A meeting as it stands after an entry: its state, the head of its journal, and when the turns of the open hearing took
 * place.
 *
 * @param lineHead the sequence of the entry that changed a line last
 * @param revision how often what a calendar says of the meeting was said anew: its days, the body and the items; it never goes
 *     back, also where that was undone
 * @param usual how earlier evenings of the body went, once that was asked; it only foretells, and nothing recorded rests on it
 */
public record Standing(
        Id meeting,
        MeetingState state,
        Chain.Head head,
        Span turns,
        long lineHead,
        long revision,
        Optional<Habits> usual) {
    /**
     * From the first call to the last end.
     *
     * @param breaks what of it was recess
     * @param recessSince when a recess began that is not over
     */
    record Span(
            Optional<Instant> firstCall,
            Optional<Instant> lastEnd,
            Duration breaks,
            Optional<Instant> recessSince,
            Comings comings) {
        static final Span NONE =
                new Span(Optional.empty(), Optional.empty(), Duration.ZERO, Optional.empty(), Comings.NONE);

        Span called(Instant at, boolean endsAnother) {
            return new Span(
                    firstCall.or(() -> Optional.of(at)),
                    endsAnother ? Optional.of(at) : lastEnd,
                    breaks,
                    recessSince,
                    comings);
        }

        Span ended(Instant at) {
            return new Span(firstCall, Optional.of(at), breaks, recessSince, comings);
        }

        Span recessed(Instant at) {
            return new Span(firstCall, lastEnd, breaks, Optional.of(at), comings);
        }

        Span resumed(Instant at) {
            var recess = recessSince.filter(since -> firstCall.isPresent()).map(since -> Duration.between(since, at));
            return new Span(firstCall, lastEnd, breaks.plus(recess.orElse(Duration.ZERO)), Optional.empty(), comings);
        }

        Span with(Comings next) {
            return new Span(firstCall, lastEnd, breaks, recessSince, next);
        }

        /** The time between turns, when {@code used} was spoken in them; never less than none. */
        Duration gaps(Duration used) {
            var between = firstCall
                    .flatMap(first -> lastEnd.map(last -> Duration.between(first, last)))
                    .orElse(Duration.ZERO)
                    .minus(used)
                    .minus(breaks);
            return between.isNegative() ? Duration.ZERO : between;
        }
    }

    static Standing before(Id meeting) {
        return new Standing(meeting, MeetingState.empty(), Chain.Head.NONE, Span.NONE, 0, 0, Optional.empty());
    }

    /** The meeting as it stands after these entries, which begin with its first. */
    public static Standing of(Id meeting, Iterable<Entry> entries) {
        var standing = before(meeting);
        for (var entry : entries) {
            standing = standing.after(entry);
        }
        return standing;
    }

    Standing after(Entry entry) {
        var at = entry.occurredAt();
        var next = state.after(entry);
        var span = switch (entry.act()) {
            case HearingAct.OpenHearing open -> Span.NONE;
            // What is spoken and waited in the second round is reckoned by itself.
            case HearingAct.SecondRound again -> Span.NONE;
            case FloorAct.Call call ->
                turns.called(at, state.lectern().turn().isPresent()).with(comings(next, at));
            case FloorAct.CheckIn(var id) ->
                state.speaker(id)
                        .map(speaker -> turns.with(turns.comings().come(speaker, at)))
                        .orElse(turns);
            case FloorAct.End end -> turns.ended(at);
            case EvidenceAct.CrossExamine examination -> turns.ended(at);
            case FloorAct.NotHere missing -> turns.ended(at);
            case MeetingAct.Recess recess -> turns.recessed(at);
            case MeetingAct.Resume resume -> turns.resumed(at);
            // Any other act, also one yet unknown, begins and ends no turn.
            default -> turns;
        };
        // Another evening of the body may have ended since the last hearing was opened.
        var known = entry.act() instanceof HearingAct.OpenHearing ? Optional.<Habits>empty() : usual;
        return new Standing(meeting, next, entry.head(), span, lineHead(entry, next), revision(next), known);
    }

    /** With the call after which it stands like this; what was known of who is called is what was known before. */
    private Comings comings(MeetingState called, Instant at) {
        return called.lectern()
                .turn()
                .flatMap(turn -> state.speaker(turn.speaker()))
                .map(speaker -> turns.comings().called(speaker, at))
                .orElse(turns.comings());
    }

    /**
     * An act that does not concern the lines passes them on as they are; to look closer would cost more than it saves. What
     * is taken out by law may be the name of someone in them, and is gone from the entries before it already.
     */
    @SuppressWarnings("ReferenceEquality")
    private long lineHead(Entry entry, MeetingState next) {
        boolean same = next.lines() == state.lines() && !(entry.act() instanceof CorrectionAct.Redact);
        return same ? lineHead : entry.sequence();
    }

    /** Most acts leave plan and days as they are, so that these are compared before what is said of them is put together. */
    private long revision(MeetingState next) {
        boolean same = next.plan().equals(state.plan())
                && next.sitting().days().equals(state.sitting().days());
        return state.plan().isEmpty() || same || said(next).equals(said(state)) ? revision : revision + 1;
    }

    private static List<Object> said(MeetingState state) {
        var plan = state.plan().orElseThrow();
        var items = plan.items().stream()
                .map(item -> item.number() + " " + item.title())
                .toList();
        return List.of(days(state), plan.body(), items);
    }

    /** The same at an instant, by which the line may have closed. */
    public Standing at(Instant now) {
        var closes = state.openLine().flatMap(Line::closes);
        boolean closed = closes.filter(hour -> !now.isBefore(hour)).isPresent();
        return closed ? new Standing(meeting, state.at(now), head, turns, lineHead, revision, usual) : this;
    }

    /** Whether someone is told of a time to come, while nobody has asked how the evenings of this body go. */
    boolean asksForHabits() {
        return usual.isEmpty() && state.openLine().isPresent();
    }

    /** The same, with what was found out of earlier evenings. */
    Standing knowing(Habits habits) {
        return new Standing(meeting, state, head, turns, lineHead, revision, Optional.of(habits));
    }

    /** How the hearings of these entries went, each as it was when it ended. */
    static List<ExpectedTime> evenings(Id meeting, Iterable<Entry> entries) {
        var evenings = new ArrayList<ExpectedTime>();
        var standing = before(meeting);
        for (var entry : entries) {
            var next = standing.after(entry);
            if (next.state.openLine().isEmpty()) {
                standing.state.openLine().map(standing::expected).ifPresent(evenings::add);
            }
            standing = next;
        }
        return List.copyOf(evenings);
    }

    /** The plan that was published; every meeting that can be found has one. */
    public MeetingPlan plan() {
        return state.plan().orElseThrow();
    }

    /** The days of the meeting so far, in their order: that for which it was called, and each to which it was continued. */
    public List<MeetingDay> days() {
        return days(state);
    }

    private static List<MeetingDay> days(MeetingState state) {
        return Stream.concat(
                        state.plan().map(MeetingDay::of).stream(),
                        state.sitting().days().stream().map(MeetingDay::of))
                .toList();
    }

    /** The day on which it is now, or that comes next; of a meeting that is over, the last. */
    public MeetingDay day() {
        return days().getLast();
    }

    /** When it was last said anew when or where the meeting is, if that was said again after it was published. */
    public Optional<Instant> saidAnew() {
        var days = state.sitting().days();
        return days.isEmpty()
                ? state.sitting().moved()
                : Optional.of(days.getLast().said());
    }

    /** When a line will have been heard, as far as that can be told. */
    public Instant expectedEnd(Line line, Instant now) {
        return expected(line)
                .end(goesOn(now), left(now), List.copyOf(waiting(line, now).values()));
    }

    /**
     * Those whom the time for all reaches, in order, with what each is likely to be given: nothing to who is spoken for, or
     * whose side has used its own.
     */
    private Map<Id, Waiting> waiting(Line line, Instant now) {
        var spokenFor = line.spokespersons().spokenForSoon();
        var reach = line.shared().reach().iterator();
        var waiting = new LinkedHashMap<Id, Waiting>();
        // Those who are reached are the first of those who wait.
        for (var speaker : coming(line, now)) {
            var reached = reach.next();
            var time = spokenFor.contains(speaker.id()) ? Duration.ZERO : reached;
            waiting.put(speaker.id(), new Waiting(time, speaker.channel() == Channel.REMOTE, speaker.checkedIn()));
        }
        return waiting;
    }

    /** Those who wait and are likely to get a turn within the time for all; where there is no such rule, all of them. */
    private List<Speaker> coming(Line line, Instant now) {
        return line.shared().reached(promised(line, now), expected(line).share());
    }

    /** Those who wait and are sure to get a turn within the time for all, since nobody before has more than is allotted. */
    public List<Speaker> reached(Line line, Instant now) {
        return line.shared().reached(promised(line, now), 1);
    }

    /** What is left of the time for all, once the one at the lectern has had all of hers; empty where there is no such rule. */
    public Optional<Duration> leftForAll(Line line, Instant now) {
        return line.shared().leftForAll(promised(line, now)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** What the one at the lectern has used since she was called, and may still use. */
    private Duration promised(Line line, Instant now) {
        return state.lectern()
                .turn()
                .filter(turn -> !turn.isExamination())
                .flatMap(turn -> line.speakers()
                        .find(turn.speaker())
                        .map(speaker -> turn.clock().used(now).plus(left(now)).minus(speaker.used())))
                .orElse(Duration.ZERO);
    }

    /** When a line would have been heard if {@code seconds} were given to everyone who waits, interpreters' share kept. */
    public Instant expectedEnd(Line line, int seconds, Instant now) {
        return expectedEnd(line.shorten(seconds), now);
    }

    /**
     * When those who wait in a line may expect to be called; nothing is said to those who cannot be called as it stands, and
     * to nobody while the meeting stands still.
     */
    public Map<Id, ExpectedTime.Window> windows(Line line, Instant now) {
        if (state.sitting().standsStill()) {
            return Map.of();
        }
        var callable = line.callable().stream().map(Speaker::id).collect(Collectors.toSet());
        var waiting = waiting(line, now);
        var told = expected(line)
                .windows(goesOn(now), left(now), List.copyOf(waiting.values()))
                .iterator();
        var windows = new HashMap<Id, ExpectedTime.Window>();
        for (var speaker : waiting.keySet()) {
            var window = told.next();
            if (callable.contains(speaker)) {
                windows.put(speaker, window);
            }
        }
        return Map.copyOf(windows);
    }

    /** From when on people are heard: now, or when a recess that goes on is said to end. */
    private Instant goesOn(Instant now) {
        return state.sitting().resumes().filter(now::isBefore).orElse(now);
    }

    /** What the one at the lectern still has; nothing once the time is over. */
    public Duration left(Instant now) {
        return state.lectern()
                .turn()
                .map(turn -> turn.clock().left(now))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /**
     * When those who wait in a line may expect to be called, reckoned from the share each turn so far took of its time and from who
     * came when called.
     */
    public ExpectedTime expected(Line line) {
        var speakers = line.inOrder();
        var shares = speakers.stream()
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .map(Standing::share)
                .toList();
        var used = speakers.stream().map(Speaker::used).reduce(Duration.ZERO, Duration::plus);
        return new ExpectedTime(
                shares,
                turns.gaps(used),
                Turnout.of(speakers.stream().flatMap(turns.comings()::calls).toList()),
                usual.orElse(Habits.IMAGINED));
    }

    /** The share that someone used of the time given at her call, whatever is given since; a rest is too short to tell. */
    private static double share(Speaker heard) {
        var granted = heard.granted().map(Speaker.Granted::atCall).orElse(SharedTime.LEAST);
        return (double) heard.used().toMillis() / Math.max(granted.toMillis(), SharedTime.LEAST.toMillis());
    }
}
