package org.rostrum.proceedings;

import java.util.Optional;

/** Who signs up gives a name, unless the rules of the hearing let it be left out and she says so. */
final class NameUnlessLeftOut implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case HearingAct.SignUp signUp -> objection(signUp.name(), signUp.unnamed(), now.line(signUp.hearing()));
            case HearingAct.Change change -> objection(change.name(), change.unnamed(), now.lineOf(change.speaker()));
            case Act other -> Optional.empty();
        };
    }

    private static Optional<String> objection(Optional<Words> name, Optional<Boolean> unnamed, Optional<Line> line) {
        if (name.isPresent()) {
            return Optional.empty();
        }
        boolean optional = line.filter(held -> held.rules().letNameBeLeftOut()).isPresent();
        return optional
                ? Rule.unless(unnamed.orElse(false), "Give the name to be called by, or say that it is left out.")
                : Optional.of("The rules of this hearing ask for a name to be called by.");
    }
}
