package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As {@link GoldenEveningsTest}, with {@code -Drostrum.write=true} to write them anew: read what has changed. */
@DisplayName("One evening by the preset of a house")
class HousePresetsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/presets");
    private static final GoldenEvening EVENING = GoldenEvening.RECUSED_MEMBER_SPEAKS;

    @ParameterizedTest
    @EnumSource
    void reads_as_it_was_found_right(House.Preset preset) throws Exception {
        var house = preset.house();
        var text = GoldenEveningsTest.text(
                MinutesDocument.of(EVENING.play().entries(), house.profile(), Locale.ENGLISH, house.style()));
        var file = FOLDER.resolve(preset.name().toLowerCase(Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("rostrum.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void is_known_again_until_something_in_it_is_changed() {
        for (var preset : EnumSet.allOf(House.Preset.class)) {
            assertThat(preset.house().preset()).contains(preset);
            assertThat(House.Preset.named(preset.name())).contains(preset);
        }
        assertThat(new House(House.Preset.DURHAM.house().style(), Profile.ACTION).preset())
                .isEmpty();
        assertThat(House.Preset.named("durham")).isEmpty();
    }
}
