package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts of the letters")
class LettersTest {
    @Test
    void are_the_same_in_english_and_spanish() throws IOException {
        assertThat(texts("letters_es").stringPropertyNames())
                .isEqualTo(texts("letters").stringPropertyNames());
    }

    @Test
    void have_the_same_things_filled_in_in_both() throws IOException {
        var spanish = texts("letters_es");
        texts("letters")
                .forEach((key, text) -> assertThat(filled(spanish.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(filled((String) text)));
    }

    /** A straight apostrophe would swallow what follows it. */
    @Test
    void use_no_apostrophe_that_means_something_else() throws IOException {
        assertThat(texts("letters").values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> filled(String text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{\\d+}").matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/rostrum/signup", name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
