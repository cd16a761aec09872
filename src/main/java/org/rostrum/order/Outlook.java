package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * What rules mean for an evening on which so many speak: how long it takes, and when the last is likely to begin.
 *
 * @param speakers how many of them have a place
 * @param heard how many of these get a turn within the time for all and that of each side
 * @param forAllBinds whether fewer get one within the time for all than within that of each side
 */
public record Outlook(
        int speakers, int heard, boolean forAllBinds, int secondsEach, Duration length, Instant lastBegins) {
    /**
     * The outlook of so many who sign up for a hearing that begins at an instant, without interpreters; as many of them for
     * it as against it.
     */
    public static Outlook of(SpeakingRules rules, int signedUp, Instant begins) {
        int places = rules.placesFor(signedUp);
        return ofSpeakers(rules, Map.of(Position.FOR, places - places / 2, Position.AGAINST, places / 2), begins);
    }

    /** The outlook of those who have a place, so many of each position. */
    public static Outlook ofSpeakers(SpeakingRules rules, Map<Position, Integer> sides, Instant begins) {
        int speakers = sides.values().stream().mapToInt(many -> many).sum();
        int each = rules.secondsAt(speakers);
        var shared = rules.sideSeconds().orElse(Integer.MAX_VALUE);
        int inSides = sides.values().stream()
                .mapToInt(many -> Math.min(many, Math.ceilDiv(shared, each)))
                .sum();
        int heard = Math.min(
                inSides, rules.totalSeconds().map(total -> turnsIn(total, each)).orElse(inSides));
        long ofSides = sides.values().stream()
                .mapToLong(many -> Math.min((long) many * each, shared))
                .sum();
        long allotted = Math.min(ofSides, (long) each * heard);
        long within =
                rules.totalSeconds().map(total -> Math.min(allotted, total)).orElse(allotted);
        var before = ExpectedTime.before();
        var all = Collections.nCopies(
                heard, Waiting.unseen(Duration.ofSeconds(within).dividedBy(Math.max(1, heard))));
        var end = before.end(begins, Duration.ZERO, all);
        var last = before.end(begins, Duration.ZERO, all.subList(0, Math.max(0, heard - 1)));
        return new Outlook(speakers, heard, heard < inSides, each, Duration.between(begins, end), last);
    }

    /** How many turns a time has room for, the last of them shorter than the others but worth a call. */
    private static int turnsIn(int total, int each) {
        return total < SpeakingRules.LEAST_SECONDS ? 0 : (total - SpeakingRules.LEAST_SECONDS) / each + 1;
    }
}
