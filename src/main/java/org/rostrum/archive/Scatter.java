package org.rostrum.archive;

import java.util.List;
import java.util.Locale;
import org.rostrum.order.Position;

/**
 * The order as drawn, from left to right, beside the order as called, from top to bottom, in a square of 320 by 320:
 * one mark for each who was called, of a shape for each side. Whoever was called as drawn lies on the diagonal, or next to
 * it where someone before was absent.
 */
public record Scatter(int most, String forMarks, String againstMarks, String neutralMarks) {
    private static final int EDGE = 320;
    private static final int MARGIN = 24;
    private static final int MANY = 100;

    /** The picture of an audit. */
    public static Scatter of(FairnessAudit audit) {
        int most = audit.passages().stream()
                .mapToInt(FairnessAudit.Passage::drawn)
                .max()
                .orElse(1);
        return new Scatter(
                most,
                marks(audit.passages(), Position.FOR, most),
                marks(audit.passages(), Position.AGAINST, most),
                marks(audit.passages(), Position.NEUTRAL, most));
    }

    private static String marks(List<FairnessAudit.Passage> passages, Position position, int most) {
        var path = new StringBuilder();
        double size = most > MANY ? 2.5 : 4.5;
        for (var passage : passages) {
            if (passage.speaker().position() == position) {
                passage.called()
                        .ifPresent(called ->
                                path.append(mark(position, place(passage.drawn(), most), place(called, most), size)));
            }
        }
        return path.toString();
    }

    private static double place(int number, int most) {
        return MARGIN + (number - 0.5) * (EDGE - 2.0 * MARGIN) / most;
    }

    private static String mark(Position position, double x, double y, double size) {
        return switch (position) {
            case FOR ->
                String.format(Locale.ROOT, "M%.1f %.1fl%.1f %.1fh%.1fz", x, y - size, size, 2 * size, -2 * size);
            case AGAINST ->
                String.format(Locale.ROOT, "M%.1f %.1fl%.1f %.1fh%.1fz", x, y + size, size, -2 * size, -2 * size);
            case NEUTRAL ->
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0",
                        x - size,
                        y,
                        size,
                        size,
                        2 * size,
                        size,
                        size,
                        -2 * size);
        };
    }
}
