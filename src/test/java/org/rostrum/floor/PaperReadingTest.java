package org.rostrum.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.floor.PaperReading.Written;
import org.rostrum.floor.PaperReading.Wrong;
import org.rostrum.platform.Id;

@DisplayName("A run sheet filled in by hand, of a record that goes to 7:30:20 PM")
class PaperReadingTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant SINCE = Instant.parse("2018-04-16T23:30:20Z");
    private static final Instant LATE = Instant.parse("2018-04-17T12:00:00Z");
    private static final Id ADA = new Id(1);
    private static final Id BEN = new Id(2);

    @ParameterizedTest
    @ValueSource(
            strings = {"7:42", "742", "7.42", "7:42 PM", "7:42pm", "7:42 p.m.", "19:42", "1942", "7:42:00", " 742 "})
    void takes_an_hour_in_any_writing(String typed) {
        assertThat(read(new Written(ADA, typed, "7:44")).turns())
                .containsExactly(new PaperTurn(ADA, PaperTurn.Outcome.HEARD, at("23:42:00"), at("23:44:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "25:00", "7:61", "13:00 PM", "7", "74"})
    void refuses_what_is_no_hour(String typed) {
        assertThat(read(new Written(ADA, typed, "7:44")).wrong()).containsEntry(ADA, Wrong.NO_HOUR);
    }

    @Test
    void begins_at_once_in_the_minute_up_to_which_the_record_goes() {
        assertThat(read(new Written(ADA, "7:30", "7:32")).turns().getFirst().began())
                .isEqualTo(SINCE);
    }

    @Test
    void goes_on_past_midnight() {
        assertThat(read(new Written(ADA, "11:59", "12:01")).turns().getFirst().ended())
                .isEqualTo("2018-04-17T04:01:00Z");
    }

    @Test
    void knows_who_withdrew_while_another_spoke_and_who_did_so_at_an_hour_that_nobody_wrote() {
        var read =
                read(new Written(ADA, "7:40", "7:44"), new Written(BEN, "W", "7:41"), new Written(new Id(3), "r", ""));
        assertThat(read.wrong()).isEmpty();
        assertThat(read.turns())
                .containsExactly(
                        new PaperTurn(ADA, PaperTurn.Outcome.HEARD, at("23:40:00"), at("23:44:00")),
                        new PaperTurn(BEN, PaperTurn.Outcome.WITHDREW, at("23:41:00"), at("23:41:00")),
                        new PaperTurn(new Id(3), PaperTurn.Outcome.WITHDREW, at("23:44:00"), at("23:44:00")));
    }

    @Test
    void knows_who_was_not_here_and_who_had_the_position_noted() {
        assertThat(read(new Written(ADA, "7:40", "7:42"), new Written(BEN, "n", ""), new Written(new Id(3), "P", ""))
                        .turns())
                .containsExactly(
                        new PaperTurn(ADA, PaperTurn.Outcome.HEARD, at("23:40:00"), at("23:42:00")),
                        new PaperTurn(BEN, PaperTurn.Outcome.NOT_HERE, at("23:42:00"), at("23:42:00")),
                        new PaperTurn(new Id(3), PaperTurn.Outcome.YIELDED, at("23:42:00"), at("23:42:00")));
    }

    @Test
    void may_be_in_another_order_than_the_turns_were() {
        assertThat(read(new Written(ADA, "7:50", "7:52"), new Written(BEN, "7:40", "7:42"))
                        .turns())
                .extracting(PaperTurn::speaker)
                .containsExactly(BEN, ADA);
    }

    @Test
    void leaves_out_who_was_not_called() {
        var reading = read(new Written(ADA, "", ""));
        assertThat(reading.turns()).isEmpty();
        assertThat(reading.wrong()).isEmpty();
    }

    @Test
    void says_where_an_hour_is_missing() {
        assertThat(read(new Written(ADA, "7:40", ""), new Written(BEN, "", "7:42"))
                        .wrong())
                .containsEntry(ADA, Wrong.NO_END)
                .containsEntry(BEN, Wrong.NO_BEGIN);
    }

    @Test
    void refuses_a_turn_before_the_record_one_that_ends_before_it_begins_and_one_to_come() {
        assertThat(read(new Written(ADA, "7:20 PM", "7:22 PM")).wrong()).containsEntry(ADA, Wrong.BEFORE_THE_RECORD);
        assertThat(read(new Written(ADA, "7:44", "7:42")).wrong()).containsEntry(ADA, Wrong.ENDS_BEFORE_IT_BEGINS);
        assertThat(PaperReading.of(List.of(new Written(ADA, "7:44", "7:46")), SINCE, Optional.empty(), SINCE, ZONE)
                        .wrong())
                .containsEntry(ADA, Wrong.STILL_TO_COME);
    }

    @Test
    void never_has_two_at_the_lectern() {
        assertThat(read(new Written(ADA, "7:40", "7:43"), new Written(BEN, "7:42", "7:44"))
                        .wrong())
                .containsExactly(java.util.Map.entry(BEN, Wrong.BEGINS_BEFORE_THE_OTHER_ENDED));
    }

    @Test
    void blames_only_the_one_that_comes_between() {
        assertThat(read(
                                new Written(ADA, "7:40", "7:43"),
                                new Written(new Id(3), "n", ""),
                                new Written(BEN, "7:42", "7:44"))
                        .wrong())
                .containsOnlyKeys(BEN);
    }

    @Test
    void needs_only_the_end_of_a_turn_whose_begin_is_in_the_record() {
        assertThat(PaperReading.of(List.of(new Written(ADA, "", "7:33")), SINCE, Optional.of(SINCE), LATE, ZONE)
                        .turns())
                .containsExactly(new PaperTurn(ADA, PaperTurn.Outcome.HEARD, SINCE, at("23:33:00")));
    }

    private static PaperReading read(Written... sheet) {
        return PaperReading.of(List.of(sheet), SINCE, Optional.empty(), LATE, ZONE);
    }

    private static Instant at(String utc) {
        return Instant.parse("2018-04-16T" + utc + "Z");
    }
}
