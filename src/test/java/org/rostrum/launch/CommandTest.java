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
    private static final Site USUAL_SITE = new Site(8080, "127.0.0.1", "http://127.0.0.1:8080");

    @Test
    void nothing_lists_the_commands() {
        assertThat(Command.read()).isEqualTo(new Command.Help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void a_call_for_help_lists_them_wherever_it_stands(String help) {
        assertThat(Command.read("demo", "--port", "9000", help)).isEqualTo(new Command.Help());
        assertThat(Command.read(help)).isEqualTo(new Command.Help());
    }

    @Test
    void a_folder_without_a_name_is_not_the_one_we_stand_in() {
        assertThatThrownBy(() -> Command.read("serve", "--data", ""))
                .hasMessage("The option --data needs a value behind it.");
    }

    @Test
    void serve_uses_port_8080_and_the_folder_data() {
        assertThat(Command.read("serve")).isEqualTo(new Command.Serve(USUAL_SITE, USUAL_FOLDER));
    }

    @Test
    void a_demo_waits_for_the_clerk() {
        assertThat(Command.read("demo"))
                .isEqualTo(new Command.Demo(USUAL_SITE, USUAL_FOLDER, new Command.Evening.Ready()));
    }

    @Test
    void a_demo_may_be_played_already() {
        assertThat(Command.read("demo", "--played", "--port", "9000"))
                .isEqualTo(new Command.Demo(
                        new Site(9000, "127.0.0.1", "http://127.0.0.1:9000"),
                        USUAL_FOLDER,
                        new Command.Evening.Over()));
    }

    @Test
    void a_demo_may_be_played_live_up_to_600_times_as_fast() {
        assertThat(Command.read("demo", "--play", "600"))
                .isEqualTo(new Command.Demo(USUAL_SITE, USUAL_FOLDER, new Command.Evening.Playing(600)));
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
                .hasMessage(
                        "There is no command \"sevre\". Commands: serve, demo, staff, token, backup, restore, verify.");
    }

    @Test
    void a_file_is_proved_where_it_lies() {
        assertThat(Command.read("verify", "meeting.json"))
                .isEqualTo(new Command.Verify(Path.of("meeting.json").toAbsolutePath()));
        assertThatThrownBy(() -> Command.read("verify"))
                .hasMessage(
                        "The command verify needs something behind it: a file, such as meeting-0E8QW3Z5K1T04.json.");
        assertThatThrownBy(() -> Command.read("verify", "meeting.json", "--fast"))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void user_and_password_are_taken_out_of_the_database_address() {
        var told = Map.of("ROSTRUM_DB_URL", "jdbc:mariadb://db/town?user=app&password=secret&connectTimeout=1000");
        assertThat(DatabaseAddress.outside(told))
                .contains(new DatabaseAddress(
                        "jdbc:mysql://db/town?connectTimeout=1000&fallbackToSystemKeyStore=false", "app", "secret"));
    }

    @Test
    void a_password_among_the_options_may_have_an_at_sign_in_it() {
        var told = Map.of("ROSTRUM_DB_URL", "jdbc:mysql://db/town?user=app&password=s@cret/");
        assertThat(DatabaseAddress.outside(told))
                .contains(new DatabaseAddress("jdbc:mysql://db/town?fallbackToSystemKeyStore=false", "app", "s@cret/"));
    }

    @Test
    void they_may_stand_before_the_host_and_be_encoded() {
        var told = Map.of("ROSTRUM_DB_URL", "jdbc:mysql://app:a%26b+1@db:3307/town");
        assertThat(DatabaseAddress.outside(told))
                .contains(new DatabaseAddress(
                        "jdbc:mysql://db:3307/town?fallbackToSystemKeyStore=false", "app", "a&b+1"));
    }

    @Test
    void they_may_be_named_in_any_case_as_the_driver_reads_them() {
        var told = Map.of("ROSTRUM_DB_URL", "jdbc:mysql://[::1]:3307,db2/town?USER=app&Password=secret");
        assertThat(DatabaseAddress.outside(told))
                .contains(new DatabaseAddress(
                        "jdbc:mysql://[::1]:3307,db2/town?fallbackToSystemKeyStore=false", "app", "secret"));
    }

    @Test
    void whose_certificate_is_proved_is_proved_by_the_list_of_java_if_no_other_is_named() {
        assertThat(url("sslMode=VERIFY_CA"))
                .endsWith("&trustCertificateKeyStoreUrl="
                        + Path.of(System.getProperty("java.home"), "lib/security/cacerts")
                                .toUri());
        assertThat(url("sslMode=VERIFY_CA&trustCertificateKeyStoreUrl=file:/ours"))
                .endsWith("sslMode=VERIFY_CA&trustCertificateKeyStoreUrl=file:/ours&fallbackToSystemKeyStore=false");
        assertThat(url("sslMode=REQUIRED")).doesNotContain("trust");
    }

    @Test
    void so_it_is_in_whatever_case_its_options_are_written() {
        assertThat(url("SSLMODE=verify_identity")).contains("&trustCertificateKeyStoreUrl=file:");
        assertThat(url("sslmode=verify_ca&trustcertificatekeystoreurl=file:/ours&FallbackToSystemKeyStore=true"))
                .endsWith("?sslmode=verify_ca&trustcertificatekeystoreurl=file:/ours&FallbackToSystemKeyStore=true");
    }

    @Test
    void what_is_encoded_among_its_options_is_left_to_the_driver() {
        assertThat(url("sessionVariables=time_zone%3D'%2B00:00'& &useCompres%73ion=true"))
                .startsWith("jdbc:mysql://db/town?sessionVariables=time_zone%3D'%2B00:00'& &useCompres%73ion=true&");
    }

    private static String url(String options) {
        return DatabaseAddress.outside(Map.of("ROSTRUM_DB_URL", "jdbc:mysql://db/town?" + options))
                .orElseThrow()
                .url();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:secret@db/town",
                "jdbc:mysql://app:secret@",
                "mysql:app:secret@db",
                "jdbc:mysql://app:sec/secret@db/town",
                "jdbc:mysql://app:sec?secret@db/town",
                "jdbc:mysql://app:a@secret@db/town",
                "postgres://app:sec/secret@db/town",
                "pg:town?password=a&secret",
                "postgres://db/town?user=app&pwd=secret",
                "jdbc:oracle:thin:app/secret//db:1521/town",
                "jdbc:mysql://app:secret/town",
                "jdbc:mysql://(host=db,password=secret)/town",
                "jdbc:mysql://db/?password=secret",
                "jdbc:mysql://db:99999/town?password=secret",
                "jdbc:mysql://db:3306,db2:65536/town?password=secret",
                "jdbc:mysql://db/town?password=a&sec$ret",
                "jdbc:mysql://db/town?pwd=sec%zzret",
                "jdbc:mysql://db/town?pwd=secret%2",
                "secret",
                "pg:town?password=secret"
            })
    void an_address_that_is_none_is_refused_without_its_password(String told) {
        assertThatThrownBy(() -> DatabaseAddress.outside(Map.of("ROSTRUM_DB_URL", told)))
                .hasMessageStartingWith("ROSTRUM_DB_URL must look like jdbc:mysql://host:3306/rostrum. ")
                .message()
                .doesNotContain("sec");
    }

    @Test
    void all_addresses_of_the_machine_are_reached_at_its_own() {
        assertThat(Command.read("serve", "--listen", "0.0.0.0"))
                .isEqualTo(new Command.Serve(new Site(8080, "0.0.0.0", "http://127.0.0.1:8080"), USUAL_FOLDER));
    }

    @Test
    void an_address_of_version_6_stands_in_brackets() {
        assertThat(Command.read("serve", "--listen", "::1"))
                .isEqualTo(new Command.Serve(new Site(8080, "::1", "http://[::1]:8080"), USUAL_FOLDER));
    }

    @Test
    void the_address_for_residents_ends_without_a_slash() {
        assertThat(Command.read("serve", "--address", "https://hearings.example.gov/"))
                .isEqualTo(
                        new Command.Serve(new Site(8080, "127.0.0.1", "https://hearings.example.gov"), USUAL_FOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hearings.example.gov", "https://", "https://a b", "ftp://example.gov", "https://a/path"})
    void an_address_for_residents_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> Command.read("serve", "--address", address))
                .hasMessage(
                        "The option --address takes what residents type, such as https://hearings.example.gov, not \""
                                + address + "\".");
    }

    @Test
    void an_account_is_a_clerks_if_nothing_else_is_said() {
        assertThat(Command.read("staff", "add", "maria"))
                .isEqualTo(new Command.Keep(new Task.AddStaff("maria", Task.Role.CLERK), USUAL_FOLDER));
    }

    @Test
    void a_token_says_what_it_is_for() {
        assertThat(Command.read("token", "create", "--role", "reader", "--for", "city website"))
                .isEqualTo(new Command.Keep(new Task.CreateToken(Task.Role.READER, "city website"), USUAL_FOLDER));
    }

    @Test
    void an_unknown_role_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Command.read("staff", "add", "maria", "--role", "mayor"))
                .hasMessage("There is no role \"mayor\". Roles: clerk, reader.");
    }

    @Test
    void what_to_do_with_the_staff_is_asked_for() {
        assertThatThrownBy(() -> Command.read("staff"))
                .hasMessage("The command staff needs one of these behind it: add, password, remove, list.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "password", "remove"})
    void the_name_is_asked_for(String what) {
        assertThatThrownBy(() -> Command.read("staff", what, "--data", "x"))
                .hasMessage("The command staff " + what + " needs something behind it: a name, such as maria.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "a\tb", "maria ", "x'; drop"})
    void a_name_nobody_could_sign_in_with_is_refused(String name) {
        assertThatThrownBy(() -> Command.read("staff", "add", name)).hasMessageEndingWith("not \"" + name + "\".");
    }

    @Test
    void a_backup_needs_a_file() {
        assertThatThrownBy(() -> Command.read("backup"))
                .hasMessage("The command backup needs something behind it: a file, such as rostrum.sql.gz.");
    }
}
