package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("The puzzle of a sign-up")
class PuzzleTest {
    private static final Puzzle PUZZLE = Puzzle.of(new Id(1), "a key of the form");

    @Test
    void is_solved_by_trying() {
        assertThat(IntStream.range(0, 10_000_000)
                        .mapToObj(Integer::toString)
                        .filter(PUZZLE::isSolvedBy)
                        .findFirst())
                .isPresent();
    }

    @Test
    void is_another_one_for_each_key_and_hearing() {
        assertThat(PUZZLE)
                .isNotEqualTo(Puzzle.of(new Id(1), "another key"))
                .isNotEqualTo(Puzzle.of(new Id(2), "a key"));
    }

    @Test
    void is_not_solved_by_nothing_nor_by_a_long_story() {
        assertThat(PUZZLE.isSolvedBy("")).isFalse();
        assertThat(PUZZLE.isSolvedBy("1".repeat(100_000))).isFalse();
    }
}
