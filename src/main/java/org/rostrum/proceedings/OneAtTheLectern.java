package org.rostrum.proceedings;

import java.util.List;
import java.util.Optional;
import org.rostrum.proceedings.Turn.Phase;

/** An act at the lectern needs someone there who has come as far as the act presumes. */
final class OneAtTheLectern implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case FloorAct floor -> atTheLectern(now, floor);
            case EvidenceAct.CrossExamine examination ->
                Rule.unless(
                        now.lectern()
                                .turn()
                                .filter(turn ->
                                        !turn.speaker().equals(examination.speaker()) || turn.phase() == Phase.CALLED)
                                .isEmpty(),
                        "Someone else is at the lectern, or has not begun. End the turn first.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> atTheLectern(MeetingState now, FloorAct act) {
        var phase = now.lectern().turn().map(Turn::phase);
        return switch (act) {
            case FloorAct.Begin begin -> in(phase, "Nobody who was called waits to begin.", Phase.CALLED);
            case FloorAct.NotHere notHere -> in(phase, "Nobody who was called waits to begin.", Phase.CALLED);
            case FloorAct.Yield yield -> in(phase, "Nobody who was called waits to begin.", Phase.CALLED);
            case FloorAct.Pause pause -> in(phase, "Nobody is speaking.", Phase.SPEAKING);
            case FloorAct.ResumeTurn resume -> in(phase, "No turn is paused.", Phase.PAUSED);
            case FloorAct.Question question -> in(phase, "Nobody is speaking.", Phase.SPEAKING, Phase.PAUSED);
            case FloorAct.Reply reply -> in(phase, "Nobody is speaking.", Phase.SPEAKING, Phase.PAUSED);
            case FloorAct.End end -> in(phase, "Nobody is at the lectern.", Phase.values());
            case FloorAct.AddTime add -> in(phase, "Nobody is at the lectern.", Phase.values());
            case FloorAct.PutBack back ->
                Rule.unless(
                                phase.isPresent() || now.lectern().last().isPresent(),
                                "Nobody has been at the lectern yet.")
                        .or(() -> Rule.unless(
                                now.lectern().turn().filter(Turn::isExamination).isEmpty(),
                                "Someone is being cross-examined. End that first."));
            case FloorAct.Call call -> Optional.empty();
            case FloorAct.Move move -> Optional.empty();
            case FloorAct.Cede gift -> Optional.empty();
            case FloorAct.CheckIn checkIn -> Optional.empty();
            case FloorAct.Withdraw withdraw -> Optional.empty();
        };
    }

    private static Optional<String> in(Optional<Phase> phase, String objection, Phase... phases) {
        return Rule.unless(phase.filter(List.of(phases)::contains).isPresent(), objection);
    }
}
