package org.rostrum.signup;

import java.util.Locale;
import java.util.Optional;

/** That someone interprets for a speaker: how, and the language in which she signed up. For the clerk alone. */
public record Interpreted(Interpreter how, Optional<String> tag) {
    /** The language by its name in another; a dash where nobody knows it. */
    public String language(Locale in) {
        return tag.map(given -> Locale.forLanguageTag(given).getDisplayLanguage(in))
                .filter(name -> !name.isEmpty())
                .orElse("–");
    }
}
