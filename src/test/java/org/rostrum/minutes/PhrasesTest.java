package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Arrangement;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Ballot;
import org.rostrum.proceedings.Method;
import org.rostrum.proceedings.Presence;

@DisplayName("The sentences of the minutes")
class PhrasesTest {
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final ResourceBundle SPANISH = bundle(Locale.forLanguageTag("es"));

    @Test
    void are_there_in_english_and_in_spanish() {
        assertThat(SPANISH.getLocale().getLanguage()).isEqualTo("es");
        assertThat(new TreeSet<>(SPANISH.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    }

    @Test
    void name_every_act() {
        assertThat(ActCodec.names()).allMatch(name -> has("act." + name));
    }

    @Test
    void name_every_choice() {
        assertThat(Arrays.asList(Ballot.values())).allMatch(ballot -> has("ballot." + ballot) && has("cast." + ballot));
        assertThat(Arrays.asList(Presence.values())).allMatch(presence -> has("presence." + presence));
        assertThat(Arrays.asList(Method.values())).allMatch(method -> has("vote." + method));
        assertThat(Arrays.asList(Arrangement.values())).allMatch(rule -> has("hearing.rule." + rule));
    }

    private static boolean has(String key) {
        try {
            return !ENGLISH.getString(key).isEmpty() && !SPANISH.getString(key).isEmpty();
        } catch (MissingResourceException missing) {
            return false;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.rostrum.minutes.minutes", locale);
    }
}
