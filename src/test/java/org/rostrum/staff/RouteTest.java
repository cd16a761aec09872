package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of who may call what")
class RouteTest {
    @Test
    void a_resident_may_sign_up() {
        assertThat(Route.of("POST", "/api/hearings/0E8QW3Z5K1T04/speakers").open())
                .isTrue();
    }

    @Test
    void only_a_clerk_may_act() {
        assertThat(Route.of("POST", "/api/meetings/0E8QW3Z5K1T04/acts").roles()).isEqualTo(Set.of(Role.CLERK));
    }

    @Test
    void a_reader_may_look_at_the_clerks_pages_but_press_nothing() {
        assertThat(Route.of("GET", "/clerk/meetings/0E8QW3Z5K1T04/floor").roles())
                .contains(Role.READER);
        assertThat(Route.of("POST", "/clerk/meetings/0E8QW3Z5K1T04/floor").roles())
                .doesNotContain(Role.READER);
    }

    @Test
    void a_call_of_the_contract_that_nobody_listed_is_for_the_staff() {
        assertThat(Route.of("GET", "/api/whatever").open()).isFalse();
        assertThat(Route.of("DELETE", "/api/meetings/0E8QW3Z5K1T04").roles()).isEqualTo(Set.of(Role.CLERK));
    }

    @Test
    void the_minutes_are_public_in_every_form() {
        assertThat(Route.of("GET", "/api/meetings/0E8QW3Z5K1T04/minutes").open())
                .isTrue();
        assertThat(Route.of("HEAD", "/api/meetings/0E8QW3Z5K1T04/minutes.html").open())
                .isTrue();
    }

    /** A line feed, sent as %0a, stands in no address of ours; it must still find a line, and not a wider one. */
    @Test
    void has_a_line_for_an_address_over_two_lines() {
        assertThat(Route.of("GET", "/\nnothing").open()).isTrue();
        assertThat(Route.of("GET", "/clerk/meetings/\nX/floor").open()).isFalse();
        assertThat(Route.of("POST", "/api/meetings/\nX/acts").roles()).isEqualTo(Set.of(Role.CLERK));
    }
}
