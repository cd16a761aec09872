package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** What somebody said is not her own sign-up stays so. */
final class OwnSignUp implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case HearingAct.Confirm(var speaker, var sameAs) -> owned(now, speaker);
            case HearingAct.Disown(var speaker) -> owned(now, speaker);
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> owned(MeetingState now, Id speaker) {
        return Rule.unless(
                now.speaker(speaker)
                        .filter(it -> it.layer() == Speaker.Layer.DISOWNED)
                        .isEmpty(),
                "Someone has said already that this sign-up is not hers.");
    }
}
