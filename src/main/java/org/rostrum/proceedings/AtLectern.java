package org.rostrum.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rostrum.platform.Id;

/** Who comes to the lectern, speaks there and leaves it, and what that changes in the line. */
record AtLectern(MeetingState now) {
    /** As an act of the floor leaves it. */
    MeetingState after(FloorAct act, Instant at) {
        return switch (act) {
            case FloorAct.Call(var speaker) -> new AtLectern(released(at)).called(speaker, at);
            case FloorAct.Begin() -> now.with(now.lectern().change(turn -> turn.speaking(at)));
            case FloorAct.Pause() -> now.with(now.lectern().change(turn -> turn.paused(at)));
            case FloorAct.ResumeTurn() -> now.with(now.lectern().change(turn -> turn.speaking(at)));
            case FloorAct.AddTime(var seconds) ->
                new AtLectern(now.with(now.lectern().change(turn -> turn.plus(seconds)))).timeNoted();
            case FloorAct.End() -> released(at);
            case FloorAct.NotHere() ->
                leaving((line, turn) -> line.spokespersons()
                        .unheard(turn.speaker())
                        .toEnd(turn.speaker())
                        .change(turn.speaker(), Speaker::missing)
                        .with(line.turns().until(at)));
            case FloorAct.Yield() ->
                leaving((line, turn) -> line.spokespersons()
                        .unheard(turn.speaker())
                        .change(turn.speaker(), it -> it.in(Speaker.State.YIELDED)));
            case FloorAct.Question(var member) ->
                now.with(now.lectern().change(turn -> turn.aside(Optional.of(member), at)))
                        .with(now.attendance().answered(member));
            case FloorAct.Reply() -> now.with(now.lectern().change(turn -> turn.aside(Optional.empty(), at)));
            case FloorAct.PutBack() -> putBack(at);
            case FloorAct.Move(var speaker, var before) -> now.open(line -> line.before(speaker, before));
            case FloorAct.Cede gift ->
                now.every(line -> line.gifts().with(gift)).with(now.lectern().without(gift.from()));
            case FloorAct.CheckIn(var speaker) -> now.every(line -> checkedIn(line, speaker, at));
            case FloorAct.Withdraw(var speaker) ->
                // An undo may have put someone back at the lectern who has withdrawn since.
                now.every(line -> line.gifts().withdrawn(speaker))
                        .with(now.lectern().without(speaker));
        };
    }

    /** The turn before is over, and someone is asked about her testimony. */
    MeetingState examined(EvidenceAct.CrossExamine act, Instant at) {
        return new AtLectern(released(at)).examining(act, at);
    }

    private MeetingState examining(EvidenceAct.CrossExamine act, Instant at) {
        return now.openLine()
                .map(Line::rules)
                .map(rules -> act.seconds()
                        .or(() -> rules.floor().onEvidence().crossSeconds())
                        .orElse(rules.seconds()))
                .map(seconds -> TurnClock.of(Duration.ofSeconds(seconds)))
                .map(clock -> now.with(now.lectern().with(Turn.examination(act, clock, at))))
                .orElse(now);
    }

    private MeetingState called(Optional<Id> named, Instant at) {
        var line = now.openLine();
        var speaker = named.or(() -> line.flatMap(Line::next).map(Speaker::id))
                .flatMap(id -> line.flatMap(found -> found.speakers().find(id)));
        return speaker.map(called -> {
                    var clock = TurnClock.of(line.orElseThrow().shared().granted(called));
                    var resumed = new TurnClock(clock.allotted(), called.used(), Optional.empty());
                    return now.open(it -> it.spokespersons()
                                    .called(called.id(), clock.allotted())
                                    .with(it.turns().called(called, at)))
                            .with(now.lectern().with(Turn.called(called.id(), resumed, at)));
                })
                .orElse(now);
    }

    /** The turn is over, if there is one. */
    MeetingState released(Instant at) {
        return now.lectern().turn().filter(Turn::isExamination).isPresent()
                ? now.open(line -> line.with(line.turns().until(at)))
                        .with(now.lectern().left())
                : leaving((line, turn) -> line.spokespersons()
                        .heard(turn.speaker(), turn.clock().used(at))
                        .with(line.turns().heard(at)));
    }

    /** The meeting is continued: who was called and has not begun is called on the other day. */
    MeetingState brokenOff(Instant at) {
        return now.lectern()
                        .turn()
                        .filter(turn -> turn.phase() == Turn.Phase.CALLED)
                        .isPresent()
                ? putBack(at)
                : released(at);
    }

    /** What a speaker has been given now stands with her, too. */
    private MeetingState timeNoted() {
        return now.lectern()
                .turn()
                .filter(turn -> !turn.isExamination())
                .map(turn -> now.open(line ->
                        line.change(turn.speaker(), it -> it.having(turn.clock().allotted()))))
                .orElse(now);
    }

    private MeetingState putBack(Instant at) {
        if (now.lectern().turn().isPresent()) {
            return leaving((line, turn) -> line.spokespersons()
                    .unheard(turn.speaker())
                    .change(turn.speaker(), speaker -> speaker.back(turn.clock().used(at)))
                    .toFront(turn.speaker()));
        }
        return now.lectern()
                .last()
                .map(last -> now.open(line -> line.spokespersons()
                                .unheard(last)
                                .change(last, speaker -> speaker.back(speaker.used()))
                                .toFront(last))
                        .with(now.lectern().forgotten()))
                .orElse(now);
    }

    private static Line checkedIn(Line line, Id id, Instant at) {
        var turns = line.speakers()
                .find(id)
                .map(speaker -> line.turns().come(speaker, at))
                .orElse(line.turns());
        return line.change(id, Speaker::here).with(turns);
    }

    private interface Leaving {
        Line line(Line line, Turn turn);
    }

    private MeetingState leaving(Leaving leaving) {
        return now.lectern()
                .turn()
                // Who was cross-examined has been heard, whatever ends it.
                .map(turn -> turn.isExamination() ? now : now.open(line -> leaving.line(line, turn)))
                .map(left -> left.with(now.lectern().left()))
                .orElse(now);
    }
}
