package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;
import org.rostrum.proceedings.Speaker;

@DisplayName("The sign-ups that were seen")
class SeenSignUpsTest {
    private static final Id TONIGHT = new Id(1);

    private final SeenSignUps seen = new SeenSignUps(3);
    private final IdMap<Speaker> nobody = IdMap.empty();

    @Test
    void are_news_once() {
        assertThat(seen.isNews(TONIGHT, nobody)).isTrue();
        assertThat(seen.isNews(TONIGHT, nobody)).isFalse();
    }

    @Test
    void are_no_more_than_a_bound_and_news_again_once_they_were_forgotten() {
        for (int hearing = 1; hearing <= 100; hearing++) {
            assertThat(seen.isNews(new Id(hearing), nobody)).isTrue();
        }
        assertThat(seen.size()).isEqualTo(3);
        assertThat(seen.isNews(new Id(100), nobody)).isFalse();
        assertThat(seen.isNews(TONIGHT, nobody)).isTrue();
    }
}
