package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.RunningRostrum;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.BehindDoors;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.Entry;

/**
 * Each golden evening once more, act by act through the one door of the running program: what is refused in memory is refused
 * there in the same words, what is recorded has the same hash, and the minutes that are given out say the same to the letter.
 */
@DisplayName("An evening, played through the door of the running program,")
@Order(8)
class GoldenEveningsIT {
    private static RunningRostrum rostrum;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.sharedAsPlayed();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @ParameterizedTest
    @EnumSource
    void is_recorded_and_told_as_in_memory(GoldenEvening evening) throws Exception {
        var played = new PlayedOverHttp(rostrum);
        var entries = played.play(evening.play());
        assertThat(Chain.verify(entries)).isInstanceOf(Chain.Verification.Whole.class);
        assertThat(played.recorded()).containsExactlyElementsOf(entries);
        assertThat(played.told()).containsExactlyElementsOf(told(entries));
        for (var profile : Profile.values()) {
            for (var language : Minutes.LANGUAGES) {
                assertTold(played, evening, MinutesDocument.of(entries, profile, language));
            }
        }
    }

    private static void assertTold(PlayedOverHttp played, GoldenEvening evening, MinutesDocument minutes)
            throws Exception {
        assertThat(played.minutes(Format.JSON, minutes.form()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new JsonMinutes(minutes).json().toString());
        var words = SaidWords.in(Format.JSON, minutes);
        for (var format : formats(evening, minutes.form().profile())) {
            assertThat(SaidWords.of(format, played.minutes(format, minutes.form()), minutes))
                    .as("%s, %s", format, minutes.form())
                    .isEqualTo(words);
        }
    }

    @Test
    void names_nowhere_who_was_taken_out() throws Exception {
        var played = new PlayedOverHttp(rostrum);
        var entries = played.play(GoldenEvening.PERSON_TAKEN_OUT.play());
        assertThat(played.everything())
                .isNotEmpty()
                .allSatisfy((path, text) -> assertThat(text).as(path).doesNotContainIgnoringCase("Rowan"));
        for (var format : Format.values()) {
            for (var language : Minutes.LANGUAGES) {
                var minutes = MinutesDocument.of(entries, Profile.FULL, language);
                assertThat(SaidWords.of(format, played.minutes(format, minutes.form()), minutes))
                        .contains("■■■")
                        .doesNotContainIgnoringCase("Rowan");
            }
        }
    }

    /** A PDF and a Word document take long to make, so that each evening has them in one profile, and each profile in some. */
    private static List<Format> formats(GoldenEvening evening, Profile profile) {
        return profile == evening.inTurn()
                ? List.of(Format.HTML, Format.XML, Format.PDF, Format.DOCX)
                : List.of(Format.HTML, Format.XML);
    }

    /** What anyone may know of the entries. */
    private static List<String> told(List<Entry> entries) {
        var hidden = BehindDoors.in(entries);
        return entries.stream()
                .map(entry -> entry.hash() + (hidden.contains(entry.sequence()) ? "" : ActCodec.name(entry.act())))
                .toList();
    }
}
