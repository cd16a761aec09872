package org.rostrum.order;

import java.util.Optional;

/**
 * One part of a hearing that is held in parts, such as the report of the staff, those for it, or the rebuttal.
 *
 * @param seconds the time in all, 10 seconds to ten hours
 * @param each the time of each speaker, 10 to 3600, where it differs from the usual
 * @param again whether who was heard in a stage before speaks once more
 */
public record Stage(String name, Who who, Optional<Integer> seconds, Optional<Integer> each, Optional<Boolean> again) {
    /** Whom a stage is for. */
    public enum Who {
        FOR,
        AGAINST,
        NEUTRAL,
        EVERYONE,
        /** Staff or the applicant; nobody of the line is called. */
        PRESENTATION
    }

    private static final int LONGEST_NAME = 60;

    public Stage {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a stage has at most 60 characters.");
        }
        if (seconds.filter(time -> time < 10 || time > 36_000).isPresent()) {
            throw new IllegalArgumentException("A stage lasts between 10 seconds and ten hours.");
        }
        if (each.filter(time -> time < 10 || time > 3600).isPresent()) {
            throw new IllegalArgumentException("A speaker's time is between 10 seconds and one hour.");
        }
    }

    /** Whether those of a side are called in it. */
    public boolean takes(Position side) {
        return switch (who) {
            case FOR -> side == Position.FOR;
            case AGAINST -> side == Position.AGAINST;
            case NEUTRAL -> side == Position.NEUTRAL;
            case EVERYONE -> true;
            case PRESENTATION -> false;
        };
    }

    /** Whether who was heard before speaks once more. */
    public boolean hearsAgain() {
        return again.orElse(false);
    }
}
