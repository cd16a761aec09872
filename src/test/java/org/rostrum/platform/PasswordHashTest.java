package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password that is kept")
class PasswordHashTest {
    private static final PasswordHash KEPT = PasswordHash.of("correct horse é");

    @Test
    void fits_itself() {
        assertThat(KEPT.fits("correct horse é")).isTrue();
    }

    @Test
    void fits_no_other() {
        assertThat(KEPT.fits("correct horse e")).isFalse();
    }

    @Test
    void is_kept_otherwise_each_time() {
        assertThat(PasswordHash.of("correct horse é").text()).isNotEqualTo(KEPT.text());
    }

    @Test
    void names_the_way_it_was_made() {
        assertThat(KEPT.text()).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void that_was_drawn_is_kept_by_one_round_and_otherwise_each_time() {
        var drawn = Secret.random();
        var kept = PasswordHash.of(drawn);
        assertThat(kept.text()).startsWith("PBKDF2WithHmacSHA512:1:");
        assertThat(kept.fits(drawn.value())).isTrue();
        assertThat(kept.fits(Secret.random().value())).isFalse();
        assertThat(PasswordHash.of(drawn).text()).isNotEqualTo(kept.text());
    }

    @Test
    void is_read_as_it_was_made_with_fewer_rounds() {
        // RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "passwd" with the salt "salt", one round, 64 bytes.
        var old = new PasswordHash("PBKDF2WithHmacSHA256:1:c2FsdA==:"
                + "VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLxJypzM8Xm2RZkWZLOdd+8xfHG4RbHjC9UJESBB06GXgw==");
        assertThat(old.fits("passwd")).isTrue();
        assertThat(old.fits("passwd2")).isFalse();
    }

    @Test
    void of_nobody_fits_nothing() {
        assertThat(PasswordHash.NONE.fits("")).isFalse();
    }
}
