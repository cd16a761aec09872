package org.rostrum.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts those who signed up into the line by the published rule; drops nobody and adds nobody. */
public final class SpeakingOrder {
    private SpeakingOrder() {}

    /**
     * The line of the speakers, who are given in the order of sign-up. The seed counts only where the rule draws; without
     * it the line is provisional.
     */
    public static List<SignedUp> of(List<SignedUp> speakers, Arrangement arrangement, Optional<String> seed) {
        return switch (arrangement) {
            case AS_SIGNED_UP -> speakers;
            case IN_TURN -> inTurn(speakers);
            case IN_TURN_BY_DRAW ->
                inTurn(seed.map(drawn -> Draw.sorted(drawn, speakers)).orElse(speakers));
        };
    }

    private static List<SignedUp> inTurn(List<SignedUp> speakers) {
        var sides = zipped(on(speakers, Position.FOR), on(speakers, Position.AGAINST));
        return spread(on(speakers, Position.NEUTRAL), sides);
    }

    private static List<SignedUp> on(List<SignedUp> speakers, Position position) {
        return speakers.stream()
                .filter(speaker -> speaker.position() == position)
                .toList();
    }

    private static List<SignedUp> zipped(List<SignedUp> first, List<SignedUp> second) {
        var line = new ArrayList<SignedUp>(first.size() + second.size());
        int both = Math.min(first.size(), second.size());
        for (int i = 0; i < both; i++) {
            line.add(first.get(i));
            line.add(second.get(i));
        }
        line.addAll(first.subList(both, first.size()));
        line.addAll(second.subList(both, second.size()));
        return line;
    }

    /** Leaves as many of {@code line} between two of {@code few} as the numbers allow. */
    private static List<SignedUp> spread(List<SignedUp> few, List<SignedUp> line) {
        var whole = new ArrayList<SignedUp>(few.size() + line.size());
        int taken = 0;
        for (int i = 0; i < few.size(); i++) {
            int until = (int) ((long) line.size() * (i + 1) / (few.size() + 1));
            whole.addAll(line.subList(taken, until));
            whole.add(few.get(i));
            taken = until;
        }
        whole.addAll(line.subList(taken, line.size()));
        return whole;
    }
}
