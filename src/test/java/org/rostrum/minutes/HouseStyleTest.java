package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.PlayedMeeting.texts;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The same evening in the style of another house")
class HouseStyleTest {
    private static final PlayedMeeting PLAYED = PlayedMeeting.over();

    @Test
    void puts_titles_before_names() {
        assertThat(told(new HouseStyle(true, true, false, true, true)))
                .anyMatch(text -> text.startsWith("Motion 4.1. By Council member Sam Ridley, seconded by"))
                .anyMatch(text -> text.startsWith("Aye: Mayor Noor Calloway, "));
    }

    @Test
    void leaves_the_seconder_out() {
        assertThat(told(new HouseStyle(false, false, false, true, true)))
                .anyMatch(text -> text.startsWith("Motion 4.1. By Sam Ridley: Adopt"))
                .noneMatch(text -> text.contains("seconded by"));
    }

    @Test
    void writes_motions_in_capitals() {
        assertThat(told(new HouseStyle(false, true, true, true, true)))
                .anyMatch(text -> text.contains("seconded by Ines Halden: ADOPT THE TEXT"));
    }

    @Test
    void leaves_numbers_out() {
        var minutes = minutes(new HouseStyle(false, true, false, false, true));
        assertThat(texts(minutes)).anyMatch(text -> text.startsWith("Motion. By Sam Ridley"));
        assertThat(minutes.sections())
                .extracting(MinutesDocument.Section::heading)
                .noneMatch(heading -> heading.startsWith("Item 4"));
    }

    @Test
    void leaves_the_hours_out_and_begins_with_a_capital_all_the_same() {
        var minutes = minutes(new HouseStyle(false, true, false, true, false));
        assertThat(texts(minutes))
                .contains("The meeting was adjourned.", "The hearing was closed.")
                .noneMatch(text -> text.matches(".*\\d:\\d\\d [AP]M.*"))
                .allMatch(
                        text -> text.substring(0, 1).equals(text.substring(0, 1).toUpperCase(Locale.ROOT)));
        assertThat(new JsonMinutes(minutes).json().toString()).doesNotContain(" PM");
    }

    @Test
    void says_nothing_else_and_rests_on_the_same_entries() {
        for (var style : List.of(HouseStyle.USUAL, new HouseStyle(true, false, true, false, false))) {
            assertThat(minutes(style).sentences().stream().map(MinutesDocument.Sentence::entries))
                    .containsExactlyElementsOf(PLAYED.minutes().sentences().stream()
                            .map(MinutesDocument.Sentence::entries)
                            .toList());
        }
    }

    private static List<String> told(HouseStyle style) {
        return texts(minutes(style));
    }

    private static MinutesDocument minutes(HouseStyle style) {
        return MinutesDocument.of(PLAYED.entries(), Profile.FULL, Locale.ENGLISH, style);
    }
}
