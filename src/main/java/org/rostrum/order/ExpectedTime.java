package org.rostrum.order;

import java.time.Duration;
import java.time.Instant;

/**
 * When someone in the line may expect to be called. It is reckoned from this evening: what turns have taken so far beside
 * the time allotted, the gaps between them and the share that was not there; three imagined turns stand in until real
 * ones outweigh them.
 *
 * @param turns turns that have ended
 * @param used time spoken in them
 * @param span time from the first call to the last end, gaps included
 * @param notHere calls that nobody answered
 */
public record ExpectedTime(int turns, Duration used, Duration span, int notHere) {
    private static final int IMAGINED_TURNS = 3;
    private static final double IMAGINED_GAP_SECONDS = 12;
    private static final double IMAGINED_SHARE_OF_TIME = 0.9;
    private static final double IMAGINED_NOT_HERE = 0.3;
    /** Four in five of a normal distribution lie within so many deviations of the mean. */
    private static final double FOUR_IN_FIVE = 1.2816;

    private static final double DEVIATION_OF_A_TURN = 0.33;
    private static final double DEVIATION_OF_THE_PACE = 0.045;
    private static final long ROUNDED_TO_SECONDS = 300;

    /** A stretch of time that holds the call four times in five; both ends are full five minutes. */
    public record Window(Instant fromInclusive, Instant toInclusive) {}

    /** An evening before its first turn. */
    public static ExpectedTime before() {
        return new ExpectedTime(0, Duration.ZERO, Duration.ZERO, 0);
    }

    /**
     * The window of someone with {@code ahead} others before, to whom {@code allottedAhead} is allotted in all, when the
     * one at the lectern still has {@code left}.
     */
    public Window window(Instant now, Duration left, int ahead, Duration allottedAhead) {
        double perTurn = ahead == 0 ? 0 : (double) allottedAhead.toSeconds() / ahead;
        double spoken = perTurn * share(perTurn);
        double mean = left.toSeconds() + ahead * (1 - absent()) * (spoken + gap());
        double ofTurns = Math.sqrt(ahead) * DEVIATION_OF_A_TURN * perTurn;
        double reach = FOUR_IN_FIVE * Math.hypot(ofTurns, DEVIATION_OF_THE_PACE * mean);
        var from = rounded(now, mean - reach);
        var until = rounded(now, mean + reach);
        return new Window(from, until.isAfter(from) ? until : from.plusSeconds(ROUNDED_TO_SECONDS));
    }

    /** When the line will have been heard, as one instant; the floor shows it as the expected end. */
    public Instant end(Instant now, Duration left, int waiting, Duration allotted) {
        double perTurn = waiting == 0 ? 0 : (double) allotted.toSeconds() / waiting;
        double seconds = left.toSeconds() + waiting * (1 - absent()) * (perTurn * share(perTurn) + gap());
        return now.plusSeconds(Math.round(seconds));
    }

    private double share(double allottedSeconds) {
        if (allottedSeconds == 0) {
            return 0;
        }
        double imagined = IMAGINED_TURNS * IMAGINED_SHARE_OF_TIME;
        return (imagined + used.toSeconds() / allottedSeconds) / (IMAGINED_TURNS + turns);
    }

    private double gap() {
        double gaps = Math.max(0, span.minus(used).toSeconds());
        return (IMAGINED_TURNS * IMAGINED_GAP_SECONDS + gaps) / (IMAGINED_TURNS + turns);
    }

    private double absent() {
        return (IMAGINED_NOT_HERE + notHere) / (IMAGINED_TURNS + turns + notHere);
    }

    private static Instant rounded(Instant now, double seconds) {
        double at = now.getEpochSecond() + Math.max(0, seconds);
        return Instant.ofEpochSecond(Math.round(at / ROUNDED_TO_SECONDS) * ROUNDED_TO_SECONDS);
    }
}
