package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.FiledWords;
import org.rostrum.minutes.Minutes;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;
import org.rostrum.signup.FiledStatement;
import org.rostrum.signup.Statements;

@DisplayName("The file of a meeting that goes on while it is written")
class ExportedMeetingTest {
    private final PlayedEvening evening = PlayedEvening.inTheHearing();
    private final WholeMeetings meetings = new WholeMeetings();
    private int filed;

    @SuppressWarnings("UnnecessaryAssignment") // No container runs in a unit test.
    ExportedMeetingTest() {
        meetings.proceedings = new GoingOn();
        meetings.minutes = new MadeNow();
        meetings.statements = new NoStatements();
    }

    @Test
    void tells_of_no_entry_that_is_not_in_it() throws Exception {
        var file = exported();
        int entries = file.getJsonArray("entries").size();
        assertThat(file.getJsonArray("words").getJsonObject(0).getInt("basis")).isLessThanOrEqualTo(entries);
        assertThat(file.getJsonArray("minutes").getJsonObject(0).getInt("entries"))
                .isLessThanOrEqualTo(entries);
        assertThat(filed).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container runs in a unit test.
    void is_written_anew_where_words_were_taken_out_between_the_minutes_and_the_entries() throws Exception {
        evening.then(note());
        meetings.minutes = new MadeNow() {
            @Override
            public Stream<FiledWords> words(Id meeting) {
                var words = super.words(meeting).toList();
                if (filed == 1) {
                    evening.then(CorrectionAct.Redact.of(
                            List.of((long) evening.entries().size()), Words.of("The law.")));
                }
                return words.stream();
            }
        };
        exported();
        assertThat(filed).isEqualTo(2);
    }

    private JsonObject exported() throws IOException {
        try (var file = meetings.file(PlayedEvening.EVENING.plan().meeting());
                var in = file.read();
                var reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    private static MeetingAct note() {
        return new MeetingAct.Note(Words.of("A storm came up."));
    }

    /** Something is recorded whenever someone has read the entries. */
    private final class GoingOn extends Proceedings {
        @Override
        public Standing standing(Id meeting) {
            return Standing.of(meeting, evening.entries());
        }

        @Override
        public List<Entry> entries(Id meeting) {
            var read = List.copyOf(evening.entries());
            evening.then(note());
            return read;
        }

        @Override
        public List<Entry> entriesBehind(Id meeting, long sequence) {
            return List.copyOf(
                    evening.entries().subList((int) sequence, evening.entries().size()));
        }
    }

    /** A draft, and words of the clerk, that are made from the entries that stand when they are asked for. */
    private class MadeNow extends Minutes {
        @Override
        public Stream<FiledMinutes> filed(Id meeting) {
            filed++;
            return Stream.of(new FiledMinutes(
                    1, "DRAFT", Instant.EPOCH, evening.entries().getLast().head(), Optional.of("a salt"), List.of()));
        }

        @Override
        public Stream<FiledWords> words(Id meeting) {
            return Stream.of(new FiledWords(
                    "en", "a.b", "So.", "Thus.", evening.entries().size()));
        }
    }

    private static final class NoStatements extends Statements {
        @Override
        public Stream<FiledStatement> filed(Id hearing) {
            return Stream.of();
        }
    }
}
