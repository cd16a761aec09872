package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page without a secret")
class PackedPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "deflate, gzip;q=0.001"})
    void is_packed_for_who_takes_it_so(String accepted) {
        assertThat(PackedPages.takesPacked(Optional.of(accepted))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.0, br", "*"})
    void is_not_packed_for_others(String accepted) {
        assertThat(PackedPages.takesPacked(Optional.of(accepted))).isFalse();
        assertThat(PackedPages.takesPacked(Optional.empty())).isFalse();
    }
}
