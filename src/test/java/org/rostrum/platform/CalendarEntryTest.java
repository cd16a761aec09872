package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calendar entry (RFC 5545)")
class CalendarEntryTest {
    private static final LocalDate DAY = LocalDate.of(2018, 4, 16);
    private static final String ADDRESS = "https://hearings.example.gov/meetings/1";
    private static final Instant NOW = Instant.parse("2018-04-10T12:00:00Z");

    @Test
    void is_of_the_day_without_an_hour() {
        assertThat(file("Hearing", "City Hall"))
                .contains("DTSTART;VALUE=DATE:20180416\r\n", "DTSTAMP:20180410T120000Z");
    }

    @Test
    void keeps_commas_semicolons_and_line_breaks_of_a_text() {
        assertThat(file("Police; training, exchanges", "Hall\n2nd floor"))
                .contains("SUMMARY:Police\\; training\\, exchanges\r\n", "LOCATION:Hall\\n2nd floor\r\n");
    }

    @Test
    void has_no_line_longer_than_75_bytes_and_cuts_no_letter() {
        var title = "Audiencia pública sobre los niños y las niñas del año ".repeat(5);
        var file = file(title, "Ayuntamiento");
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }

    @Test
    void has_the_hour_that_was_published() {
        var begins = Optional.of(Instant.parse("2018-04-16T23:00:00Z"));
        assertThat(new CalendarEntry("1", 3, DAY, begins, "Hearing", "City Hall", "Be there", ADDRESS).file(NOW))
                .contains("DTSTART:20180416T230000Z\r\n")
                .contains("SEQUENCE:3\r\n");
    }

    @Test
    void is_read_back_by_another_program_as_it_was_written() {
        var entries = List.of(
                new CalendarEntry(
                        "1@rostrum",
                        7,
                        DAY,
                        Optional.empty(),
                        "Police; training, \\ exchanges",
                        "Hall\n2nd floor",
                        "4 ñ",
                        ADDRESS),
                new CalendarEntry("2@rostrum", 0, DAY.plusDays(1), Optional.empty(), "Budget", "Hall", "", ADDRESS));
        var read = Biweekly.parse(CalendarEntry.file(entries, NOW)).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Police; training, \\ exchanges", "Budget");
        assertThat(read.getEvents().getFirst().getLocation().getValue()).isEqualTo("Hall\n2nd floor");
        assertThat(read.getEvents().getFirst().getDateStart().getValue().hasTime())
                .isFalse();
    }

    private static String file(String title, String place) {
        return new CalendarEntry("1@rostrum", 0, DAY, Optional.empty(), title, place, "Be there", ADDRESS).file(NOW);
    }
}
