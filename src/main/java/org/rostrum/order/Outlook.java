package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;

/**
 * What rules mean for an evening on which so many speak: how long it takes, and when the last is likely to begin.
 *
 * @param speakers how many of them have a place
 */
public record Outlook(int speakers, int secondsEach, Duration length, Instant lastBegins) {
    /** The outlook of so many who sign up for a hearing that begins at an instant, without interpreters. */
    public static Outlook of(SpeakingRules rules, int signedUp, Instant begins) {
        int speakers = rules.most().map(most -> Math.min(most, signedUp)).orElse(signedUp);
        int each = rules.secondsAt(speakers);
        long allotted = (long) each * speakers;
        long within =
                rules.totalSeconds().map(total -> Math.min(allotted, total)).orElse(allotted);
        var before = ExpectedTime.before();
        var end = before.end(begins, Duration.ZERO, speakers, Duration.ofSeconds(within));
        int ahead = Math.max(0, speakers - 1);
        var last = before.end(
                begins, Duration.ZERO, ahead, Duration.ofSeconds(speakers == 0 ? 0 : within * ahead / speakers));
        return new Outlook(speakers, each, Duration.between(begins, end), last);
    }
}
