package org.rostrum.signup.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.rostrum.order.Outlook;
import org.rostrum.order.Position;
import org.rostrum.proceedings.MeetingPlan;

/** What can be done at a hearing now, whether it stands on a page of its own or in a list. */
public interface TakesSignUps {
    /** To how many minutes is told how long a hearing may last. */
    int ROUND_MINUTES = 5;

    /** Whether a sign-up is taken and, where not, which rule stands in the way. */
    enum SignUp {
        OPEN,
        /** Only what is not spoken is still taken. */
        LINE_CLOSED,
        NOT_YET,
        LATE,
        FULL,
        /** The hearing was closed or the meeting adjourned: nothing is taken any more. */
        OVER,
        /** Every place is taken; who signs up waits for one. */
        WAIT_LIST
    }

    /** What was published of it. */
    MeetingPlan.Hearing planned();

    /** The instant at which it stands so. */
    Instant now();

    /** Its rules. */
    ShownRules rules();

    /** Whether the body may still hear or read anything for it. */
    boolean yetToClose();

    /** Whether it was neither opened nor closed yet. */
    boolean toBegin();

    /** Whether the line still takes speakers. */
    boolean lineTaking();

    /** The positions for which every place is taken. */
    Set<Position> full();

    /** Whether it is shown who is for and against. */
    boolean positions();

    /** How many want to speak, with a place or not. */
    int speaking();

    /** How many of each position have a place. */
    Map<Position, Integer> sides();

    /** What the rules say to a sign-up now; the deadline itself is still in time. */
    default SignUp signUp() {
        if (!yetToClose()) {
            return SignUp.OVER;
        }
        if (now().isBefore(planned().opens())) {
            return SignUp.NOT_YET;
        }
        if (now().isAfter(planned().closesInclusive())) {
            return SignUp.LATE;
        }
        if (!lineTaking()) {
            return SignUp.LINE_CLOSED;
        }
        if (!full().containsAll(Arrays.asList(Position.values()))) {
            return SignUp.OPEN;
        }
        return rules().rules().hasWaitList() ? SignUp.WAIT_LIST : SignUp.FULL;
    }

    /** The heading's text on the page to sign up on: what can be done there, or what stands in the way. */
    default String signUpHeading() {
        return switch (signUp()) {
            case OPEN -> "signup.title";
            case NOT_YET -> "signup.title.NOT_YET";
            case LATE -> "signup.title.LATE";
            case LINE_CLOSED -> "signup.title.LINE_CLOSED";
            case FULL -> "signup.title.FULL";
            case WAIT_LIST -> "signup.title.WAIT_LIST";
            case OVER -> "signup.title.OVER";
        };
    }

    /** Whether one can sign up to speak now. */
    default boolean open() {
        return signUp() == SignUp.OPEN;
    }

    /** Whether any sign-up is taken now, spoken or not. */
    default boolean taking() {
        return switch (signUp()) {
            case OPEN, WAIT_LIST, LINE_CLOSED, FULL -> true;
            case NOT_YET, LATE, OVER -> false;
        };
    }

    /** Whether a statement is all that is still taken: sign-up has closed, and the hearing has not. */
    default boolean takingStatements() {
        return signUp() == SignUp.LATE;
    }

    /** Whether one can sign up to speak, or to wait for a place, and not only in writing or with a position. */
    default boolean takingSpeakers() {
        return switch (signUp()) {
            case OPEN, WAIT_LIST -> true;
            case NOT_YET -> lineTaking();
            case LINE_CLOSED, LATE, FULL, OVER -> false;
        };
    }

    /** Whether who signs up now waits for a place. */
    default boolean waitListing() {
        return signUp() == SignUp.WAIT_LIST;
    }

    /**
     * How long those who signed up may take, to five minutes; zero where nobody did, and once the hearing has begun. Where
     * it is hidden who is for and against, as if both were as many.
     */
    default Duration lasts() {
        if (!toBegin()) {
            return Duration.ZERO;
        }
        var outlook = positions()
                ? Outlook.ofSpeakers(rules().rules(), sides(), now())
                : Outlook.of(rules().rules(), speaking(), now());
        return Duration.ofMinutes(Math.ceilDiv(outlook.length().toMinutes(), ROUND_MINUTES) * ROUND_MINUTES);
    }
}
