package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Optional;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SignedUp;
import org.rostrum.platform.Id;

/** One sign-up for one hearing and what has become of it; {@code entry} is the sequence of its entry. */
public record Speaker(
        Id id,
        long entry,
        String reference,
        Position position,
        Channel channel,
        int seconds,
        Words name,
        Optional<Words> sayAs,
        Optional<Words> organisation,
        State state,
        Duration used,
        int missed,
        boolean checkedIn) {
    /** Where a speaker stands. */
    public enum State {
        WAITING,
        CALLED,
        HEARD,
        NOT_HERE,
        YIELDED,
        WITHDRAWN,
        /** Counted or read, not called. */
        ON_RECORD
    }

    static Speaker of(HearingAct.SignUp signUp, long entry) {
        return new Speaker(
                signUp.speaker(),
                entry,
                signUp.reference(),
                signUp.position(),
                signUp.channel(),
                signUp.seconds(),
                signUp.name(),
                signUp.sayAs(),
                signUp.organisation(),
                signUp.channel().speaks() ? State.WAITING : State.ON_RECORD,
                Duration.ZERO,
                0,
                false);
    }

    SignedUp signedUp() {
        return new SignedUp(id, reference, position);
    }

    /** Whether the speaker may still be called. */
    public boolean waiting() {
        return state == State.WAITING;
    }

    Speaker in(State next) {
        return with(next, used, missed, checkedIn);
    }

    Speaker heard(Duration time) {
        return with(State.HEARD, time, missed, true);
    }

    Speaker back(Duration time) {
        return with(State.WAITING, time, missed, checkedIn);
    }

    Speaker missing() {
        return with(missed == 0 ? State.WAITING : State.NOT_HERE, used, missed + 1, checkedIn);
    }

    Speaker here() {
        return with(state, used, missed, true);
    }

    private Speaker with(State next, Duration time, int misses, boolean here) {
        return new Speaker(
                id, entry, reference, position, channel, seconds, name, sayAs, organisation, next, time, misses, here);
    }
}
