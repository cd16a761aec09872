package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** Why the order of a line does not stand yet, so that who signs up later may still come before others. */
public enum Provisional {
    /** It is yet to be drawn. */
    UNDRAWN,
    /** The rules put some of those who sign up later before others. */
    BY_RULE;

    /** Why that of a hearing does not stand yet; empty once nobody can come before anyone by signing up. */
    public static Optional<Provisional> of(MeetingState state, Id hearing) {
        return state.line(hearing)
                .filter(line -> !line.isFixed() && state.sitting().isYetToClose(hearing))
                .flatMap(Provisional::byTheRules);
    }

    private static Optional<Provisional> byTheRules(Line line) {
        return switch (line.rules().arrangement()) {
            case BY_DRAW, IN_TURN_BY_DRAW -> Optional.of(UNDRAWN);
            case IN_TURN, ONE_SIDE_FIRST, ROOM_AND_REMOTE_IN_TURN -> Optional.of(BY_RULE);
            case AS_SIGNED_UP ->
                line.rules().asksResidence() || line.rules().asksWhenHeard() ? Optional.of(BY_RULE) : Optional.empty();
        };
    }
}
