package org.rostrum.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.hearing.AnyBody;
import org.rostrum.hearing.Charter;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.Mistake;

@DisplayName("A body as the clerk types it")
class TypedBodyTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 4, 16);
    private static final Map<String, String> TYPED = Map.of(
            "name", " City Council ",
            "timeZone", "America/New_York",
            "quorum", "2",
            "seats.0.title", "Mayor",
            "seats.0.member", "Noor Calloway",
            "seats.0.presiding", "1",
            "seats.1.row", "",
            "seats.2.title", "Ward 1");

    @Test
    void becomes_a_charter_without_the_rows_that_stayed_empty() {
        var charter = typed(TYPED).charter();
        assertThat(charter.name()).isEqualTo("City Council");
        assertThat(charter.timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(charter.chairs()).extracting(Charter.Chair::title).containsExactly("Mayor", "Ward 1");
        assertThat(charter.chairs().getLast().member()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "timeZone, Durham",
        "quorum, 3",
        "quorum, 0",
        "seats.0.title, ''",
        "seats.0.presiding, first",
        "seats.2.from, tomorrow",
        "seats.0.member, 'a\u0001'"
    })
    void is_to_mend_at_the_field_that_is_wrong(String field, String value) {
        assertThat(typed(with(field, value)).mistakes())
                .extracting(Mistake::field)
                .containsExactly(field);
    }

    @Test
    void has_each_place_among_those_who_preside_once() {
        assertThat(typed(with("seats.2.presiding", "1")).mistakes())
                .containsExactly(new Mistake("seats.2.presiding", "body.presiding.error"));
    }

    @Test
    void needs_the_day_from_which_someone_takes_a_seat() {
        assertThat(typed(with("seats.0.next", "Ines Halden")).mistakes())
                .containsExactly(new Mistake("seats.0.from", "body.from.error"));
    }

    @Test
    void is_typed_again_from_what_is_kept() {
        var body = AnyBody.ofThreeSeats();
        var again = TypedBody.of(body, TODAY);
        assertThat(again.mistakesAgainst(body, TODAY)).isEmpty();
        assertThat(again.charter().chairs())
                .extracting(chair -> chair.member().orElse("–"))
                .containsExactly("Noor Calloway", "Sam Ridley", "–");
        assertThat(again.charter().chairs().getFirst().seat())
                .isEqualTo(Optional.of(body.seats().getFirst().id()));
    }

    @Test
    void vacates_no_seat_by_wiping_out_a_name() {
        var body = AnyBody.ofThreeSeats();
        var wiped = new TypedBody(TypedBody.of(body, TODAY).form().with(Map.of("seats.1.member", " ")));
        assertThat(wiped.mistakesAgainst(body, TODAY))
                .containsExactly(new Mistake("seats.1.member", "body.vacate.error"));
    }

    private static TypedBody typed(Map<String, String> fields) {
        return new TypedBody(new Form(fields));
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(TYPED);
        fields.put(field, value);
        return fields;
    }
}
