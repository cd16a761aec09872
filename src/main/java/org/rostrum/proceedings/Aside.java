package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * What stops the one at the lectern and has a clock of its own, which allots nothing and counts up: the questions of a member,
 * or the replies of staff or applicant.
 *
 * @param member who asks; empty for a reply
 */
public record Aside(Optional<Id> member, TurnClock clock) {
    static Aside of(Optional<Id> member) {
        return new Aside(member, TurnClock.of(Duration.ZERO));
    }

    /** Whether its clock runs. */
    public boolean runs() {
        return clock.runningSince().isPresent();
    }

    Aside started(Instant now) {
        return new Aside(member, clock.started(now));
    }

    Aside stopped(Instant now) {
        return new Aside(member, clock.stopped(now));
    }
}
