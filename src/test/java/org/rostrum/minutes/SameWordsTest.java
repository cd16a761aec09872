package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Words;

@DisplayName("The five formats say the same words")
class SameWordsTest {
    private static final PlayedMeeting PLAYED =
            PlayedMeeting.over().then(new CorrectionAct.Correct(60, Words.of("It was <b>\"Núñez\"</b> & others.")));

    private static Stream<Arguments> minutes() {
        return Stream.of(Profile.values())
                .flatMap(profile ->
                        Stream.of("en", "es").map(language -> Arguments.of(profile, Locale.forLanguageTag(language))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("minutes")
    void as_the_json(Profile profile, Locale language) throws Exception {
        var document = MinutesDocument.of(PLAYED.entries(), profile, language);
        var words = SaidWords.in(Format.JSON, document);
        assertThat(words).contains(document.basis().hash());
        for (var format : Format.values()) {
            assertThat(SaidWords.in(format, document)).as(format.name()).isEqualTo(words);
        }
    }
}
