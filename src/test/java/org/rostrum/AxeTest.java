package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two pages of which one look is enough")
class AxeTest {
    private static final String PAGE = """
            <link rel="stylesheet" href="/style/rostrum.css"><input type="hidden" name="basis" value="7">
            <a href="/hearings/0E8QW3Z5K1T04">Details</a> <a href="/hearings/0E8QW3Z5K1T04/order">Details</a>
            <a href="/place/abcdefghijklmnopqrstuvwxyz-_0123">Your place</a>""";

    @Test
    void differ_in_ids_secrets_and_what_is_hidden() {
        assertThat(Axe.key(PAGE.replace("0E8QW3Z5K1T04", "0E8QW3Z5K1T05")
                        .replace("abcdef", "ABCDEF")
                        .replace("\"7\"", "\"8\"")))
                .isEqualTo(Axe.key(PAGE));
    }

    @Test
    void have_the_same_styles_and_links_that_lead_to_the_same() {
        assertDiffers("rostrum.css", "board.css");
        assertDiffers("/order", "/line");
        assertDiffers("/hearings/0E8QW3Z5K1T04/order", "/hearings/0E8QW3Z5K1T05/order");
        assertDiffers("Your place", "Place");
    }

    private static void assertDiffers(String was, String is) {
        assertThat(PAGE).contains(was);
        assertThat(Axe.key(PAGE.replace(was, is))).isNotEqualTo(Axe.key(PAGE));
    }
}
