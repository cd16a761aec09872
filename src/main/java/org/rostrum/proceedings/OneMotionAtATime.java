package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import org.rostrum.proceedings.Motion.Stage;

/**
 * A motion is moved, seconded by another, voted on and declared, in this order; while one is open, only what changes or
 * interrupts it is moved upon it.
 */
final class OneMotionAtATime implements Rule {
    /** An amendment is amended, and that is all (Robert's Rules of Order, 12th ed., 12:12). */
    private static final int MOST_CHANGES = 2;

    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof DecisionAct decision ? inStep(now, decision) : Optional.empty();
    }

    private static Optional<String> inStep(MeetingState now, DecisionAct act) {
        var open = now.motions().open();
        return switch (act) {
            case DecisionAct.Motion motion -> upon(now.motions(), motion);
            case DecisionAct.Findings findings ->
                upon(now.motions(), findings.motion())
                        .or(() -> Rule.unless(
                                now.hearingOfItem().isPresent(),
                                "Findings are made on an item with a hearing. Open it first."));
            case DecisionAct.Second(var member)
            when open.map(Motion::mover).filter(member::equals).isPresent() ->
                Optional.of("The mover cannot second the motion.");
            case DecisionAct.Second second ->
                in(
                        open.filter(motion -> motion.seconder().isEmpty()),
                        "No motion waits for a second.",
                        Stage.MOVED,
                        Stage.SECONDED);
            case DecisionAct.WithdrawSecond back ->
                in(
                        open.filter(motion -> motion.seconder().isPresent()),
                        "No motion that was seconded is open.",
                        Stage.SECONDED);
            case DecisionAct.AmendFriendly change ->
                in(open, "No motion can be changed now.", Stage.MOVED, Stage.SECONDED);
            case DecisionAct.Divide parts -> in(open, "No motion that was seconded is open.", Stage.SECONDED);
            case DecisionAct.NoSecond none ->
                Rule.unless(now.procedure().asksForSecond(), "By the rules of this body a motion needs no second.")
                        .or(() -> in(open, "No motion waits for a second.", Stage.MOVED));
            case DecisionAct.WithdrawMotion back ->
                in(open, "No motion can be taken back now.", Stage.MOVED, Stage.SECONDED);
            case DecisionAct.Vote vote -> in(open, "No motion was made and seconded.", Stage.SECONDED);
            case DecisionAct.WithoutObjection none -> in(open, "No motion is open.", Stage.MOVED, Stage.SECONDED);
            case DecisionAct.Declare declare -> in(open, "No vote was taken.", Stage.VOTED);
        };
    }

    private static Optional<String> upon(Motions motions, DecisionAct.Motion made) {
        var kind = made.kind().orElse(MotionKind.MAIN);
        var open = motions.open();
        if (open.isEmpty()) {
            boolean changes = kind.changes() || (made.amends().isPresent() && !kind.bringsBack());
            return Rule.unless(!changes, "No motion is open that could be changed.");
        }
        if (!kind.upon()) {
            return Optional.of("Another motion is open. Decide it first.");
        }
        if (open.get().stage() != Stage.SECONDED) {
            return Optional.of("The open motion waits for a second, or for its result.");
        }
        if (made.amends().isPresent()
                && !(kind.changes() && made.amends().get() == open.get().entry())) {
            return Optional.of("Only the open motion can be changed; it was made by entry %d."
                    .formatted(open.get().entry()));
        }
        return kind.changes()
                ? Rule.unless(
                        changes(motions) < MOST_CHANGES,
                        "Two motions to change the first are open already. Decide them first.")
                : Rule.unless(
                        motions.pending().stream().noneMatch(motion -> motion.kind() == kind),
                        "A motion of this kind is open already. Decide it first.");
    }

    /** How many change the first, or one another; what changes a motion moved upon those is counted anew. */
    private static long changes(Motions motions) {
        return motions.pending().reversed().stream()
                .takeWhile(motion -> motion.kind().changes())
                .count();
    }

    private static Optional<String> in(Optional<Motion> open, String objection, Stage... stages) {
        return Rule.unless(
                open.map(Motion::stage).filter(List.of(stages)::contains).isPresent(), objection);
    }
}
