package org.rostrum.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.Browser;
import org.rostrum.RunningRostrum;

@DisplayName("A meeting that is followed on a phone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowIT {
    private static RunningRostrum rostrum;
    private static Browser browser;
    private static Desk desk;
    private static Page phone;
    private static final String TO_THE_NEXT_LINK = """
            (button) => {
              const here = button.getBoundingClientRect(), next = button.parentElement.querySelector("a:not(.button)").getBoundingClientRect();
              return Math.max(next.left - here.right, next.top - here.bottom);
            }
            """;

    private static final String LARGER = """
            (next) => {
              const size = (part) => parseFloat(getComputedStyle(next.querySelector(part)).fontSize);
              return size("b") / size("small");
            }
            """;

    private static String follow;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        rostrum = RunningRostrum.shared();
        browser = Browser.start();
        desk = Desk.signIn(rostrum, browser);
        follow = "/meetings/" + rostrum.card().getString("meeting") + "/follow";
        phone = browser.phone(Browser.Scripts.ON);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    @Order(1)
    void is_not_linked_before_it_begins_and_its_page_says_that_it_has_not() throws Exception {
        phone.navigate(rostrum.address() + "/");
        assertThat(phone.locator("a[href='" + follow + "']")).hasCount(0);
        phone.navigate(rostrum.address() + follow);
        assertThat(phone.locator("[data-part=name]")).hasText("The meeting has not begun");
        assertThat(phone.getByText("The meeting has not begun")).hasCount(1);
        browser.assertAccessible(phone);
        assertThat(rostrum.get("/meetings/nothing/follow").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void needs_no_session_and_no_large_script() throws Exception {
        var answer = rostrum.get(follow);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).doesNotContain("jquery", "primefaces");
    }

    @Test
    @Order(3)
    void shows_the_lectern_the_next_and_the_record_as_they_change() throws Exception {
        desk.open();
        var names = desk.names();
        desk.main("Call " + names.getFirst());
        assertThat(phone.locator("[data-part=name]")).hasText(names.getFirst());
        assertThat(phone.locator("[data-part=next-0]")).hasText(names.get(1));
        desk.main("Begin: " + names.getFirst());
        assertThat(phone.locator("[data-part=state]")).hasText("Speaking");
        assertThat(phone.locator("[data-part=clock]")).hasText(java.util.regex.Pattern.compile("1:5\\d"));
        assertThat(phone.locator("#record li").first()).containsText(names.getFirst() + " began");
        assertThat(phone.locator("[data-part=live]")).hasAttribute("data-live", "yes");
        browser.assertAccessible(phone);
        Browser.assertFits(phone);
        Browser.picture(phone, "follow-375");
        phone.setViewportSize(1280, 800);
        Browser.assertFits(phone);
        Browser.picture(phone, "follow-1280");
        phone.setViewportSize(375, 812);
    }

    @Test
    @Order(4)
    void has_beside_it_a_board_whose_next_names_are_larger_in_the_hand_than_what_stands_above_them() throws Exception {
        var board = browser.phone(Browser.Scripts.ON);
        board.navigate(rostrum.address() + follow.replace("/follow", "/board"));
        assertThat(board.locator("[data-part=next-0]")).hasText(desk.names().get(1));
        var larger = (Number) board.locator("[data-part=then] > div").first().evaluate(LARGER);
        assertThat(larger.doubleValue())
                .as("how much larger the name is than \"Next\" above it")
                .isGreaterThan(1.2);
        browser.assertAccessible(board);
        Browser.assertFits(board);
        Browser.picture(board, "board-375");
    }

    @Test
    @Order(4)
    void says_when_it_is_not_live_and_comes_back() {
        phone.context().setOffline(true);
        assertThat(phone.locator("[data-part=live]"))
                .hasText(java.util.regex.Pattern.compile("Not live since .*: trying again"));
        phone.context().setOffline(false);
        assertThat(phone.locator("[data-part=live]")).hasText("Live");
    }

    @Test
    @Order(5)
    void says_without_scripts_as_of_when_it_is_right() throws Exception {
        var name = desk.names().getFirst();
        var still = browser.window(375, 812, "es-MX", Browser.Scripts.OFF);
        still.navigate(rostrum.address() + "/");
        var between = (Number) still.locator("a[href='" + follow + "']").evaluate(TO_THE_NEXT_LINK);
        assertThat(between.intValue())
                .as("pixels between the button and the link beside it")
                .isGreaterThanOrEqualTo(8);
        still.locator("a[href='" + follow + "']").click();
        assertThat(still.locator("[data-part=live]")).containsText("cuando se cargó esta página");
        assertThat(still.locator("[data-part=name]")).hasText(name);
        assertThat(still.locator("#record li").first()).containsText(name);
        assertThat(still.locator("table")).isVisible();
        browser.assertAccessible(still);
        Browser.assertFits(still);
        Browser.picture(still, "follow-still-es");
        still.navigate(rostrum.address() + "/hearings/" + rostrum.card().getString("hearing"));
        assertThat(still.locator("#live a[href$='/follow']")).hasText("Seguir en vivo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "dais", "lobby", "lectern"})
    @Order(5)
    void is_where_each_view_leads_that_could_not_be_right_without_scripts(String view) throws Exception {
        var still = browser.window(1280, 720, "en-US", Browser.Scripts.OFF);
        still.navigate(rostrum.address() + follow.replace("/follow", "/" + view));
        still.waitForURL("**" + follow);
        assertThat(still.locator("[data-part=name]")).hasText(desk.names().getFirst());
    }

    @Test
    @Order(6)
    void tells_a_recess() {
        desk.keys("p");
        desk.recorded("paused");
        desk.keys("r");
        desk.recorded("Recess");
        assertThat(phone.locator("#status")).containsText("Recess");
        assertThat(phone.locator("[data-part=state]")).hasText("Paused");
    }
}
