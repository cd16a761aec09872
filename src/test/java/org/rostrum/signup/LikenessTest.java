package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.platform.Id;
import org.rostrum.signup.Likeness.Reason;

@DisplayName("Two sign-ups")
class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "Maria Garcia, MARIA GARCIA",
        "María García, Maria Garcia",
        "Garcia Maria, Maria Garcia",
        "'García, María', Maria Garcia",
        "Anne-Marie Smith, anne marie smith",
    })
    void of_the_same_name_written_otherwise_are_alike(String one, String other) {
        assertThat(reasons(one, other)).containsExactly(Reason.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Jon Smith, John Smith",
        "John Smyth, John Smith",
        "Katherine Lee, Catherine Lee",
        "Lee Jonson, Johnson Lee"
    })
    void of_a_name_spelt_with_another_letter_are_alike(String one, String other) {
        assertThat(reasons(one, other)).containsExactly(Reason.SPELLING);
    }

    @ParameterizedTest
    @CsvSource({"John Smith, Jane Smith", "Ann Lee, Dan Lee", "Rosa, Rose", "Maria Garcia, Maria Garcia Lopez"})
    void of_different_names_are_not(String one, String other) {
        assertThat(reasons(one, other)).isEmpty();
    }

    @Test
    void have_the_same_address_in_another_case_but_not_with_another_accent() {
        assertThat(Likeness.sameAddress("ana@example.org", "Ana@Example.ORG")).isTrue();
        assertThat(Likeness.sameAddress("jose@example.org", "josé@example.org")).isFalse();
    }

    @Test
    void without_a_name_are_not_alike() {
        var pairs = Likeness.among(List.of(candidate(1, "", "one@example.org"), candidate(2, "", "other@example.org")));
        assertThat(pairs).isEmpty();
        assertThat(reasons("", "")).isEmpty();
    }

    @Test
    void of_one_address_are_alike_whatever_the_name() {
        var pairs = Likeness.among(
                List.of(candidate(1, "John Smith", "us@example.org"), candidate(2, "Jane Smith", "US@example.org")));
        assertThat(pairs).containsExactly(new Likeness.Pair(new Id(1), new Id(2), Reason.EMAIL));
    }

    @Test
    void are_told_once_also_where_name_and_address_are_the_same() {
        var pairs = Likeness.among(
                List.of(candidate(1, "John Smith", "j@example.org"), candidate(2, "Smith John", "j@example.org")));
        assertThat(pairs).hasSize(1);
    }

    @Test
    void of_5000_are_found_within_a_second() {
        var all = new ArrayList<Likeness.Candidate>();
        IntStream.range(0, 5000)
                .forEach(at -> all.add(candidate(at, "Given" + letters(at) + " Family" + letters(at * 7919), "")));
        all.add(candidate(9999, "Family" + letters(7919) + " Given" + letters(1), ""));
        long start = System.nanoTime();
        assertThat(Likeness.among(all)).contains(new Likeness.Pair(new Id(1), new Id(9999), Reason.NAME));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3000);
    }

    private static String letters(int number) {
        return Integer.toString(number + 100_000, 36);
    }

    private static List<Reason> reasons(String one, String other) {
        return Likeness.among(List.of(candidate(1, one, ""), candidate(2, other, ""))).stream()
                .map(Likeness.Pair::reason)
                .toList();
    }

    private static Likeness.Candidate candidate(long id, String name, String email) {
        return new Likeness.Candidate(new Id(id), name, Optional.of(email).filter(text -> !text.isEmpty()));
    }
}
