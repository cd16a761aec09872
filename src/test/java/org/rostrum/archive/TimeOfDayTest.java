package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time of day, as people write it")
class TimeOfDayTest {
    @ParameterizedTest
    @CsvSource({
        "20:41, 20:41",
        "20:41:00, 20:41",
        "8:41 PM, 20:41",
        "8:41 p. m., 20:41",
        "8.41pm, 20:41",
        "8 pm, 20:00",
        "12:05 am, 00:05",
        "12 pm, 12:00",
        "0:00, 00:00"
    })
    void is_read(String typed, String time) {
        assertThat(TimeOfDay.parse(typed)).map(Object::toString).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "24:00", "8:60", "13 pm", "0 am", "half past eight", "-1:00", "99999999999:00"})
    void that_is_none_is_told_apart(String typed) {
        assertThat(TimeOfDay.parse(typed)).isEmpty();
    }
}
