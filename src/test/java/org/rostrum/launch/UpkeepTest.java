package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database that does not do what a task asks of it")
class UpkeepTest {
    private static final Task BACKUP = new Task.BackUp(Path.of("all.sql.gz"));
    private static final Task RESTORE = new Task.Restore(Path.of("all.sql.gz"));

    @Test
    void holds_nothing_yet_where_a_table_is_missing() {
        assertThat(said(BACKUP, new SQLSyntaxErrorException("Table 'town.entry' doesn't exist", "42S02", 1146)))
                .isEqualTo("The database holds nothing yet. Start ./rostrum serve once first.");
    }

    /** The driver calls it an error of syntax too. */
    @Test
    void refuses_where_its_user_may_not() {
        assertThat(said(
                        BACKUP,
                        new SQLSyntaxErrorException(
                                "SELECT command denied to user 'app'@'db' for table 'entry'", "42000", 1142)))
                .isEqualTo(
                        "The database refuses: SELECT command denied to user 'app'@'db' for table 'entry'. Give its user all rights on it, or name the server that takes changes in ROSTRUM_DB_URL.");
        assertThat(said(
                        new Task.RemoveStaff("maria"),
                        new SQLException("The MariaDB server is running with the --read-only option", "HY000", 1290)))
                .contains("name the server that takes changes");
    }

    @Test
    void is_of_another_version_where_a_column_is_missing() {
        assertThat(said(new Task.ListStaff(), new SQLSyntaxErrorException("Unknown column 'role'", "42S22", 1054)))
                .startsWith("The tables are of another version of Rostrum. Start ./rostrum serve of this one once");
    }

    @Test
    void says_what_else_went_wrong_and_what_to_do() {
        var gone = new SQLException("Communications link failure\n\nThe last packet", "08S01", 0);
        assertThat(said(BACKUP, gone))
                .isEqualTo("The database did not do it: Communications link failure. Mend that and try again.");
        assertThat(said(RESTORE, gone)).endsWith("into an empty database: this one holds a part of the backup.");
    }

    private static String said(Task task, SQLException refused) {
        return String.valueOf(Upkeep.refusal(task, refused).getMessage());
    }
}
