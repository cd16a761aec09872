package org.rostrum.order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a body has decided about the turns at the lectern. What is left out is as usual: the clock warns half a minute before
 * the end, and there is no second round.
 *
 * @param warnSeconds how much is left when the clock warns, 0 to 3600; with 0 it does not
 * @param warnPercent the same as a share of the speaker's time, 1 to 99
 * @param secondSeconds the time of each in a second round, 10 to 3600
 * @param stages the parts of the hearing in their order; without them everyone speaks in one
 * @param evidence what holds where facts are found
 * @param lateByLeave whether who came after the deadline is called by leave alone, for a reason, and after all others
 */
public record FloorRules(
        Optional<Integer> warnSeconds,
        Optional<Integer> warnPercent,
        Optional<Integer> secondSeconds,
        Optional<List<Stage>> stages,
        Optional<EvidenceRules> evidence,
        Optional<Boolean> lateByLeave) {
    /** What holds where a body has decided nothing. */
    public static final FloorRules USUAL =
            new FloorRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int USUAL_WARNING_SECONDS = 30;
    private static final int WHOLE = 100;

    /** What holds at the lectern of a hearing at which no facts are found. */
    public FloorRules(
            Optional<Integer> warnSeconds,
            Optional<Integer> warnPercent,
            Optional<Integer> secondSeconds,
            Optional<List<Stage>> stages) {
        this(warnSeconds, warnPercent, secondSeconds, stages, Optional.empty(), Optional.empty());
    }

    public FloorRules {
        if (warnSeconds.filter(left -> left < 0 || left > 3600).isPresent()) {
            throw new IllegalArgumentException("The clock warns when between 0 and 3600 seconds are left.");
        }
        if (warnPercent.filter(share -> share < 1 || share >= WHOLE).isPresent()) {
            throw new IllegalArgumentException("The clock warns when between 1 and 99 percent of the time are left.");
        }
        if (secondSeconds.filter(time -> time < 10 || time > 3600).isPresent()) {
            throw new IllegalArgumentException("In a second round each has between 10 seconds and one hour.");
        }
    }

    /** The same with stages. */
    public FloorRules in(Stage... some) {
        return new FloorRules(
                warnSeconds, warnPercent, secondSeconds, Optional.of(List.of(some)), evidence, lateByLeave);
    }

    /** The same with what holds where facts are found. */
    public FloorRules finding(EvidenceRules rules) {
        return new FloorRules(warnSeconds, warnPercent, secondSeconds, stages, Optional.of(rules), lateByLeave);
    }

    /** What holds where facts are found. */
    public EvidenceRules onEvidence() {
        return evidence.orElse(EvidenceRules.NONE);
    }

    /** The same where who came late is called by leave. */
    public FloorRules callingLateByLeave() {
        return new FloorRules(warnSeconds, warnPercent, secondSeconds, stages, evidence, Optional.of(true));
    }

    /** Whether who came after the deadline is called by leave alone. */
    public boolean callsLateByLeave() {
        return lateByLeave.orElse(false);
    }

    /** The parts of the hearing in their order; none where everyone speaks in one. */
    public List<Stage> parts() {
        return stages.orElse(List.of());
    }

    /** How much is left of so much time when the clock warns. */
    public Duration warning(Duration allotted) {
        return warnPercent
                .map(share -> allotted.multipliedBy(share).dividedBy(WHOLE))
                .orElse(Duration.ofSeconds(warnSeconds.orElse(USUAL_WARNING_SECONDS)));
    }
}
