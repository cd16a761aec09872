package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The network of a caller")
class NetworkTest {
    @Test
    void is_the_address_itself() {
        assertThat(Network.of("203.0.113.7")).isEqualTo(Network.of(" 203.0.113.7:51234"));
        assertThat(Network.of("203.0.113.7")).isNotEqualTo(Network.of("203.0.113.8"));
    }

    @Test
    void is_what_all_addresses_of_one_holder_begin_with() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("[2001:db8:1:2:ffff::9]:443"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void is_the_same_in_either_version() {
        assertThat(Network.of("::ffff:203.0.113.7")).isEqualTo(Network.of("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "1.2.3.456", "1.2.3", ":::", "127.0.0.1", "::1", "[::1]:80"})
    void is_not_known_from_anything_else_nor_from_this_machine(String text) {
        assertThat(Network.of(text)).isEmpty();
    }
}
