package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a stranger may send as JSON")
class FieldsTest {
    enum Side {
        FOR,
        AGAINST
    }

    private static Fields sent(String text) {
        return Fields.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
    }

    private static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    @Test
    void a_moment_is_one_that_can_be_kept() {
        var fields = sent(
                "{\"now\":\"2018-04-17T00:41:00Z\",\"before\":\"1969-12-31T23:59:59Z\",\"beyond\":\"+10000-01-01T00:00:00Z\",\"none\":\"soon\",\"number\":7}");
        assertThat(fields.instant("now")).isEqualTo(Instant.parse("2018-04-17T00:41:00Z"));
        fields.check();
        var wrong = List.of("before", "beyond", "none", "number", "missing");
        wrong.forEach(field -> assertThat(fields.instant(field)).isEqualTo(Instant.EPOCH));
        assertThat(refusalOf(fields::check).problem().errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsSubsequence(wrong);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var fields = sent("{\"position\":\"MAYBE\"}");
        fields.text("name", 10);
        fields.choice("position", Side.class);
        assertThat(refusalOf(fields::check).problem().errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsExactly("name", "position");
    }

    @Test
    void a_field_is_named_once_with_what_was_found_first() {
        var fields = sent("{}");
        fields.text("timeZone", 10);
        fields.wrong("timeZone", "This time zone is not known.");
        assertThat(refusalOf(fields::check).problem().errors())
                .containsExactly(new ProblemDocument.FieldError("timeZone", "This is needed. Fill it in."));
    }

    @Test
    void a_number_in_place_of_a_name_is_named() {
        var fields = sent("{\"name\":7}");
        fields.text("name", 10);
        assertThat(refusalOf(fields::check).problem().errors())
                .containsExactly(new ProblemDocument.FieldError("name", "This must be a text."));
    }

    @Test
    void a_list_half_an_object_or_nothing_is_refused_as_unreadable() {
        for (var text : new String[] {"[]", "{\"name\":", "", "[".repeat(999)}) {
            assertThat(refusalOf(() -> sent(text)).problem().status()).isEqualTo(400);
        }
    }

    @Test
    void too_much_is_refused_before_it_is_read() {
        assertThat(refusalOf(() -> sent(" ".repeat(1001))).problem().status()).isEqualTo(413);
    }

    @Test
    void a_number_that_is_too_long_to_be_read_is_named() {
        for (var number : List.of("7".repeat(900), "-" + "7".repeat(50), "1e-2147483649", "1e99999")) {
            assertThat(refusalOf(() -> sent("{\"name\":\"A\",\"seats\":[" + number + "]}"))
                            .problem()
                            .errors())
                    .containsExactly(new ProblemDocument.FieldError(
                            "seats", "This number is too long. Write it with fewer digits."));
        }
    }

    @Test
    void half_a_character_is_refused() {
        var fields = sent("{\"name\":\"\\ud800\"}");
        fields.text("name", 10);
        assertThat(refusalOf(fields::check).problem().errors()).hasSize(1);
    }

    @Test
    void a_fault_in_a_list_is_named_with_its_place() {
        var fields = sent("{\"seats\":[{\"title\":\"Mayor\"},{}]}");
        fields.list("seats", 5).forEach(seat -> seat.text("title", 10));
        assertThat(refusalOf(fields::check).problem().errors())
                .extracting(ProblemDocument.FieldError::field)
                .containsExactly("seats[1].title");
    }

    @Test
    void an_accent_is_a_letter_like_any_other() {
        assertThat(sent("{\"name\":\" José \"}").text("name", 10)).isEqualTo("José");
    }
}
