package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A backup of tables that are larger than the memory")
class BackupTest {
    private static final int ROWS = 250;
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    private boolean open;
    private int fetched;

    @Test
    void reads_them_row_by_row_and_asks_nothing_else_meanwhile() throws Exception {
        var file = folder.resolve("all.sql.gz");
        assertThat(new Backup(file).write(connection(), NOW)).isEqualTo(2L * ROWS);
        assertThat(fetched).isZero();
        try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
            var lines = new String(packed.readAllBytes(), StandardCharsets.UTF_8).lines();
            assertThat(lines.filter(line -> line.startsWith("insert into `entry` values ('row")))
                    .hasSize(3);
        }
    }

    private Connection connection() {
        return answering(
                Connection.class,
                Map.of(
                        "createStatement",
                        with -> statement(with.length == 2
                                && with[0].equals(ResultSet.TYPE_FORWARD_ONLY)
                                && with[1].equals(ResultSet.CONCUR_READ_ONLY))));
    }

    /** As the driver does, it gives rows as they are read to who asks for that alone, and to all others every row at once. */
    private Statement statement(boolean forwardOnly) {
        int[] size = {0};
        return answering(
                Statement.class,
                Map.of(
                        "setFetchSize",
                        with -> size[0] = (int) with[0],
                        "execute",
                        with -> asked(false),
                        "executeQuery",
                        with -> result(String.valueOf(with[0]), forwardOnly && size[0] == Integer.MIN_VALUE),
                        "close",
                        with -> false));
    }

    private boolean asked(boolean streamed) throws SQLException {
        if (open) {
            throw new SQLException("Streaming result set is still active");
        }
        open = streamed;
        return true;
    }

    private ResultSet result(String question, boolean streamed) throws SQLException {
        asked(streamed);
        if (question.startsWith("show full tables")) {
            return rows(List.of(FitDatabase.HISTORY, "entry"), false);
        }
        if (question.startsWith("show create")) {
            return rows(List.of("create table"), false);
        }
        fetched += streamed ? 0 : ROWS;
        return rows(IntStream.range(0, ROWS).mapToObj(at -> "row " + at).toList(), streamed);
    }

    private ResultSet rows(List<String> all, boolean streamed) {
        int[] at = {-1};
        var columns = answering(
                ResultSetMetaData.class, Map.of("getColumnCount", with -> 1, "getColumnType", with -> Types.VARCHAR));
        return answering(
                ResultSet.class,
                Map.of(
                        "next",
                        with -> ++at[0] < all.size(),
                        "getString",
                        with -> all.get(at[0]),
                        "getMetaData",
                        with -> columns,
                        "close",
                        with -> streamed && (open = false)));
    }

    private interface Answer {
        Object to(Object... with) throws SQLException;
    }

    private static <T> T answering(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                BackupTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, with) -> {
                    var said = answers.get(method.getName()).to(with == null ? new Object[0] : with);
                    return method.getReturnType() == void.class ? null : said;
                }));
    }
}
