package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.order.SpeakingRules;

/** The time of one speaker on its way to another, who waits in the same line. */
public record Gift(Line line, Speaker from, Speaker to) {
    private static final int MOST_SECONDS = 7200;

    /** What speaks against it. */
    public enum Hindrance {
        /** Nobody may give time away. */
        NOT_ALLOWED,
        /** The other holds another position. */
        OTHER_POSITION,
        /** Who gives it has not come yet. */
        NOT_CHECKED_IN,
        /** Who gives it was given time by someone else. */
        GIVEN_BEFORE,
        /** As many have given theirs to the other as may. */
        ENOUGH_GAVE,
        /** Together they have more than one may have. */
        TOO_LONG
    }

    /** The first that speaks against it; nothing where it can be given. */
    public Optional<Hindrance> hindrance() {
        if (mostSeconds() == 0) {
            return Optional.of(Hindrance.NOT_ALLOWED);
        }
        if (from.position() != to.position()) {
            return Optional.of(Hindrance.OTHER_POSITION);
        }
        if (!from.checkedIn()) {
            return Optional.of(Hindrance.NOT_CHECKED_IN);
        }
        return hindranceOfTime();
    }

    private Optional<Hindrance> hindranceOfTime() {
        if (!line.gifts().to(from.id()).isEmpty()) {
            return Optional.of(Hindrance.GIVEN_BEFORE);
        }
        int givers = line.gifts().to(to.id()).size();
        if (rules().givers().filter(most -> givers >= most).isPresent()) {
            return Optional.of(Hindrance.ENOUGH_GAVE);
        }
        return from.seconds() + to.seconds() > mostSeconds() ? Optional.of(Hindrance.TOO_LONG) : Optional.empty();
    }

    /** The most that one may have with the time of others. */
    int mostSeconds() {
        return Math.min(MOST_SECONDS, rules().cededSeconds().orElse(MOST_SECONDS));
    }

    SpeakingRules rules() {
        return line.rules();
    }
}
