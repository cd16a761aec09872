package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a call")
class IllegibleAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/hearings/00000000000ZK", "/a+b", "/caf%C3%A9", "/a%2Fb", "/%2e%2e", "/*"})
    void that_stands_for_a_text_is_read(String address) {
        assertThat(IllegibleAddress.isLegible(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "/%", "/%z", "/%zz", "/%2", "/%-1", "/%00", "/caf%E9", "/%c0%af", "/%ed%a0%80"})
    void that_stands_for_none_is_not(String address) {
        assertThat(IllegibleAddress.isLegible(address)).isFalse();
    }
}
