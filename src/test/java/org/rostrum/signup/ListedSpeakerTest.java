package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.signup.ListedSpeaker.Reason;
import org.rostrum.signup.ListedSpeaker.Wrong;

@DisplayName("A row of a list")
class ListedSpeakerTest {
    @ParameterizedTest
    @CsvSource({"For,FOR", "AGAINST,AGAINST", "a favor,FOR", "En contra,AGAINST", "Neutral,NEUTRAL", "oppose,AGAINST"})
    void says_the_side_in_english_or_spanish(String written, Position side) {
        assertThat(row(List.of("Name", "Position"), "Ada", written).form().position())
                .isEqualTo(side);
    }

    /** "A favor" begins with the letter that is "against" in English. */
    @ParameterizedTest
    @CsvSource({
        "Position,f,FOR",
        "Position,A,AGAINST",
        "Position,n,NEUTRAL",
        "Position,c,",
        "Postura,F,FOR",
        "Posición,c,AGAINST",
        "Postura,n,NEUTRAL",
        "Postura,a,"
    })
    void takes_a_letter_for_the_side_in_the_language_of_its_heading(
            String heading, String written, @Nullable Position side) {
        var row = row(List.of("Name", heading), "Ada", written);
        assertThat(row.position()).isEqualTo(Optional.ofNullable(side));
        assertThat(row.wrong())
                .isEqualTo(side == null ? List.of(new Wrong(ListColumn.SIDE, Reason.NO_SIDE)) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Nombre,NAME",
        "FULL NAME,NAME",
        "Correo electrónico,EMAIL",
        "E-mail,EMAIL",
        "Posición,SIDE",
        "Organización,ORGANISATION"
    })
    void stands_under_headings_in_english_or_spanish(String heading, ListColumn column) {
        assertThat(ListColumn.under(heading)).contains(column);
    }

    @Test
    void may_have_first_and_last_name_apart() {
        var row = row(List.of("Last name", "First name", "Position", "Shoe size"), "Quill", "Ben", "for", "44");
        assertThat(row.form().name().orElseThrow().text()).isEqualTo("Ben Quill");
        assertThat(row.form().channel()).isEqualTo(Channel.ROOM);
    }

    @Test
    void tells_the_clerk_alone_what_is_not_public() {
        var aside = row(
                        List.of("Nombre", "Postura", "Correo", "Idioma", "Residente", "Canal"),
                        "Ana",
                        "contra",
                        "ana@example.org",
                        "Español",
                        "Sí",
                        "remoto")
                .form()
                .aside();
        assertThat(aside.email()).contains("ana@example.org");
        assertThat(aside.language()).contains("es");
        assertThat(aside.resident()).contains(true);
    }

    @Test
    void names_everything_that_is_wrong_in_it() {
        assertThat(row(List.of("Name", "Position", "Email", "Channel"), " ", "maybe", "no address", "pigeon")
                        .wrong())
                .containsExactlyInAnyOrder(
                        new Wrong(ListColumn.NAME, Reason.MISSING),
                        new Wrong(ListColumn.SIDE, Reason.NO_SIDE),
                        new Wrong(ListColumn.EMAIL, Reason.NO_EMAIL),
                        new Wrong(ListColumn.CHANNEL, Reason.NO_CHANNEL));
        assertThat(row(List.of("Name", "Position"), "x".repeat(201), "").wrong())
                .containsExactlyInAnyOrder(
                        new Wrong(ListColumn.NAME, Reason.TOO_LONG), new Wrong(ListColumn.SIDE, Reason.MISSING));
        assertThat(row(List.of("Name", "Position"), "Ada\u202E", "for").wrong())
                .containsExactly(new Wrong(ListColumn.NAME, Reason.NOT_PRINTABLE));
    }

    @Test
    void may_say_who_has_spoken_lately() {
        var headings = List.of("Name", "Position", "Spoken lately");
        assertThat(row(headings, "Ada", "for", "no").form().heardLately()).contains(false);
        assertThat(row(headings, "Ada", "for", "maybe").wrong())
                .containsExactly(new Wrong(ListColumn.HEARD_LATELY, Reason.NO_TRUTH));
    }

    @Test
    void needs_no_name_where_that_may_be_left_out() {
        var headings = List.of("Position", "Email");
        var row = ListedSpeaker.of(2, ListHead.of(headings, true), List.of("for", "me@example.org"));
        assertThat(row.wrong()).isEmpty();
        assertThat(row.form().name()).isEmpty();
        assertThat(ListedSpeaker.of(2, ListHead.of(headings, false), List.of("for", ""))
                        .wrong())
                .containsExactly(new Wrong(ListColumn.NAME, Reason.MISSING));
    }

    private static ListedSpeaker row(List<String> headings, String... values) {
        return ListedSpeaker.of(2, ListHead.of(headings, false), List.of(values));
    }
}
