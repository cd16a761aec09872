package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Optional;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SignedUp;
import org.rostrum.platform.Id;

/**
 * One sign-up for one hearing and what has become of it.
 *
 * @param entry the sequence of its entry
 * @param used the time spoken in this round
 * @param before the time spoken in the rounds before; empty for who was not heard in any
 * @param gaveTo who has the time that this speaker gave away
 * @param granted what was given at the lectern; empty for who was never called
 */
public record Speaker(
        Id id,
        long entry,
        String reference,
        Position position,
        Channel channel,
        int seconds,
        SpeakerName name,
        Optional<Words> sayAs,
        Optional<Words> organisation,
        State state,
        Duration used,
        int missed,
        boolean checkedIn,
        boolean sworn,
        Whose whose,
        Arrival arrival,
        Optional<Duration> before,
        Optional<Id> gaveTo,
        Optional<Granted> granted) {
    /**
     * How a sign-up came: entered by the clerk or not, after the deadline or not, of someone who lives in the place or not, and
     * who has said that she was not heard lately or not.
     */
    public record Arrival(boolean byClerk, boolean late, boolean resident, boolean unheard) {}

    /**
     * The time given at the lectern.
     *
     * @param atCall at the last call
     * @param inAll the same with what was added to it or taken since
     * @param before in the rounds before
     */
    public record Granted(Duration atCall, Duration inAll, Duration before) {
        private static final Granted NOTHING = new Granted(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        private Granted called(Duration time) {
            return new Granted(time, time, before);
        }

        private Granted nextRound() {
            return new Granted(atCall, Duration.ZERO, had());
        }

        /** In all rounds. */
        public Duration had() {
            return before.plus(inAll);
        }
    }

    /** How sure it is that a position is held by the one whose name it bears: the layer of the counts it stands in. */
    public enum Layer {
        /** Whoever holds the e-mail address, or the clerk, has said so. */
        CONFIRMED,
        UNCONFIRMED,
        /** Whoever holds the e-mail address has said "this was not me". */
        DISOWNED
    }

    /**
     * Whose a sign-up is.
     *
     * @param person the first confirmed sign-up of the same person: its own unless a confirmation said otherwise
     */
    public record Whose(Layer layer, Id person) {}

    /** Where a speaker stands. */
    public enum State {
        WAITING,
        CALLED,
        HEARD,
        NOT_HERE,
        YIELDED,
        /** Gave the time to another. */
        CEDED,
        /** Is not called, since the spokesperson of the group has spoken. */
        SPOKEN_FOR,
        WITHDRAWN,
        /** Counted or read, not called. */
        ON_RECORD
    }

    /** Of the sign-up of this {@code number} for its hearing, from 1. */
    static Speaker of(HearingAct.SignUp signUp, long entry, int number, Arrival arrival) {
        return new Speaker(
                signUp.speaker(),
                entry,
                signUp.reference(),
                signUp.position(),
                signUp.channel(),
                signUp.seconds(),
                SpeakerName.of(signUp, number),
                signUp.sayAs(),
                signUp.organisation(),
                signUp.channel().speaks() ? State.WAITING : State.ON_RECORD,
                Duration.ZERO,
                0,
                false,
                false,
                new Whose(Layer.UNCONFIRMED, signUp.speaker()),
                arrival,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    SignedUp signedUp() {
        return new SignedUp(id, reference, position, channel, arrival.resident(), arrival.late(), arrival.unheard());
    }

    /** Whether the speaker may still be called. */
    public boolean waiting() {
        return state == State.WAITING;
    }

    /** Whether the speaker was heard, in this round or one before. */
    public boolean wasHeard() {
        return state == State.HEARD || before.isPresent();
    }

    /** Where she stands as it is told: who was heard before and is not called once more was heard, whatever became of that turn. */
    public State told() {
        return wasHeard() && !waiting() && state != State.CALLED ? State.HEARD : state;
    }

    /** Whether she waits to be heard once more. */
    public boolean waitsAgain() {
        return waiting() && wasHeard();
    }

    /** What was spoken in all rounds. */
    public Duration spoken() {
        return before.orElse(Duration.ZERO).plus(used);
    }

    /** Whether what was signed up can still change: nobody was heard under it, and nobody is called. */
    public boolean canChange() {
        return (waiting() && !wasHeard()) || state == State.ON_RECORD;
    }

    /** Whether the sign-up can be withdrawn, or the turn of a second round given up. */
    public boolean canWithdraw() {
        return waiting() || state == State.ON_RECORD;
    }

    /** Whether the position counts: it was not taken back, or it is told apart as disowned. */
    public boolean counts() {
        return state != State.WITHDRAWN || layer() == Layer.DISOWNED;
    }

    /** How sure it is that the position is held by the one whose name it bears. */
    public Layer layer() {
        return whose.layer();
    }

    /**
     * Whether name and organisation may be shown to everyone: not where whoever holds the e-mail address has said "this was not me",
     * unless she was heard, or is at the lectern, under that name.
     */
    public boolean isNamed() {
        return layer() != Layer.DISOWNED || wasHeard() || state == State.CALLED;
    }

    /** The name that may be shown to everyone: the reference in place of one that may not. */
    public SpeakerName shown() {
        return isNamed() ? name : name.replaced(reference);
    }

    /** The organisation that may be shown to everyone. */
    public Optional<Words> shownOrganisation() {
        return organisation.filter(words -> isNamed());
    }

    Speaker disowned() {
        return of(new Whose(Layer.DISOWNED, id));
    }

    /** Is confirmed as a sign-up of a person, who is known by another of hers or by this one. */
    Speaker confirmedBy(Id person) {
        return of(new Whose(Layer.CONFIRMED, person));
    }

    private Speaker of(Whose next) {
        return with(seconds, state, used, missed, checkedIn, sworn, next, before, gaveTo, granted);
    }

    /** Leaves the line. Who was heard before stays heard, and only is not called once more. */
    Speaker withdrawn() {
        return in(wasHeard() ? State.YIELDED : State.WITHDRAWN);
    }

    Speaker in(State next) {
        return with(next, used, missed, checkedIn);
    }

    /** Has given the time away, and is not called any more; or, to nobody, has it back and waits. */
    Speaker giving(Optional<Id> to) {
        var next = to.isPresent() ? State.CEDED : State.WAITING;
        return with(seconds, next, used, missed, checkedIn, sworn, whose, before, to, granted);
    }

    /** Is called, and given so much time. */
    Speaker called(Duration time) {
        var turn = Optional.of(granted.orElse(Granted.NOTHING).called(time));
        return with(seconds, State.CALLED, used, missed, checkedIn, sworn, whose, before, gaveTo, turn);
    }

    /** Has so much time in all for this turn, since some was added or taken. */
    Speaker having(Duration time) {
        var turn = granted.map(given -> new Granted(given.atCall(), time, given.before()));
        return with(seconds, state, used, missed, checkedIn, sworn, whose, before, gaveTo, turn);
    }

    Speaker heard(Duration time) {
        return with(State.HEARD, time, missed, true);
    }

    Speaker back(Duration time) {
        return with(State.WAITING, time, missed, checkedIn);
    }

    /** Is not there when called, so that a check-in before tells nothing any more. */
    Speaker missing() {
        return with(missed == 0 ? State.WAITING : State.NOT_HERE, used, missed + 1, false);
    }

    /** Waits to be heard once more; what was spoken so far is kept apart. */
    Speaker onceMore() {
        var earlier = Optional.of(spoken());
        var given = granted.map(Granted::nextRound);
        return with(seconds, State.WAITING, Duration.ZERO, 0, checkedIn, sworn, whose, earlier, gaveTo, given);
    }

    Speaker here() {
        return with(state, used, missed, true);
    }

    /** Whether a change would leave everything as it is. */
    public boolean says(HearingAct.Change change) {
        return changed(change, entry, false).equals(this);
    }

    /**
     * Takes over what was changed; who was called meanwhile has used the channel, and keeps it. Who speaks only now has
     * signed up to speak by the entry {@code at}, and so has who signed up {@code anew}.
     */
    Speaker changed(HearingAct.Change change, long at, boolean anew) {
        var through = canChange() ? change.channel() : channel;
        boolean speaksNow = !channel.speaks() && through.speaks();
        var next = !canChange() ? state : through.speaks() ? State.WAITING : State.ON_RECORD;
        return new Speaker(
                id,
                speaksNow || anew ? at : entry,
                reference,
                change.position(),
                through,
                change.seconds(),
                name.changed(change),
                change.sayAs(),
                change.organisation(),
                next,
                used,
                missed,
                checkedIn,
                sworn,
                whose,
                arrival,
                before,
                gaveTo,
                granted);
    }

    Speaker swearing() {
        return with(seconds, state, used, missed, checkedIn, true);
    }

    /** With another time to speak; what was used of it stays. */
    Speaker allotted(int time) {
        return with(time, state, used, missed, checkedIn, sworn);
    }

    Speaker given(int more) {
        return with(seconds + more, state, used, missed, checkedIn, sworn);
    }

    private Speaker with(State next, Duration time, int misses, boolean here) {
        return with(seconds, next, time, misses, here, sworn);
    }

    private Speaker with(int time, State next, Duration spent, int misses, boolean here, boolean oath) {
        return with(time, next, spent, misses, here, oath, whose, before, gaveTo, granted);
    }

    private Speaker with(
            int time,
            State next,
            Duration spent,
            int misses,
            boolean here,
            boolean oath,
            Whose hers,
            Optional<Duration> earlier,
            Optional<Id> receiver,
            Optional<Granted> turn) {
        return new Speaker(
                id,
                entry,
                reference,
                position,
                channel,
                time,
                name,
                sayAs,
                organisation,
                next,
                spent,
                misses,
                here,
                oath,
                hers,
                arrival,
                earlier,
                receiver,
                turn);
    }
}
