package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.RunningRostrum;

@DisplayName("A start that cannot be")
class RefusedStartIT {
    @TempDir
    Path folder;

    @Test
    void for_want_of_a_database_says_where_none_answers() throws Exception {
        int silent = RunningRostrum.freePort();
        assertThat(serveWith(Map.of("ROSTRUM_DB_URL", "jdbc:mysql://127.0.0.1:" + silent + "/rostrum")))
                .endsWith("No database answers at 127.0.0.1:%d/rostrum. Start it, or mend ROSTRUM_DB_URL.%nexit 1"
                        .formatted(silent));
    }

    @Test
    void at_a_database_that_takes_the_call_and_says_nothing_says_that_none_answers() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:%d/rostrum".formatted(silent.getLocalPort());
            assertThat(serveWith(Map.of("ROSTRUM_DB_URL", "jdbc:mysql://app:secret@" + place)))
                    .endsWith("No database answers at %s. Start it, or mend ROSTRUM_DB_URL.%nexit 1".formatted(place))
                    .doesNotContain("secret");
        }
    }

    @Test
    void on_an_address_that_is_none_says_how_one_looks() throws Exception {
        assertThat(serveWith(Map.of("ROSTRUM_DB_URL", "postgres://db/rostrum?password=secret")))
                .startsWith("ROSTRUM_DB_URL must look like jdbc:mysql://host:3306/rostrum. ")
                .endsWith("\nexit 1")
                .doesNotContain("secret");
    }

    @Test
    void in_the_place_of_a_file_says_that_it_cannot_be_written() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(RunningRostrum.run("serve", "--port", port(), "--data", file.toString()))
                .startsWith("The data folder " + file + " cannot be written")
                .endsWith("Choose another with --data.\nexit 1");
    }

    @Test
    void on_a_full_disk_says_how_much_is_needed() throws Exception {
        assumeTrue(mounted("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", folder.toString()), "needs root");
        try {
            assertThat(RunningRostrum.run(
                            "serve",
                            "--port",
                            port(),
                            "--data",
                            folder.resolve("data").toString()))
                    .matches(
                            "The disk of .* has only \\d+ MB left and Rostrum needs 400 MB\\. Free some or choose another"
                                    + " with --data\\.\nexit 1");
        } finally {
            mounted("umount", folder.toString());
        }
    }

    @Test
    void on_an_address_of_another_machine_says_what_listen_takes() throws Exception {
        // Set apart for documentation by RFC 5737, so that no machine has it.
        assertThat(RunningRostrum.run("serve", "--port", port(), "--listen", "192.0.2.1"))
                .isEqualTo("The option --listen takes an address of this machine, such as 0.0.0.0 for all, not"
                        + " \"192.0.2.1\".\nexit 1");
    }

    private String serveWith(Map<String, String> environment) throws Exception {
        return RunningRostrum.runWith(
                environment,
                "serve",
                "--port",
                port(),
                "--data",
                folder.resolve("data").toString());
    }

    private static String port() throws Exception {
        return Integer.toString(RunningRostrum.freePort());
    }

    private static boolean mounted(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
