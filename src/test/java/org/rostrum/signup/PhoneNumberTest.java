package org.rostrum.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A phone number")
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"+1 919 555 0100", "(919) 555-0100", "919.555.0100", "+34600000000"})
    void is_written_as_people_do(String text) {
        assertThat(PhoneNumber.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "911", "call me", "+1 919 555 0100 ext. 7", "1234567890123456", "919-555-0100; drop"})
    void is_nothing_to_which_no_message_could_be_sent(String text) {
        assertThat(PhoneNumber.isOne(text)).isFalse();
    }

    @Test
    void is_kept_as_its_digits() {
        assertThat(PhoneNumber.plain("+1 (919) 555-0100")).isEqualTo("+19195550100");
    }
}
