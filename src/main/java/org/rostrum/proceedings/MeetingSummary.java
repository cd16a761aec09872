package org.rostrum.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * A meeting as a list shows it after an entry: a fold of the journal as the {@link Standing} is, but without the people, so that it
 * is kept of many meetings (decision 0060).
 *
 * @param days the days so far, in their order, as {@link Standing#days()}
 * @param daysHeld those of them on which it was held, as {@link MeetingState#daysHeld()}
 * @param saidAnew as {@link Standing#saidAnew()}
 * @param revision as {@link Standing#revision()}
 * @param carried the motions that carried, in the order in which they were decided
 */
public record MeetingSummary(
        Chain.Head head,
        MeetingPlan plan,
        Sitting.Status status,
        List<MeetingDay> days,
        List<MeetingDay> daysHeld,
        Optional<Instant> saidAnew,
        long revision,
        List<HearingSummary> hearings,
        List<Motion> carried) {

    /** The meeting as it stands, in short. */
    public static MeetingSummary of(Standing standing) {
        var state = standing.state();
        return new MeetingSummary(
                standing.head(),
                standing.plan(),
                state.sitting().status(),
                standing.days(),
                state.daysHeld(),
                standing.saidAnew(),
                standing.revision(),
                standing.plan().items().stream()
                        .flatMap(item -> item.hearing().stream().map(held -> HearingSummary.of(state, item, held)))
                        .toList(),
                state.motions().carried().toList());
    }

    /** The identity. */
    public Id meeting() {
        return plan.meeting();
    }

    /** The day on which it is now, or that comes next; of a meeting that is over, the last. */
    public MeetingDay day() {
        return days.getLast();
    }

    /** Whether it was called to order, so that there is something to tell. */
    public boolean begun() {
        return status.begun();
    }

    /** Whether the body is together now. */
    public boolean goesOn() {
        return status.goesOn();
    }
}
