package org.rostrum.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.floor.FloorRecord;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;

/**
 * A meeting gone through again, step by step. A step is an entry that tells something of the floor; a sign-up, its
 * changes and a check-in are none. Nothing recorded behind closed doors is a step, and words that were taken out of the
 * journal are gone here too, since the steps are made from the entries as they are kept now.
 */
public final class Replay {
    private static final int AROUND = 4;

    /** One step: when it happened and what is told of it, in one sentence or in two. */
    public record Step(long sequence, Instant at, List<FloorRecord.Told> told) {}

    /**
     * The meeting as it stood at a step.
     *
     * @param at the instant to which the clock at the lectern is shown
     * @param number the step, from 1 to {@code of}
     */
    public record Frame(
            Standing standing,
            Instant at,
            Step step,
            int number,
            int of,
            Optional<Step> earlier,
            Optional<Step> later,
            List<Step> around) {}

    private final List<Entry> entries;
    private final List<Step> steps;
    private final MeetingPlan plan;

    private Replay(List<Entry> entries, List<Step> steps, MeetingPlan plan) {
        this.entries = entries;
        this.steps = steps;
        this.plan = plan;
    }

    /**
     * The steps of these entries, which begin with the first of a meeting.
     *
     * @throws IllegalArgumentException if they begin with anything else than its publication
     */
    public static Replay of(List<Entry> entries) {
        if (entries.isEmpty() || !(entries.getFirst().act() instanceof MeetingAct.Publish(var plan))) {
            throw new IllegalArgumentException("A replay begins with the publication of a meeting.");
        }
        var open = BehindDoors.without(entries);
        Map<Long, List<FloorRecord.Told>> told =
                FloorRecord.of(open).openLines().stream().collect(Collectors.groupingBy(FloorRecord.Told::sequence));
        var hidden = hidden(open);
        var steps = new ArrayList<Step>();
        for (var entry : open) {
            var lines = told.get(entry.sequence());
            if (lines != null && !hidden.contains(entry.sequence())) {
                steps.add(new Step(entry.sequence(), entry.occurredAt(), lines));
            }
        }
        return new Replay(List.copyOf(open), List.copyOf(steps), plan);
    }

    private static Set<Long> hidden(List<Entry> entries) {
        var hidden = new HashSet<Long>();
        var state = MeetingState.empty();
        for (var entry : entries) {
            state = state.after(entry);
            if (isAside(entry, state)) {
                hidden.add(entry.sequence());
            }
        }
        return hidden;
    }

    /** Whether it tells of someone's sign-up and not of the floor, or names someone who never signed up. */
    private static boolean isAside(Entry entry, MeetingState state) {
        return switch (entry.act()) {
            case HearingAct.Change change -> true;
            case HearingAct.Disown disown -> true;
            case HearingAct.LeaveOut left -> true;
            case FloorAct.CheckIn checkIn -> true;
            case CorrectionAct.Redact redact -> true;
            case MinutesAct given -> true;
            case FloorAct.Withdraw(var speaker) ->
                state.speaker(speaker)
                        .filter(one -> one.layer() == Speaker.Layer.DISOWNED)
                        .isPresent();
            // Whatever else is told belongs to the floor.
            default -> false;
        };
    }

    /** What was published of the meeting. */
    public MeetingPlan plan() {
        return plan;
    }

    /** The zone in which the clocks on the wall ran. */
    public ZoneId zone() {
        return ZoneId.of(plan.zone());
    }

    /** The steps in the order in which they were recorded; the publication is the first. */
    public List<Step> steps() {
        return steps;
    }

    /** The days on which something happened, in their order. */
    public List<LocalDate> days() {
        return steps.stream()
                .map(step -> step.at().atZone(zone()).toLocalDate())
                .distinct()
                .sorted()
                .toList();
    }

    /** The call to order, or the last step while there was none. */
    public Frame opening() {
        return steps.stream()
                .filter(step -> step.told().getFirst().act().equals("callToOrder"))
                .findFirst()
                .map(step -> after(step.sequence()))
                .orElseGet(() -> number(steps.size()));
    }

    /** The step of a number; a number before the first means the first, one behind the last the last. */
    public Frame number(int number) {
        int at = Math.clamp(number, 1, steps.size()) - 1;
        return frame(at, steps.get(at).at());
    }

    /** The last step that was recorded with this entry, or before it. */
    public Frame after(long sequence) {
        int steps = (int) this.steps.stream()
                .takeWhile(step -> step.sequence() <= sequence)
                .count();
        return number(steps);
    }

    /** The meeting as it stood at an instant; what was entered later is not in it. */
    public Frame at(Instant instant) {
        int before = (int)
                steps.stream().takeWhile(step -> !step.at().isAfter(instant)).count();
        if (before == 0 || before == steps.size()) {
            return number(before);
        }
        return frame(before - 1, instant);
    }

    private Frame frame(int at, Instant instant) {
        var step = steps.get(at);
        var until = entries.stream()
                .takeWhile(entry -> entry.sequence() <= step.sequence())
                .toList();
        return new Frame(
                Standing.of(plan.meeting(), until),
                instant,
                step,
                at + 1,
                steps.size(),
                at == 0 ? Optional.empty() : Optional.of(steps.get(at - 1)),
                at + 1 == steps.size() ? Optional.empty() : Optional.of(steps.get(at + 1)),
                steps.subList(Math.max(0, at - AROUND), Math.min(steps.size(), at + AROUND + 1)));
    }
}
