package org.rostrum.minutes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How much the minutes tell of one and the same record. */
public enum Profile {
    /** What was done and decided. */
    ACTION(Tells.ATTENDANCE, Tells.COUNTS, Tells.DECISIONS, Tells.BALLOTS),
    /** What was said, in numbers for each side, and what was decided. */
    SUMMARY(Tells.ATTENDANCE, Tells.COUNTS, Tells.SIDES, Tells.DECISIONS),
    /** Who was heard, on which side, and when. */
    SPEAKERS(Tells.COUNTS, Tells.SPEAKERS),
    /** Robert's Rules of Order: what was done, not what was said. */
    ROBERTS(Tells.ATTENDANCE, Tells.DECISIONS, Tells.BALLOTS),
    /** All of it, with what happened at the lectern. */
    FULL(Tells.ATTENDANCE, Tells.COUNTS, Tells.SPEAKERS, Tells.DECISIONS, Tells.BALLOTS, Tells.HAPPENINGS);

    /** Something that minutes can tell or leave out. */
    enum Tells {
        /** Who of the body was there, and the quorum. */
        ATTENDANCE,
        /** How many signed up and were heard. */
        COUNTS,
        /** How many were heard on each side, and for how long. */
        SIDES,
        /** Each one who was heard. */
        SPEAKERS,
        /** Motions and what became of them. */
        DECISIONS,
        /** How each member voted. */
        BALLOTS,
        /** Notes, and what happened at the lectern. */
        HAPPENINGS
    }

    @SuppressWarnings("ImmutableEnumChecker") // A set that was made by Set.of never changes.
    private final Set<Tells> told;

    Profile(Tells... told) {
        this.told = Set.of(told);
    }

    /** The profile of this name, such as {@code full}; none if it is not offered. */
    public static Optional<Profile> named(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equals(name))
                .findFirst();
    }

    /** The name in addresses and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean tells(Tells what) {
        return told.contains(what);
    }
}
