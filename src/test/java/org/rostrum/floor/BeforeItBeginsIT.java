package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A meeting that has not begun")
class BeforeItBeginsIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Page phone;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        phone = browser.phone(Browser.Scripts.ON);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void has_nobody_on_the_board_who_would_be_next() {
        phone.navigate(rostrum.address() + "/meetings/" + rostrum.card().getString("meeting") + "/board");
        assertThat(phone.locator("[data-part=name]")).hasText("The meeting has not begun");
        assertThat(phone.locator("[data-part=then]")).isHidden();
        browser.assertAccessible(phone);
    }

    @Test
    void says_how_many_signed_the_petition() {
        phone.navigate(hearing());
        assertThat(phone.locator(".signed")).hasText("1,394 signatures.");
    }

    @Test
    void shows_each_speaker_in_two_lines_on_a_phone() {
        phone.navigate(hearing());
        var row = phone.locator(".order tbody tr").first();
        assertThat(row.locator(".position")).isVisible();
        var name = row.locator("td").nth(1).boundingBox();
        var position = row.locator(".position").boundingBox();
        assertThat(position.x).isGreaterThan(name.x + 100);
        assertThat(row.boundingBox().height).isLessThan(3 * name.height);
        Browser.assertFits(phone);
    }

    private static String hearing() {
        return rostrum.address() + "/hearings/" + rostrum.card().getString("hearing");
    }
}
