package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.RunningRostrum;

@DisplayName("What an operator does while the program serves")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(12)
class OperatorIT {
    private static RunningRostrum rostrum;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        rostrum = RunningRostrum.shared();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void an_account_signs_in_with_the_password_that_was_shown() throws Exception {
        var password = added("maria");
        assertThat(signedIn("maria", password)).isTrue();
        assertThat(signedIn("maria", password + "x")).isFalse();
    }

    @Test
    void another_password_ends_the_sign_ins_and_the_old_password() throws Exception {
        var old = added("josé");
        var cookie = cookie("josé", old);
        assertThat(status("/clerk", cookie)).isEqualTo(200);
        var renewed = last(rostrum.runHere("staff", "password", "josé"));
        assertThat(status("/clerk", cookie)).isEqualTo(302);
        assertThat(signedIn("josé", old)).isFalse();
        assertThat(signedIn("josé", renewed)).isTrue();
    }

    @Test
    void who_is_removed_is_out_at_once() throws Exception {
        var cookie = cookie("guest", added("guest"));
        assertThat(rostrum.runHere("staff", "remove", "guest")).isEqualTo("guest can no longer sign in.\nexit 0");
        assertThat(status("/clerk", cookie)).isEqualTo(302);
    }

    @Test
    void an_account_of_that_name_is_not_made_twice() throws Exception {
        added("twice");
        assertThat(rostrum.runHere("staff", "add", "twice"))
                .isEqualTo(
                        "There is an account \"twice\" already. Give it another password with: staff password \"twice\"\nexit 1");
    }

    @Test
    void who_is_not_there_is_answered_with_those_who_are() throws Exception {
        assertThat(rostrum.runHere("staff", "remove", "nobody"))
                .startsWith("There is no account \"nobody\". There are: clerk")
                .endsWith("\nexit 1");
    }

    @Test
    void a_token_is_made_listed_and_revoked() throws Exception {
        var token = rostrum.runHere("token", "create", "--role", "clerk", "--for", "city website")
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(statusWithToken(token)).isEqualTo(200);
        var listed = rostrum.runHere("token", "list");
        var line = Pattern.compile("(\\d+)  clerk   \\d{4}-\\d\\d-\\d\\d  city website")
                .matcher(listed);
        assertThat(line.find()).as(listed).isTrue();
        assertThat(rostrum.runHere("token", "revoke", line.group(1))).endsWith("exit 0");
        assertThat(statusWithToken(token)).isEqualTo(401);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_backup_brings_the_same_meeting_back_elsewhere() throws Exception {
        var file = folder.resolve("all.sql.gz");
        assertThat(rostrum.runHere("backup", file.toString())).matches("\\d+ rows are in \\Q" + file + "\\E\nexit 0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var meeting = meeting();
        var proved = rostrum.get("/api/meetings/" + meeting + "/verify").body();
        try (var other = RunningRostrum.onBackup(file)) {
            assertThat(other.get("/api/meetings/" + meeting + "/verify").body()).isEqualTo(proved);
        }
    }

    @Test
    void a_meeting_file_is_proved_without_a_server() throws Exception {
        var file = folder.resolve("meeting.json");
        Files.writeString(file, exported());
        assertThat(RunningRostrum.run("verify", file.toString()))
                .startsWith("The journal of meeting " + meeting() + " is whole: ")
                .endsWith("\nexit 0");
        Files.writeString(file, exported().replaceFirst("Noor", "Nora"));
        assertThat(RunningRostrum.run("verify", file.toString()))
                .isEqualTo("The journal is broken at entry 1: Its content is not what was recorded.\nexit 1");
        Files.writeString(file, "hello");
        assertThat(RunningRostrum.run("verify", file.toString()))
                .isEqualTo("This is no meeting file. Get one by GET /api/meetings/{meeting}/export.\nexit 1");
        assertThat(RunningRostrum.run("verify", file + "-not-there"))
                .isEqualTo("There is no file %s-not-there.\nexit 1".formatted(file));
    }

    private static String exported() throws Exception {
        return export(rostrum.card().getJsonObject("clerk").getString("token")).body();
    }

    private static HttpResponse<String> export(String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            URI export = rostrum.address().resolve("/api/meetings/" + meeting() + "/export");
            return client.send(
                    HttpRequest.newBuilder(export)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_backup_does_not_overwrite_a_file() throws Exception {
        var file = Files.createFile(folder.resolve("there"));
        assertThat(rostrum.runHere("backup", file.toString()))
                .isEqualTo("The file %s is there already. Name another.\nexit 1".formatted(file));
    }

    @Test
    void a_backup_into_a_folder_that_is_not_there_says_so_in_one_line() throws Exception {
        var file = folder.resolve("nowhere/all.sql.gz");
        assertThat(rostrum.runHere("backup", file.toString()))
                .isEqualTo("The file %s cannot be written: there is no such folder. Name another place.\nexit 1"
                        .formatted(file));
    }

    @Test
    void a_file_that_is_no_backup_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("no-backup"), "hello");
        assertThat(RunningRostrum.run(
                        "restore",
                        file.toString(),
                        "--data",
                        folder.resolve("empty").toString()))
                .isEqualTo("The file %s is not a whole backup. Take another one; nothing was changed.\nexit 1"
                        .formatted(file));
    }

    private static String meeting() {
        return rostrum.card().getString("meeting");
    }

    private static String added(String name) throws Exception {
        var said = rostrum.runHere("staff", "add", name);
        assertThat(said)
                .matches("The clerk signs in as " + name + " with the password [a-z0-9]{5}(-[a-z0-9]{5}){3}\nexit 0");
        return last(said);
    }

    private static String last(String said) {
        return said.lines().findFirst().orElseThrow().replaceAll(".* ", "");
    }

    private static boolean signedIn(String name, String password) throws Exception {
        return !cookie(name, password).isEmpty();
    }

    private static String cookie(String name, String password) throws Exception {
        return SignIns.cookie(rostrum.address(), name, password);
    }

    private static int status(String path, String cookie) throws Exception {
        return SignIns.status(rostrum.address().resolve(path), cookie);
    }

    private static int statusWithToken(String token) throws Exception {
        return export(token).statusCode();
    }
}
