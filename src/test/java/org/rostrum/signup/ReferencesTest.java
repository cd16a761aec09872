package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reference as people write it")
class ReferencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"K7M-2QD", "k7m-2qd", " K7M 2QD ", "k7m2qd", "K7M–2QD"})
    void is_found(String typed) {
        assertThat(References.tidy(typed)).isEqualTo("K7M-2QD");
    }
}
