package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A QR code on a page")
class QrCodesTest {
    private static final String ADDRESS = "https://hearings.example.gov/clerk/check-in/0E8QW3Z5K1T04";

    @Test
    void has_the_margin_that_readers_need() {
        var code = QrCodes.drawn(ADDRESS);
        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
        assertThat(code.size()).isEqualTo(33 + 8);
        assertThat(code.address()).isEqualTo(ADDRESS);
    }

    @Test
    void is_light_enough_for_a_bad_line() {
        assertThat(QrCodes.drawn(ADDRESS).path()).hasSizeLessThan(8000);
    }
}
