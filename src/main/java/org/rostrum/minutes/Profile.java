package org.rostrum.minutes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much the minutes tell of one and the same record. */
public enum Profile {
    /** What was done and decided. */
    ACTION(true, false, false),
    /** Who was heard, on which side, and when. */
    SPEAKERS(false, true, false),
    /** All of it, with what happened at the lectern. */
    FULL(true, true, true);

    private final boolean decisions;
    private final boolean speakers;
    private final boolean happenings;

    Profile(boolean decisions, boolean speakers, boolean happenings) {
        this.decisions = decisions;
        this.speakers = speakers;
        this.happenings = happenings;
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

    boolean decisions() {
        return decisions;
    }

    boolean speakers() {
        return speakers;
    }

    boolean happenings() {
        return happenings;
    }
}
