package org.rostrum.proceedings;

import java.util.Locale;
import java.util.Optional;

/** Where the rules say so, who signed up after the deadline is called by leave alone: the reason says whose. */
final class LateByLeave implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof FloorAct.Call(var wanted)
                ? now.openLine()
                        .filter(line -> line.rules().floor().callsLateByLeave())
                        .flatMap(line -> wanted.map(line.speakers()::find).orElseGet(line::next))
                        .filter(speaker -> speaker.arrival().late())
                        .map(late -> "%s signed up after the deadline and speaks by leave. Say who gives it."
                                .formatted(late.name().text(Locale.ENGLISH)))
                : Optional.empty();
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
