package org.rostrum.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts those who signed up into the line by the published rule; drops nobody and adds nobody. */
public final class SpeakingOrder {
    private static final int LAST = 4;

    private SpeakingOrder() {}

    /** A part of the line that stands before or behind others as a whole: what is so of those in it puts them behind. */
    public record Part(boolean late, boolean livesElsewhere, boolean heardLately) implements Comparable<Part> {
        /** Its number in the line, from 0: late cards come last, and where one lives goes before when one was heard. */
        public int rank() {
            return late ? LAST : (livesElsewhere ? 2 : 0) + (heardLately ? 1 : 0);
        }

        @Override
        public int compareTo(Part other) {
            return Integer.compare(rank(), other.rank());
        }
    }

    /**
     * The line of the speakers, who are given in the order of sign-up. The seed counts only where the rule draws; without
     * it the line is provisional.
     */
    public static List<SignedUp> of(List<SignedUp> speakers, Arrangement arrangement, Optional<String> seed) {
        return switch (arrangement) {
            case AS_SIGNED_UP -> speakers;
            case IN_TURN -> inTurn(speakers);
            case IN_TURN_BY_DRAW -> inTurn(drawn(speakers, seed));
            case BY_DRAW -> drawn(speakers, seed);
            case ONE_SIDE_FIRST -> sides(speakers, Position.FOR);
            case ROOM_AND_REMOTE_IN_TURN -> zipped(through(speakers, Channel.ROOM), through(speakers, Channel.REMOTE));
        };
    }

    /**
     * The line by all that the rules say: who lives in the place first, who was not heard lately first and late cards last
     * where they say so, and each of these parts by the arrangement.
     */
    public static List<SignedUp> of(List<SignedUp> speakers, SpeakingRules rules, Optional<String> seed) {
        return speakers.stream()
                .collect(Collectors.groupingBy(one -> part(one, rules), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(part -> arranged(part, rules, seed).stream())
                .toList();
    }

    /** The part of the line in which someone is arranged. */
    public static Part part(SignedUp speaker, SpeakingRules rules) {
        return new Part(
                speaker.late() && rules.putsLateAtEnd(),
                rules.asksResidence() && !speaker.resident(),
                rules.asksWhenHeard() && !speaker.unheard());
    }

    private static List<SignedUp> arranged(List<SignedUp> speakers, SpeakingRules rules, Optional<String> seed) {
        return rules.arrangement() == Arrangement.ONE_SIDE_FIRST
                ? sides(speakers, rules.sideFirst())
                : of(speakers, rules.arrangement(), seed);
    }

    private static List<SignedUp> drawn(List<SignedUp> speakers, Optional<String> seed) {
        return seed.map(drawn -> Draw.sorted(drawn, speakers)).orElse(speakers);
    }

    private static List<SignedUp> sides(List<SignedUp> speakers, Position first) {
        var rest = Stream.of(Position.FOR, Position.AGAINST, Position.NEUTRAL).filter(side -> side != first);
        return Stream.concat(Stream.of(first), rest)
                .flatMap(side -> on(speakers, side).stream())
                .toList();
    }

    private static List<SignedUp> through(List<SignedUp> speakers, Channel channel) {
        return speakers.stream().filter(speaker -> speaker.channel() == channel).toList();
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
