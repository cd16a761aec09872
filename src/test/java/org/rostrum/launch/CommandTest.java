package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an operator writes behind the program's name")
class CommandTest {
    private static final Path USUAL_FOLDER = Path.of("data").toAbsolutePath();

    @Test
    void nothing_lists_the_commands() {
        assertThat(Command.read()).isEqualTo(new Command.Help());
    }

    @Test
    void serve_uses_port_8080_and_the_folder_data() {
        assertThat(Command.read("serve")).isEqualTo(new Command.Serve(8080, USUAL_FOLDER));
    }

    @Test
    void a_demo_waits_for_the_clerk() {
        assertThat(Command.read("demo")).isEqualTo(new Command.Demo(8080, USUAL_FOLDER, new Command.Evening.Ready()));
    }

    @Test
    void a_demo_may_be_played_already() {
        assertThat(Command.read("demo", "--played", "--port", "9000"))
                .isEqualTo(new Command.Demo(9000, USUAL_FOLDER, new Command.Evening.Over()));
    }

    @Test
    void a_demo_may_be_played_live_up_to_600_times_as_fast() {
        assertThat(Command.read("demo", "--play", "600"))
                .isEqualTo(new Command.Demo(8080, USUAL_FOLDER, new Command.Evening.Playing(600)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "601", "-1", "1.5", "fast", "--port"})
    void a_factor_that_is_none_is_refused_with_its_bounds(String factor) {
        assertThatThrownBy(() -> Command.read("demo", "--play", factor))
                .hasMessage("The option --play takes a whole number from 1 to 600, not \"" + factor + "\".");
    }

    @Test
    void a_factor_that_is_missing_is_asked_for() {
        assertThatThrownBy(() -> Command.read("demo", "--play"))
                .hasMessage("The option --play needs a value behind it.");
    }

    @Test
    void an_evening_cannot_be_over_and_played_live() {
        assertThatThrownBy(() -> Command.read("demo", "--played", "--play", "60"))
                .hasMessage("An evening is over already (--played) or played live (--play). Choose one of them.");
    }

    @Test
    void a_port_past_the_last_is_refused_with_its_bound() {
        assertThatThrownBy(() -> Command.read("serve", "--port", "65536"))
                .hasMessage("The option --port takes a number up to 65535, not \"65536\".");
    }

    @Test
    void an_unknown_command_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Command.read("sevre"))
                .hasMessage("There is no command \"sevre\". Commands: serve, demo, token create.");
    }

    @Test
    void user_and_password_are_taken_out_of_the_database_address() {
        var told = Map.of("ROSTRUM_DB_URL", "jdbc:mariadb://db/town?user=app&password=secret&connectTimeout=1000");
        assertThat(DatabaseAddress.outside(told))
                .contains(new DatabaseAddress("jdbc:mysql://db/town?connectTimeout=1000", "app", "secret"));
    }
}
