package org.rostrum.order;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a set of rules rests on, so that whoever reads a rule can look it up.
 *
 * @param name what it is called, such as "Rules of Procedure", 1 to 200 characters
 * @param adopted the day on which it was adopted, where that is known
 * @param by the act that adopted it, such as "Resolution 10238", 1 to 300 characters
 */
public record RuleSet(String name, Optional<LocalDate> adopted, Optional<String> by) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** The longest name of an act, in characters. */
    public static final int LONGEST_ACT = 300;

    /** What is known of a set beside its name. */
    public enum Known {
        NAME,
        DAY,
        ACT,
        DAY_AND_ACT
    }

    public RuleSet {
        if (!fits(name, LONGEST_NAME)) {
            throw new IllegalArgumentException("A set of rules is called by a name of at most 200 characters.");
        }
        if (by.filter(act -> !fits(act, LONGEST_ACT)).isPresent()) {
            throw new IllegalArgumentException("The act that adopted rules is named in at most 300 characters.");
        }
    }

    /** What is known beside the name. */
    public Known known() {
        if (adopted.isPresent()) {
            return by.isPresent() ? Known.DAY_AND_ACT : Known.DAY;
        }
        return by.isPresent() ? Known.ACT : Known.NAME;
    }

    /** Whether it was adopted by the end of a day. */
    public boolean isAdoptedBy(LocalDate day) {
        return adopted.filter(day::isBefore).isEmpty();
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }
}
