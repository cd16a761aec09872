package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;

/**
 * What rules mean for an evening on which so many speak: how long it takes, and when the last is likely to begin.
 *
 * @param speakers how many of them have a place
 * @param heard how many of these get a turn within the time for all
 */
public record Outlook(int speakers, int heard, int secondsEach, Duration length, Instant lastBegins) {
    /** The outlook of so many who sign up for a hearing that begins at an instant, without interpreters. */
    public static Outlook of(SpeakingRules rules, int signedUp, Instant begins) {
        return ofSpeakers(rules, rules.placesFor(signedUp), begins);
    }

    /** The outlook of so many who have a place. */
    public static Outlook ofSpeakers(SpeakingRules rules, int speakers, Instant begins) {
        int each = rules.secondsAt(speakers);
        int heard = Math.min(
                speakers,
                rules.totalSeconds().map(total -> turnsIn(total, each)).orElse(speakers));
        long allotted = (long) each * heard;
        long within =
                rules.totalSeconds().map(total -> Math.min(allotted, total)).orElse(allotted);
        var before = ExpectedTime.before();
        var end = before.end(begins, Duration.ZERO, heard, Duration.ofSeconds(within));
        int ahead = Math.max(0, heard - 1);
        var last =
                before.end(begins, Duration.ZERO, ahead, Duration.ofSeconds(heard == 0 ? 0 : within * ahead / heard));
        return new Outlook(speakers, heard, each, Duration.between(begins, end), last);
    }

    /** How many turns a time has room for, the last of them shorter than the others but worth a call. */
    private static int turnsIn(int total, int each) {
        return total < SpeakingRules.LEAST_SECONDS ? 0 : (total - SpeakingRules.LEAST_SECONDS) / each + 1;
    }
}
