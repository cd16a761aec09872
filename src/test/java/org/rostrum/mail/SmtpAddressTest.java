package org.rostrum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a mail server")
class SmtpAddressTest {
    @Test
    void names_the_host_and_takes_the_usual_port() {
        var address = SmtpAddress.of("smtp://mail.example.gov");
        assertThat(address.host()).isEqualTo("mail.example.gov");
        assertThat(address.port()).isEqualTo(587);
        assertThat(address.user()).isEmpty();
    }

    @Test
    void is_encrypted_from_the_first_byte_as_smtps() {
        assertThat(SmtpAddress.of("smtps://mail.example.gov").port()).isEqualTo(465);
        assertThat(SmtpAddress.of("smtps://mail.example.gov").properties())
                .containsEntry("mail.transport.protocol", "smtps");
    }

    @Test
    void has_a_password_with_any_letters() {
        var address = SmtpAddress.of("smtp://clerk%40example.gov:a+b%3Ac@mail.example.gov:2525");
        assertThat(address.user()).contains("clerk@example.gov");
        assertThat(address.password()).isEqualTo("a+b:c");
        assertThat(address.toString()).doesNotContain("a+b");
    }

    @Test
    void may_demand_encryption() {
        assertThat(SmtpAddress.of("smtp://host?starttls=required").properties())
                .containsEntry("mail.smtp.starttls.required", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.gov:25", "http://mail.example.gov", "smtp:///nowhere"})
    void is_refused_in_any_other_form(String text) {
        assertThatThrownBy(() -> SmtpAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
