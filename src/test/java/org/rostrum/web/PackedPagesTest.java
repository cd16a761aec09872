package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page without a secret")
class PackedPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "deflate, gzip;q=0.001"})
    void is_packed_for_who_takes_it_so(String accepted) {
        assertThat(PackedPages.takesPacked(Optional.of(accepted))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/, , false",
        "/meetings/0000000000100/minutes, profile=full, false",
        "/meetings/0000000000100/minutes, version=2&key=abc, true",
        "/hearings/0000000000100/sign-up, , true",
        "/places/abc, , true",
        "/clerk/meetings/0000000000100/floor, , true"
    })
    void is_told_from_one_that_has_one(String path, @Nullable String query, boolean secret) {
        assertThat(PackedPages.holdsSecret(path, Optional.ofNullable(query))).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.0, br", "*"})
    void is_not_packed_for_others(String accepted) {
        assertThat(PackedPages.takesPacked(Optional.of(accepted))).isFalse();
        assertThat(PackedPages.takesPacked(Optional.empty())).isFalse();
    }
}
