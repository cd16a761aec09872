package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the turns of a line went since the hearing was opened, or since its second round began; what those who wait may expect
 * is reckoned from it.
 *
 * @param clock runs from the first call on while the hearing goes on; allots nothing
 * @param ended what it showed when a turn, or a call that nobody answered, ended last
 * @param heard how many turns have ended
 * @param before what all had spoken before it began
 * @param comings who came when called; lines are told apart without it, as it only foretells and nothing recorded rests on it
 */
record Turns(Optional<TurnClock> clock, Duration ended, int heard, Duration before, Comings comings) {
    static final Turns NONE = after(Duration.ZERO);

    /** Those of a round that begins when so much was spoken. */
    static Turns after(Duration spoken) {
        return new Turns(Optional.empty(), Duration.ZERO, 0, spoken, Comings.NONE);
    }

    /** The hearing is opened, or once more after it was continued. */
    Turns opened(Instant now) {
        return clock.isPresent() ? resumed(now) : NONE;
    }

    /** The hearing does not go on. */
    Turns paused(Instant now) {
        return with(clock.map(runs -> runs.stopped(now)));
    }

    /** It goes on. */
    Turns resumed(Instant now) {
        return with(clock.map(stands -> stands.started(now)));
    }

    /** Someone is called, as she stood just before. */
    Turns called(Speaker speaker, Instant at) {
        var runs = clock.orElse(TurnClock.of(Duration.ZERO)).started(at);
        return with(Optional.of(runs)).with(comings.called(speaker, at));
    }

    /** A speaker checks in, as she stood just before. */
    Turns come(Speaker speaker, Instant at) {
        return with(comings.come(speaker, at));
    }

    /** A turn has ended. */
    Turns heard(Instant at) {
        return new Turns(clock, shown(at), heard + 1, before, comings);
    }

    /** A call that nobody answered is over, or a cross-examination. */
    Turns until(Instant at) {
        return new Turns(clock, shown(at), heard, before, comings);
    }

    private Duration shown(Instant at) {
        return clock.map(runs -> runs.used(at)).orElse(ended);
    }

    private Turns with(Optional<TurnClock> next) {
        return new Turns(next, ended, heard, before, comings);
    }

    private Turns with(Comings next) {
        return new Turns(clock, ended, heard, before, next);
    }

    /**
     * What has passed between the turns of so many, when all have {@code spoken} so much; never less than none. Who waits once
     * more in another stage is not among them, but what passed between all turns is divided among all.
     */
    Duration gaps(Duration spoken, int turns) {
        var between = ended.minus(spoken.minus(before));
        if (between.isNegative()) {
            return Duration.ZERO;
        }
        return turns < heard ? between.multipliedBy(turns).dividedBy(heard) : between;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Turns turns
                && clock.equals(turns.clock)
                && ended.equals(turns.ended)
                && heard == turns.heard
                && before.equals(turns.before);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clock, ended, heard, before);
    }
}
