package org.rostrum.proceedings;

import java.util.Optional;

/** Only a closed session that is over is made public, and only once. */
final class ReleaseWhatIsOver implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof CorrectionAct.Release(var session, var why))) {
            return Optional.empty();
        }
        return now.doors().released().contains(session)
                ? Optional.of("What was recorded in that closed session is public already.")
                : Rule.unless(
                        now.doors().canRelease(session),
                        "No closed session that is over began with entry %d.".formatted(session));
    }
}
