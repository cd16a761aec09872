package org.rostrum.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of the staff may do. */
public enum Role {
    /** Runs meetings: every call and page. */
    CLERK,
    /** Reads what the clerk reads, and changes nothing. */
    READER;

    /** The name used on the command line and by the server, such as {@code clerk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word, if there is one. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
