package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The latest of many")
class LatestTest {
    @Test
    void are_those_that_were_asked_for_last() {
        var latest = new Latest<String, Integer>(2);
        latest.put("a", 1);
        latest.put("b", 2);
        assertThat(latest.get("a")).contains(1);
        latest.put("c", 3);
        assertThat(latest.get("a")).contains(1);
        assertThat(latest.get("b")).isEmpty();
        assertThat(latest.get("b", () -> 4)).isEqualTo(4);
        assertThat(latest.size()).isEqualTo(2);
        assertThat(latest.get("a")).contains(1);
        assertThat(latest.get("c")).isEmpty();
    }

    @Test
    void weigh_no_more_than_was_said_unless_one_alone_does() {
        var latest = new Latest<String, String>(10, String::length);
        latest.put("a", "1234");
        latest.put("b", "123456");
        assertThat(latest.size()).isEqualTo(2);
        latest.put("a", "12345");
        assertThat(latest.get("b")).isEmpty();
        latest.put("b", "12345");
        assertThat(latest.size()).isEqualTo(2);
        latest.put("c", "12345678901234567890");
        assertThat(latest.size()).isEqualTo(1);
        assertThat(latest.get("c")).isPresent();
    }
}
