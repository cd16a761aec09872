package org.rostrum.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.MotionKind;

/**
 * What was moved and decided in one minute, in the order of the numbers on the sheet. What changes, sets aside or calls the
 * question, or was open before, is decided before the motion beneath it; what ends the meeting comes last.
 */
final class MotionsOnPaper {
    private final Instant at;
    private final List<PaperMotion> motions;
    private final List<Step> steps = new ArrayList<>();
    private final Set<PaperMotion> done = new HashSet<>();

    /** An act of that minute upon a motion. */
    record Step(PaperMotion motion, PaperTurn.Timed act) {}

    MotionsOnPaper(List<PaperMotion> all, Instant at) {
        this.at = at;
        motions = all.stream()
                .sorted(Comparator.comparing(this::isLast).thenComparingInt(PaperMotion::number))
                .toList();
    }

    /** At which hours something was moved or decided. */
    static List<Instant> hours(List<PaperMotion> motions) {
        return motions.stream()
                .flatMap(motion -> motion.acts().stream())
                .map(PaperTurn.Timed::at)
                .distinct()
                .toList();
    }

    List<Step> inOrder() {
        motions.forEach(this::add);
        return List.copyOf(steps);
    }

    private void add(PaperMotion motion) {
        if (!done.add(motion)) {
            return;
        }
        var acts = motion.acts().stream().filter(act -> act.at().equals(at)).toList();
        acts.stream().filter(MotionsOnPaper::moves).forEach(act -> steps.add(new Step(motion, act)));
        if (!acts.stream().allMatch(MotionsOnPaper::moves)) {
            upon(motion).forEach(this::add);
        }
        acts.stream().filter(act -> !moves(act)).forEach(act -> steps.add(new Step(motion, act)));
    }

    private List<PaperMotion> upon(PaperMotion beneath) {
        var behind = motions.subList(motions.indexOf(beneath) + 1, motions.size());
        return behind.stream()
                .takeWhile(motion -> motion.made().kind().upon() || wasOpen(motion))
                .filter(motion -> wasOpen(motion) || (isUpon(motion) && !isUpon(beneath)))
                .toList();
    }

    private boolean wasOpen(PaperMotion motion) {
        return motion.known().isPresent() || motion.moved().isBefore(at);
    }

    private boolean isLast(PaperMotion motion) {
        var kind = motion.made().kind();
        return (kind == MotionKind.ADJOURN || kind == MotionKind.FIX_TIME_TO_ADJOURN) && !wasOpen(motion);
    }

    private static boolean isUpon(PaperMotion motion) {
        var kind = motion.made().kind();
        return kind.changes() || kind.setsAside() || kind == MotionKind.CALL_THE_QUESTION;
    }

    private static boolean moves(PaperTurn.Timed act) {
        return act.act() instanceof DecisionAct.Motion
                || act.act() instanceof DecisionAct.Findings
                || act.act() instanceof DecisionAct.Second;
    }
}
