package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An address that people see")
class AddressTest {
    @Test
    void of_a_board_leads_to_its_page() {
        assertThat(Address.pageOf("/meetings/0E8QW3Z5K1T04/board")).contains("/floor/board.xhtml?id=0E8QW3Z5K1T04");
    }

    @Test
    void that_nobody_gave_leads_nowhere() {
        assertThat(Address.pageOf("/meetings/0E8QW3Z5K1T04/board/more")).isEmpty();
    }

    @Test
    void carries_nothing_that_could_change_the_page() {
        assertThat(Address.pageOf("/meetings/a?b=c&d/board")).isEmpty();
    }

    @Test
    void has_a_page_behind_it() {
        assertThat(Address.ALL).allMatch(address -> Files.exists(Path.of("webapp" + address.page())));
    }
}
