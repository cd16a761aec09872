package org.rostrum.proceedings;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * One time at the lectern. {@code asking} is the member whose question is being answered; {@code examiner} is the party or
 * member who cross-examines the speaker, whose own turn is over.
 */
public record Turn(
        Id speaker,
        Phase phase,
        Instant calledAt,
        Optional<Instant> startedAt,
        TurnClock clock,
        Optional<Id> asking,
        Optional<Id> examiner) {
    /** Where a turn stands. */
    public enum Phase {
        CALLED,
        SPEAKING,
        PAUSED
    }

    static Turn called(Id speaker, TurnClock clock, Instant now) {
        return new Turn(speaker, Phase.CALLED, now, Optional.empty(), clock, Optional.empty(), Optional.empty());
    }

    static Turn examination(EvidenceAct.CrossExamine act, TurnClock clock, Instant now) {
        return new Turn(
                act.speaker(),
                Phase.SPEAKING,
                now,
                Optional.of(now),
                clock.started(now),
                Optional.empty(),
                Optional.of(act.by()));
    }

    /** Whether it is a cross-examination, which takes nothing from the time of the one who answers. */
    public boolean isExamination() {
        return examiner.isPresent();
    }

    Turn speaking(Instant now) {
        return new Turn(
                speaker,
                Phase.SPEAKING,
                calledAt,
                Optional.of(startedAt.orElse(now)),
                clock.started(now),
                Optional.empty(),
                examiner);
    }

    Turn paused(Instant now, Optional<Id> member) {
        var paused = phase == Phase.CALLED ? Phase.CALLED : Phase.PAUSED;
        return new Turn(speaker, paused, calledAt, startedAt, clock.stopped(now), member, examiner);
    }

    Turn plus(int seconds) {
        return new Turn(speaker, phase, calledAt, startedAt, clock.plus(seconds), asking, examiner);
    }
}
