package org.rostrum.proceedings;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.platform.Id;

/** One time at the lectern. {@code asking} is the member whose question is being answered. */
public record Turn(
        Id speaker, Phase phase, Instant calledAt, Optional<Instant> startedAt, TurnClock clock, Optional<Id> asking) {
    /** Where a turn stands. */
    public enum Phase {
        CALLED,
        SPEAKING,
        PAUSED
    }

    static Turn called(Id speaker, TurnClock clock, Instant now) {
        return new Turn(speaker, Phase.CALLED, now, Optional.empty(), clock, Optional.empty());
    }

    Turn speaking(Instant now) {
        return new Turn(
                speaker,
                Phase.SPEAKING,
                calledAt,
                Optional.of(startedAt.orElse(now)),
                clock.started(now),
                Optional.empty());
    }

    Turn paused(Instant now, Optional<Id> member) {
        var paused = phase == Phase.CALLED ? Phase.CALLED : Phase.PAUSED;
        return new Turn(speaker, paused, calledAt, startedAt, clock.stopped(now), member);
    }

    Turn plus(int seconds) {
        return new Turn(speaker, phase, calledAt, startedAt, clock.plus(seconds), asking);
    }
}
