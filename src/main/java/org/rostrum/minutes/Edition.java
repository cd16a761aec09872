package org.rostrum.minutes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One making of the minutes, given out and never changed again.
 *
 * @param number counted from 1; 0 for the draft that is made from the record as it stands
 * @param words what the minutes say of it, such as by which motion they were adopted
 */
public record Edition(int number, State state, String words) {
    /** How far minutes have come. */
    public enum State {
        DRAFT,
        /** Circulated by a link. */
        IN_REVIEW,
        /** By a motion of the body. */
        ADOPTED,
        /** Changed after they were adopted, with the reason. */
        CORRECTED;

        /** The state of this name, such as {@code IN_REVIEW}; none if there is no such state. */
        static Optional<State> named(String name) {
            return Arrays.stream(values())
                    .filter(state -> state.name().equals(name))
                    .findFirst();
        }

        /** Whether everyone may read them. */
        public boolean isPublic() {
            return this == ADOPTED || this == CORRECTED;
        }

        /** The word in JSON, such as {@code in review}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
