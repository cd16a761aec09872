package org.rostrum.platform;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import org.jspecify.annotations.Nullable;

/** Splits a paragraph into runs of one writing direction, as they stand from left to right (Unicode Annex 9). */
final class WritingDirections implements BidiSplitter {
    private @Nullable Bidi bidi;
    private Integer[] visual = {};

    @Override
    public void setParagraph(String paragraph, byte base) {
        var found = new Bidi(
                paragraph,
                base == RTL
                        ? Bidi.DIRECTION_RIGHT_TO_LEFT
                        : base == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[found.getRunCount()];
        visual = new Integer[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) found.getRunLevel(run);
            visual[run] = run;
        }
        if (visual.length > 0) {
            Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        }
        bidi = found;
    }

    @Override
    public int countTextRuns() {
        return visual.length;
    }

    @Override
    public BidiTextRun getVisualRun(int at) {
        if (bidi == null) {
            throw new IllegalStateException("No paragraph was given");
        }
        int run = visual[at];
        int start = bidi.getRunStart(run);
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        var base = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return base.baseIsLeftToRight() ? LTR : RTL;
    }
}
