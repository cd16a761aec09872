package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Words;

@DisplayName("Minutes that were kept as JSON")
class JsonReadingTest {
    private static final PlayedMeeting PLAYED =
            PlayedMeeting.over().then(new CorrectionAct.Correct(60, Words.of("It was another name.")));

    @ParameterizedTest
    @EnumSource
    void are_read_and_written_again_as_the_same_text(Profile profile) {
        var style = new HouseStyle(true, false, true, false, true);
        var drafted = MinutesDocument.of(PLAYED.entries(), profile, Locale.forLanguageTag("es"), style);
        var first = drafted.about().getFirst();
        var words = new ClerksWords(Map.of(first.key(), new ClerksWords.Put("En la sala.", first.text(), 1, 1)));
        var json = new JsonMinutes(words.in(drafted).as(new Edition(3, Edition.State.IN_REVIEW, "Versión 3")))
                .json()
                .toString();
        assertThat(new JsonMinutes(JsonReading.read(json)).json().toString()).isEqualTo(json);
    }
}
