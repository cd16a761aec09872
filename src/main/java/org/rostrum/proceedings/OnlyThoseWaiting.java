package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

final class OnlyThoseWaiting implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case FloorAct.Call(var named)
            when named.isEmpty() ->
                Rule.unless(now.openLine().flatMap(Line::next).isPresent(), "Nobody is waiting.");
            case FloorAct.Call(var named) -> waiting(now, named.orElseThrow());
            case FloorAct.Move(var speaker, var before)
            when speaker.equals(before) -> Optional.of("Name two different speakers.");
            case FloorAct.Move(var speaker, var before) -> waiting(now, speaker).or(() -> waiting(now, before));
            case FloorAct.Withdraw(var speaker) ->
                Rule.unless(
                        now.speaker(speaker)
                                .filter(it -> it.waiting() || it.state() == Speaker.State.ON_RECORD)
                                .isPresent(),
                        "This speaker is not waiting.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> waiting(MeetingState now, Id speaker) {
        return Rule.unless(
                now.openLine()
                        .flatMap(line -> line.speakers().find(speaker))
                        .filter(Speaker::waiting)
                        .isPresent(),
                "This speaker is not waiting in the line of this hearing.");
    }
}
