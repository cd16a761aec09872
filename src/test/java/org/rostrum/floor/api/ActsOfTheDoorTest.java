package org.rostrum.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The acts that a clerk is offered")
class ActsOfTheDoorTest {
    @Test
    void are_none_that_have_an_address_of_their_own_or_that_the_program_does_itself() {
        assertThat(FloorResource.names())
                .contains("call", "checkIn")
                .doesNotContain("publish", "signUp", "leaveOut", "adoptMinutes");
    }
}
