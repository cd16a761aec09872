package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** Only someone who waits is called, moved, gives the time away, changes the sign-up or withdraws. */
final class OnlyThoseWaiting implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (act instanceof HearingAct.Change change) {
            return Rule.unless(
                    now.speaker(change.speaker()).filter(Speaker::canChange).isPresent(),
                    "This speaker is not waiting any more.");
        }
        return act instanceof FloorAct floor ? inLine(now, floor) : Optional.empty();
    }

    private static Optional<String> inLine(MeetingState now, FloorAct act) {
        return switch (act) {
            case FloorAct.Call(var named)
            when named.isEmpty() ->
                Rule.unless(now.openLine().flatMap(Line::next).isPresent(), nobody(now));
            case FloorAct.Call(var named) -> waiting(now.openLine(), named.orElseThrow());
            case FloorAct.Move(var speaker, var before)
            when speaker.equals(before) -> Optional.of("Name two different speakers.");
            case FloorAct.Move(var speaker, var before) -> inLine(now, speaker).or(() -> inLine(now, before));
            case FloorAct.Cede(var from, var to) when from.equals(to) -> Optional.of("Name two different speakers.");
            case FloorAct.Cede(var from, var to) ->
                inLine(now.lineOf(from), from).or(() -> inLine(now.lineOf(from), to));
            case FloorAct.Withdraw(var speaker) ->
                Rule.unless(
                        now.speaker(speaker).filter(Speaker::canWithdraw).isPresent(),
                        "This speaker is not waiting, or has been heard.");
            case FloorAct.Begin begin -> Optional.empty();
            case FloorAct.Pause pause -> Optional.empty();
            case FloorAct.ResumeTurn resume -> Optional.empty();
            case FloorAct.AddTime add -> Optional.empty();
            case FloorAct.End end -> Optional.empty();
            case FloorAct.NotHere notHere -> Optional.empty();
            case FloorAct.Yield yield -> Optional.empty();
            case FloorAct.Question question -> Optional.empty();
            case FloorAct.Reply reply -> Optional.empty();
            case FloorAct.PutBack back -> Optional.empty();
            case FloorAct.CheckIn checkIn -> Optional.empty();
        };
    }

    private static String nobody(MeetingState now) {
        return now.openLine().filter(line -> !line.waiting().isEmpty()).isPresent()
                ? "Nobody of those who wait can be called now: their stage or their side has no time."
                : "Nobody is waiting.";
    }

    private static Optional<String> inLine(MeetingState now, Id speaker) {
        return inLine(now.openLine(), speaker);
    }

    private static Optional<String> inLine(Optional<Line> of, Id speaker) {
        return waiting(of, speaker)
                .or(() -> Rule.unless(
                        of.stream()
                                .flatMap(line -> line.waitList().stream())
                                .noneMatch(other -> other.id().equals(speaker)),
                        "This speaker is on the wait list and has no place yet."));
    }

    private static Optional<String> waiting(Optional<Line> of, Id speaker) {
        return Rule.unless(
                of.flatMap(line -> line.speakers().find(speaker))
                        .filter(Speaker::waiting)
                        .isPresent(),
                "This speaker is not waiting in the line of this hearing.");
    }
}
