package org.rostrum.signup;

import org.rostrum.platform.Sha256;
import org.rostrum.proceedings.MeetingDay;
import org.rostrum.proceedings.Standing;

/**
 * The day and place of a meeting as a letter named them, to be known again: how many days the meeting had, and a digest, since the
 * place may be taken out of the record.
 */
record NamedDay(String value) {
    private static final String ONLY = "1 ";

    static NamedDay of(Standing standing) {
        MeetingDay day = standing.day();
        var hour = day.time().map(time -> " " + time).orElse("");
        return new NamedDay(standing.days().size() + " " + Sha256.hex(day.date() + hour + " " + day.place()));
    }

    /** Whether the meeting had one day. */
    boolean isTheOnlyOne() {
        return value.startsWith(ONLY);
    }
}
