package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bucket of three that regains one each minute")
class BucketTest {
    private static final Instant NOON = Instant.parse("2018-04-16T16:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bucket bucket = new Bucket(3, MINUTE);

    @Test
    void gives_three_at_once() {
        assertThat(List.of(bucket.take(NOON), bucket.take(NOON), bucket.take(NOON)))
                .containsOnly(NOON);
    }

    @Test
    void gives_the_fourth_a_minute_later_and_the_fifth_after_two() {
        emptied();
        assertThat(bucket.take(NOON)).isEqualTo(NOON.plus(MINUTE));
        assertThat(bucket.take(NOON)).isEqualTo(NOON.plus(MINUTE).plus(MINUTE));
    }

    @Test
    void says_when_there_is_one_and_keeps_it() {
        emptied();
        assertThat(bucket.next(NOON)).isEqualTo(bucket.next(NOON)).isEqualTo(NOON.plus(MINUTE));
    }

    @Test
    void is_full_again_after_a_while_and_never_fuller() {
        emptied();
        var evening = NOON.plus(Duration.ofHours(6));
        assertThat(List.of(bucket.take(evening), bucket.take(evening), bucket.take(evening)))
                .containsOnly(evening);
        assertThat(bucket.take(evening)).isAfter(evening);
    }

    @Property
    void gives_in_no_span_more_than_it_holds_and_regains(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 90) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 20) int holds) {
        var given = given(new Bucket(holds, MINUTE), pauses);
        for (int from = 0; from < given.size(); from++) {
            for (int to = from; to < given.size(); to++) {
                long minutes = Duration.between(given.get(from), given.get(to)).toMinutes();
                assertThat(to - from + 1L).isLessThanOrEqualTo(holds + minutes + 1);
            }
        }
    }

    @Property
    void gives_first_to_who_comes_first(@ForAll @Size(max = 200) List<@IntRange(max = 90) Integer> pauses) {
        assertThat(given(new Bucket(3, MINUTE), pauses)).isSorted();
    }

    @Property
    void never_lets_anyone_wait_who_comes_no_faster_than_it_regains(
            @ForAll @Size(max = 200) List<@IntRange(min = 60, max = 600) Integer> pauses) {
        var one = new Bucket(1, MINUTE);
        var now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            assertThat(one.take(now)).isEqualTo(now);
        }
    }

    private static List<Instant> given(Bucket bucket, List<Integer> pauses) {
        var given = new ArrayList<Instant>();
        var now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            given.add(bucket.take(now));
        }
        return given;
    }

    private void emptied() {
        for (int taken = 0; taken < 3; taken++) {
            bucket.take(NOON);
        }
    }
}
