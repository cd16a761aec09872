package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RunningRostrum;

@DisplayName("A start on a database that answers and cannot serve")
class FitDatabaseIT {
    private static final String HISTORY =
            "create table flyway_schema_history (installed_rank int primary key, version varchar(50), success tinyint(1))";

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static EmbeddedDatabase server;
    private static OpenDatabase open;

    @BeforeAll
    static void start() throws Exception {
        data = DataFolder.open(folder.resolve("data"));
        server = EmbeddedDatabase.start(Parts.database(), data);
        open = OpenDatabase.connect(server.address(), Parts.driver());
    }

    @AfterAll
    static void stop() throws Exception {
        open.close();
        server.close();
        data.close();
    }

    @AfterEach
    void empty() throws SQLException {
        execute("set session transaction read write");
        execute("drop table if exists posts, flyway_schema_history, sent_act");
    }

    @Test
    void since_another_program_has_its_tables_there_names_one_of_them() throws Exception {
        execute("create table posts (id int primary key)");
        assertThat(serve())
                .endsWith(
                        "/rostrum holds something else already, such as posts. Make one for Rostrum alone and name it in ROSTRUM_DB_URL.\nexit 1");
    }

    @ParameterizedTest
    @CsvSource({
        "view, as select 1 as one",
        "sequence, start with 1",
        "procedure, () select 1",
        "event, on schedule every 1 day do select 1"
    })
    void since_it_holds_what_is_no_table_names_that_too(String kind, String how) throws Exception {
        execute("create %s seen %s".formatted(kind, how));
        try {
            assertThatThrownBy(this::require).hasMessageContaining(" something else already, such as seen. ");
        } finally {
            execute("drop %s seen".formatted(kind));
        }
    }

    @Test
    void since_a_newer_program_was_there_says_which_and_what_to_do() throws Exception {
        execute(HISTORY);
        execute("insert into flyway_schema_history values (1, '9999', 1)");
        assertThat(serve())
                .contains("A newer Rostrum brought the database at ")
                .contains(" to version 9999; this one knows ")
                .endsWith(". Start the newer one, or restore the backup from before it.\nexit 1");
    }

    @Test
    void since_it_is_empty_and_takes_no_tables_says_so() throws Exception {
        execute("set session transaction read only");
        assertThatThrownBy(this::require)
                .hasMessage(
                        "Rostrum may not write in the database at here: Cannot execute statement in a READ ONLY transaction. Give its user all rights on it, or name the server that takes changes in ROSTRUM_DB_URL.");
    }

    @Test
    void since_its_tables_are_made_and_take_nothing_says_so() throws Exception {
        execute(HISTORY);
        execute("insert into flyway_schema_history select 1, '%03d', 1".formatted(newest()));
        execute("create table sent_act (id int primary key)");
        require();
        execute("set session transaction read only");
        assertThatThrownBy(this::require).hasMessageStartingWith("Rostrum may not write in the database at here: ");
    }

    @Test
    void is_none_where_it_is_empty_and_what_was_tried_is_gone() throws Exception {
        require();
        assertThat(tables()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter", "create index", "insert", "drop table rostrum"})
    void since_its_user_has_not_all_rights_leaves_nothing_there(String refused) throws Exception {
        assertThatThrownBy(() -> require(refusing(Connection.class, connection(), refused)))
                .hasMessage(
                        "Rostrum may not write in the database at here: not allowed. Give its user all rights on it, or name the server that takes changes in ROSTRUM_DB_URL.");
        assertThat(tables()).isZero();
    }

    @Test
    void since_its_user_may_drop_nothing_is_fit_once_that_is_allowed() throws Exception {
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> require(refusing(Connection.class, connection(), "drop")))
                    .hasMessageContaining(" Give its user all rights on it");
            assertThat(tables()).isOne();
        }
        require();
        assertThat(tables()).isZero();
    }

    @Test
    void of_its_own_since_a_newer_program_was_there_is_refused_too() throws Exception {
        var other = folder.resolve("other");
        try (var held = DataFolder.open(other);
                var own = EmbeddedDatabase.start(Parts.database(), held);
                var connected = OpenDatabase.connect(own.address(), Parts.driver());
                var statement = connected.connection().createStatement()) {
            statement.execute(HISTORY);
            statement.execute("insert into flyway_schema_history values (1, '9999', 1)");
        }
        assertThat(RunningRostrum.run("serve", "--port", port(), "--data", other.toString()))
                .contains(" to version 9999; this one knows ")
                .endsWith("\nexit 1");
    }

    @Test
    void has_nothing_of_rostrum_to_be_backed_up() throws Exception {
        execute("create table posts (id int primary key)");
        var file = folder.resolve("all.sql.gz");
        assertThat(RunningRostrum.runWith(
                        environment(),
                        "backup",
                        file.toString(),
                        "--data",
                        folder.resolve("none").toString()))
                .isEqualTo("There is nothing of Rostrum to back up yet. Start ./rostrum serve once first.\nexit 1");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44-log", "5.5.68-MariaDB", "10.6.18-MariaDB-log"})
    void since_its_server_is_too_old(String version) {
        assertThat(FitDatabase.isTooOld(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.4.3",
                "9.7.4-2",
                "10.11.8-MariaDB",
                "11.4.5-MariaDB",
                "5.7.19-MariaDB",
                "8.0.11-TiDB-v8.5.0",
                "8.0.36-log"
            })
    void is_none_by_the_version_of(String version) {
        assertThat(FitDatabase.isTooOld(version)).isFalse();
    }

    private static String serve() throws Exception {
        return RunningRostrum.runWith(
                environment(),
                "serve",
                "--port",
                port(),
                "--data",
                folder.resolve("served").toString());
    }

    private static Map<String, String> environment() {
        var address = server.address();
        return Map.of(
                "ROSTRUM_DB_URL",
                address.url(),
                "ROSTRUM_DB_USER",
                address.user(),
                "ROSTRUM_DB_PASSWORD",
                address.password());
    }

    private void require() throws Exception {
        require(connection());
    }

    private static void require(Connection connection) throws Exception {
        new FitDatabase(connection, "here").require(Parts.application());
    }

    /** As one whose user has not all rights sees it: a statement that begins so is refused. */
    private static <T> T refusing(Class<T> type, T open, String beginning) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, words) -> {
            if (words != null && words[0] instanceof String sql && sql.startsWith(beginning)) {
                throw new SQLException("not allowed");
            }
            var answer = method.invoke(open, words);
            return answer instanceof Statement made ? refusing(Statement.class, made, beginning) : answer;
        }));
    }

    private static int tables() throws SQLException {
        try (Statement statement = connection().createStatement();
                var rows = statement.executeQuery("show tables")) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static long newest() throws Exception {
        return FitDatabase.newest(Parts.application());
    }

    private static Connection connection() {
        return open.connection();
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static String port() throws Exception {
        return Integer.toString(RunningRostrum.freePort());
    }
}
