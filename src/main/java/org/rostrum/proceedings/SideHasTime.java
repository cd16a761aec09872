package org.rostrum.proceedings;

import java.time.Duration;
import java.util.Optional;
import org.rostrum.order.Position;

/** Where each side shares a time, nobody is called whose side has used it up. */
final class SideHasTime implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof FloorAct.Call(var named))) {
            return Optional.empty();
        }
        var line = now.openLine().orElseThrow();
        return named.flatMap(id -> line.speakers().find(id))
                .map(Speaker::position)
                .filter(side -> !line.shared().hasTime(side))
                .map(side -> words(line, side));
    }

    private static String words(Line line, Position side) {
        if (line.shared().unusedOfStage().filter(left -> !left.isPositive()).isPresent()) {
            return "The time of this stage is used up. Go on to the next one.";
        }
        if (line.rules().sideSeconds().isEmpty()) {
            return "What is left of this stage was given to the one at the lectern. End the turn first.";
        }
        var shared =
                TurnClock.shown(Duration.ofSeconds(line.rules().sideSeconds().orElseThrow()));
        return line.shared().unused(side).filter(Duration::isPositive).isPresent()
                ? "What %s have left of their %s was given to the one at the lectern. End the turn first."
                        .formatted(those(side), shared)
                : "%s have used up the %s that they share. Even the sides out first."
                        .formatted(capital(those(side)), shared);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String those(Position side) {
        return switch (side) {
            case FOR -> "those for it";
            case AGAINST -> "those against it";
            case NEUTRAL -> "those on neither side";
        };
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
