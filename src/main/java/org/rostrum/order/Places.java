package org.rostrum.order;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The places of a hearing while they are given away one after the other, in all and for each position. */
public final class Places {
    private final SpeakingRules rules;
    private final Map<Position, Integer> taken = new EnumMap<>(Position.class);

    private Places(SpeakingRules rules) {
        this.rules = rules;
    }

    /** Every place that the rules have; nobody has one yet. */
    public static Places of(SpeakingRules rules) {
        return new Places(rules);
    }

    /** Gives a place away, also where none is free: to who was heard before a cap was lowered. */
    public void take(Position position) {
        taken.merge(position, 1, Integer::sum);
    }

    /** Gives a place back that was taken for a position. */
    public void leave(Position position) {
        taken.merge(position, -1, Integer::sum);
    }

    /** How many more may speak for a position; empty where nothing caps that. */
    public Optional<Integer> free(Position position) {
        var inAll = rules.most()
                .map(most -> most
                        - taken.values().stream().mapToInt(Integer::intValue).sum());
        var ofSide = rules.capPerSide().map(most -> most - taken.getOrDefault(position, 0));
        return inAll.map(free -> Math.min(free, ofSide.orElse(free)))
                .or(() -> ofSide)
                .map(free -> Math.max(0, free));
    }

    /** Whether nobody else has a place for a position. */
    public boolean full(Position position) {
        return free(position).filter(free -> free == 0).isPresent();
    }
}
