package org.rostrum.proceedings;

import java.util.Locale;
import java.util.Optional;
import org.rostrum.platform.TextBundle;

/**
 * What a speaker is called by: the name that was given or, where the rules let it be left out, a number.
 *
 * @param given empty where no name was given; not of one that was taken out of the journal
 * @param number which sign-up for its hearing this was, from 1; it follows from the journal and never changes
 */
public record SpeakerName(Optional<Words> given, int number) {
    private static final String BUNDLE = "org.rostrum.platform.web.texts";

    static SpeakerName of(HearingAct.SignUp signUp, int number) {
        return new SpeakerName(given(signUp.name(), signUp.unnamed()), number);
    }

    SpeakerName changed(HearingAct.Change change) {
        return new SpeakerName(given(change.name(), change.unnamed()), number);
    }

    SpeakerName replaced(String reference) {
        return new SpeakerName(Optional.of(Words.of(reference)), number);
    }

    /** A name that is missing where none was left out has been taken out of the journal. */
    private static Optional<Words> given(Optional<Words> name, Optional<Boolean> unnamed) {
        return name.or(() -> unnamed.orElse(false) ? Optional.empty() : Optional.of(Words.takenOut()));
    }

    /** The name as it is said, such as "Ada Marlowe", or without one such as "Speaker 12" in that language. */
    public String text(Locale language) {
        return given.map(Words::text).orElseGet(() -> numbered(language));
    }

    private String numbered(Locale language) {
        return new TextBundle(BUNDLE, language).say("live.unnamed", Integer.toString(number));
    }

    /** The number as it stands in place of a name; empty where one was given. */
    public Optional<Integer> instead() {
        return given.isPresent() ? Optional.empty() : Optional.of(number);
    }
}
