package org.rostrum.proceedings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * One time at the lectern. {@code asides} are the questions and replies that stopped it, of which at most one runs, and none
 * while the speaker's clock does; {@code examiner} is the party or member who cross-examines the speaker, whose own turn is
 * over.
 */
public record Turn(
        Id speaker,
        Phase phase,
        Instant calledAt,
        Optional<Instant> startedAt,
        TurnClock clock,
        List<Aside> asides,
        Optional<Id> examiner) {
    /** Where a turn stands. */
    public enum Phase {
        CALLED,
        SPEAKING,
        PAUSED
    }

    /** Keeps the asides as they were. */
    public Turn {
        asides = List.copyOf(asides);
    }

    static Turn called(Id speaker, TurnClock clock, Instant now) {
        return new Turn(speaker, Phase.CALLED, now, Optional.empty(), clock, List.of(), Optional.empty());
    }

    static Turn examination(EvidenceAct.CrossExamine act, TurnClock clock, Instant now) {
        return new Turn(
                act.speaker(),
                Phase.SPEAKING,
                now,
                Optional.of(now),
                clock.started(now),
                List.of(),
                Optional.of(act.by()));
    }

    /** Whether it is a cross-examination, which takes nothing from the time of the one who answers. */
    public boolean isExamination() {
        return examiner.isPresent();
    }

    /** What is going on beside it: the question or the reply whose clock runs. */
    public Optional<Aside> aside() {
        return asides.stream().filter(Aside::runs).findFirst();
    }

    /** The speaker goes on; questions and replies stand still. */
    Turn speaking(Instant now) {
        return new Turn(
                speaker,
                Phase.SPEAKING,
                calledAt,
                Optional.of(startedAt.orElse(now)),
                clock.started(now),
                still(now),
                examiner);
    }

    /** Every clock of it stands still. */
    Turn paused(Instant now) {
        var paused = phase == Phase.CALLED ? Phase.CALLED : Phase.PAUSED;
        return new Turn(speaker, paused, calledAt, startedAt, clock.stopped(now), still(now), examiner);
    }

    /** A member asks, or, where none is named, staff or applicant reply; who did so before in this turn goes on. */
    Turn aside(Optional<Id> member, Instant now) {
        var all = new ArrayList<>(still(now));
        var before = all.stream().filter(each -> each.member().equals(member)).findFirst();
        before.ifPresent(all::remove);
        all.add(before.orElse(Aside.of(member)).started(now));
        var paused = paused(now);
        return new Turn(speaker, paused.phase, calledAt, startedAt, paused.clock, all, examiner);
    }

    private List<Aside> still(Instant now) {
        return asides.stream().map(each -> each.stopped(now)).toList();
    }

    Turn plus(int seconds) {
        return new Turn(speaker, phase, calledAt, startedAt, clock.plus(seconds), asides, examiner);
    }
}
