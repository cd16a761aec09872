package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The script rostrum, with a Java that only writes down what it is asked")
@DisabledOnOs(OS.WINDOWS)
class RostrumScriptTest {
    private static final String WRITES_DOWN = """
            #!/bin/sh
            echo "$*" >>"$LOG"
            case "$*" in *ArchiveClassesAtExit*) echo 'Ready: ' ;; esac
            """;
    private static final String WAITS = "for turn in 1 2 3 4 5 6 7 8 9 10; do sleep 1; done\n";
    /** Ends whoever started it, and then waits for its own end, but not for ever. */
    private static final String ENDS_WHO_CALLS = """
            #!/bin/sh
            trap 'echo ended >>"$LOG"; exit' TERM
            kill -TERM $PPID
            """ + WAITS;

    @TempDir
    Path folder;

    private String path = "";

    @BeforeEach
    void layOut() throws IOException {
        path = folder.resolve("first") + ":/usr/bin:/bin";
        Files.copy(Path.of("rostrum"), folder.resolve("rostrum"));
        for (String part : new String[] {"src/main", "webapp", "sql", "target", "jdk/bin", "first"}) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.createFile(folder.resolve("pom.xml"));
        // Newer than any that this machine may have.
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"999\"\n");
        runnable("jdk/bin/javac", "#!/bin/sh\n");
        Files.createFile(folder.resolve("target/rostrum.jar"));
        Files.setLastModifiedTime(
                folder.resolve("target/rostrum.jar"),
                FileTime.from(Instant.now().plusSeconds(5)));
    }

    @Test
    void starts_without_a_home_as_a_service_of_the_system_does() throws Exception {
        runnable("jdk/bin/java", WRITES_DOWN);
        assertThat(run("serve", "--port", "9000")).endsWith("exit 0");
        assertThat(Files.readString(log())).endsWith("rostrum.jar serve --port 9000\n");
    }

    @Test
    void lists_the_commands_before_anything_is_built() throws Exception {
        Files.delete(folder.resolve("target/rostrum.jar"));
        assertThat(run("demo", "--help")).contains("./rostrum serve").endsWith("exit 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --prot 9000",
                "demo now",
                "demo --played --port",
                "serve --played",
                "staff",
                "staff ad maria",
                "staff add",
                "staff add --role clerk",
                "staff add maria --for council",
                "staff password --data x",
                "staff list maria",
                "token make",
                "token revoke",
                "token create --role",
                "backup",
                "backup --data x",
                "restore all.sql.gz --port 9000",
                "verify",
                "verify meeting.json --fast"
            })
    void refuses_before_anything_is_built_what_the_program_would_refuse_and_in_its_words(String words)
            throws Exception {
        Files.delete(folder.resolve("target/rostrum.jar"));
        runnable("mvnw", "#!/bin/sh\necho built\nexit 1\n");
        var refused = catchThrowable(() -> Command.read(words.split(" ")));
        assertThat(refused).isInstanceOf(CannotStart.class);
        assertThat(run(words.split(" "))).isEqualTo(refused.getMessage() + "\nexit 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --port 9000 --played",
                "serve --listen 0.0.0.0 --address https://a.example --data x",
                "staff add maria --role reader --data x",
                "staff remove maria",
                "staff list",
                "token create --for council",
                "token revoke 7",
                "backup all.sql.gz --data x",
                "verify meeting.json"
            })
    void builds_for_what_the_program_knows(String words) throws Exception {
        Files.delete(folder.resolve("target/rostrum.jar"));
        runnable("mvnw", "#!/bin/sh\nexit 1\n");
        assertThat(Command.read(words.split(" "))).isNotNull();
        assertThat(run(words.split(" "))).contains("could not be built").endsWith("exit 1");
    }

    @Test
    void that_is_ended_while_it_builds_ends_at_once_with_all_that_builds() throws Exception {
        endsWithAllThatBuilds();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void that_is_ended_while_it_builds_does_so_where_there_is_no_ps_too() throws Exception {
        runnable("first/ps", "#!/bin/sh\nexit 127\n");
        endsWithAllThatBuilds();
    }

    private void endsWithAllThatBuilds() throws Exception {
        Files.delete(folder.resolve("target/rostrum.jar"));
        runnable("compiler", "#!/bin/sh\ntrap 'echo compiler ended >>\"$LOG\"; exit' TERM\nkill -TERM $1\n" + WAITS);
        runnable(
                "mvnw", "#!/bin/sh\ntrap 'wait; echo maven ended >>\"$LOG\"; exit' TERM\n./compiler $PPID &\n" + WAITS);
        assertThat(run("demo")).endsWith("exit 143");
        assertThat(log()).hasContent("compiler ended\nmaven ended");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void that_is_ended_while_it_prepares_a_start_leaves_nothing_running() throws Exception {
        runnable("jdk/bin/java", ENDS_WHO_CALLS);
        assertThat(run("demo")).endsWith("exit 143");
        assertThat(log()).hasContent("ended");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "test", "bench", "staff list"})
    void says_in_one_line_which_jdk_it_needs_and_which_is_the_newest_here(String words) throws Exception {
        Path script = folder.resolve("rostrum");
        Files.writeString(script, Files.readString(script).replace("oldest=21\n", "oldest=1000\n"));
        assertThat(run(words.split(" ")))
                .matches("Rostrum needs a JDK 1000 or newer; the newest here is 999\\. Install one \\(.*\\) or set"
                        + " JAVA_HOME\\.\nexit 1");
    }

    @Test
    void says_below_the_dots_why_it_could_not_be_built() throws Exception {
        Files.delete(folder.resolve("target/rostrum.jar"));
        runnable("mvnw", "#!/bin/sh\necho '[ERROR] no room' >&2\nexit 1\n");
        assertThat(run("demo").lines())
                .endsWith("[ERROR] no room", "Rostrum could not be built; the reason is above.", "exit 1");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    @EnabledIf("isDebian")
    void installs_what_the_tests_need_for_root_on_debian_and_shows_that_it_goes_on() throws Exception {
        withoutBrowser(0);
        runnable("first/apt-get", """
                #!/bin/sh
                echo "$*" >>"$LOG"
                echo many words
                for turn in 1 2 3 4 5 6 7 8 9 10; do grep -q '… \\.' "${LOG%log}said" && exit; sleep 1; done
                """);
        runnable("mvnw", "#!/bin/sh\necho \"mvnw $*\" >>\"$LOG\"\n");
        assertThat(run("test"))
                .contains("Installing Chromium for the browser tests … .")
                .doesNotContain("many words")
                .endsWith("exit 0");
        assertThat(log()).content().contains("install -y -qq chromium-headless-shell\n", "mvnw -B -ntp verify");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void says_to_others_which_browser_the_tests_need_and_how_to_get_it() throws Exception {
        withoutBrowser(1000);
        assertThat(run("test"))
                .isEqualTo("The browser tests need Chromium and there is none. Install it (Debian: sudo apt install"
                        + " chromium-headless-shell) and try again.\nexit 1");
    }

    static boolean isDebian() {
        return Files.exists(Path.of("/etc/debian_version"));
    }

    /** A machine with what the script calls, and nothing else. */
    private void withoutBrowser(int user) throws IOException {
        for (var tool :
                List.of("cat", "dirname", "env", "grep", "ls", "mktemp", "readlink", "rm", "sed", "sh", "sleep")) {
            Files.createSymbolicLink(folder.resolve("first").resolve(tool), installed(tool));
        }
        runnable("first/id", "#!/bin/sh\necho " + user + "\n");
        path = folder.resolve("first").toString();
    }

    private static Path installed(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void runnable(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String run(String... words) throws Exception {
        var command = new ProcessBuilder("/bin/sh", folder.resolve("rostrum").toString());
        command.command().addAll(List.of(words));
        command.environment().clear();
        command.environment().put("PATH", path);
        command.environment().put("LOG", log().toString());
        command.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        command.environment()
                .put(
                        "TMPDIR",
                        Files.createDirectories(folder.resolve("temporary")).toString());
        Path said = folder.resolve("said");
        Process script =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int exit = script.waitFor();
        return Files.readString(said) + "exit " + exit;
    }
}
