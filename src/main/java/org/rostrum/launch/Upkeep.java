package org.rostrum.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carries out an operator's task on the data of a folder, or of the database that {@code ROSTRUM_DB_URL} names. A server
 * that runs on it goes on meanwhile; where none runs, the folder's own database is started for the task.
 */
record Upkeep(Path folder, Progress progress) {
    private static final int NOT_ON_DATABASE = 1044;
    private static final int NO_SUCH_COLUMN = 1054;
    private static final int NOT_ON_TABLE = 1142;
    private static final int NOT_ON_COLUMN = 1143;
    private static final int NO_SUCH_TABLE = 1146;
    private static final int NO_SUCH_RIGHT = 1227;
    /** Also that of MySQL's super_read_only. */
    private static final int READ_ONLY_OPTION = 1290;

    private static final int TABLE_CHANGED = 1412;
    private static final int READ_ONLY = 1836;

    /** A task on an open database. */
    private interface Work {
        void on(OpenDatabase database) throws SQLException, IOException;
    }

    void carryOut(Task task) throws Exception {
        if (task instanceof Task.Restore && outside().isEmpty() && DataFolder.inUse(folder)) {
            throw new CannotStart(
                    "The data folder %s is in use by a running Rostrum. Stop it first.".formatted(folder));
        }
        progress.quietly(() -> {
            withDatabase(database -> inTables(task, database));
            return task;
        });
    }

    private void inTables(Task task, OpenDatabase database) throws SQLException, IOException {
        try {
            carryOut(task, database);
        } catch (SQLException refused) {
            throw refusal(task, refused);
        }
    }

    /** What an operator is told of a database that does not do what a task asks of it, and what to do. */
    static CannotStart refusal(Task task, SQLException refused) {
        return new CannotStart(
                switch (refused.getErrorCode()) {
                    case NO_SUCH_TABLE -> "The database holds nothing yet. Start ./rostrum serve once first.";
                    case NO_SUCH_COLUMN, TABLE_CHANGED ->
                        "The tables are of another version of Rostrum. Start ./rostrum serve of this one once, which brings them up to date, or use the one that runs on them.";
                    case NOT_ON_DATABASE, NOT_ON_TABLE, NOT_ON_COLUMN, NO_SUCH_RIGHT, READ_ONLY_OPTION, READ_ONLY ->
                        "The database refuses: %s. Give its user all rights on it, or name the server that takes changes in ROSTRUM_DB_URL."
                                .formatted(said(refused));
                    default -> "The database did not do it: %s. ".formatted(said(refused)) + again(task);
                },
                refused);
    }

    private static String again(Task task) {
        return task instanceof Task.Restore
                ? "Mend that and restore again, into a new folder with --data or into an empty database: this one holds a part of the backup."
                : "Mend that and try again.";
    }

    /** A connection that breaks off says a page of how it was made. */
    private static String said(SQLException refused) {
        return OpenDatabase.withoutItsStop(refused.getMessage());
    }

    private void carryOut(Task task, OpenDatabase database) throws SQLException, IOException {
        var staff = new StaffRecords(database.connection());
        var now = Clock.systemUTC().instant();
        switch (task) {
            case Task.AddStaff(var name, var role) -> {
                String password = staff.add(name, role, now);
                progress.say("%s signs in as %s with the password %s"
                        .formatted(role == Task.Role.CLERK ? "The clerk" : "The reader", name, password));
            }
            case Task.RenewPassword(var name) ->
                progress.say("%s signs in with the password %s".formatted(name, staff.renew(name)));
            case Task.RemoveStaff(var name) -> {
                staff.remove(name);
                progress.say("%s can no longer sign in.".formatted(name));
            }
            case Task.ListStaff() -> list(staff.accounts(), "Nobody can sign in yet. Add someone: staff add NAME");
            case Task.CreateToken(var role, var purpose) -> progress.say(staff.issue(role, purpose, now));
            case Task.RevokeToken(var id) -> {
                staff.revoke(id);
                progress.say("The token %s opens nothing any more.".formatted(id));
            }
            case Task.ListTokens() ->
                list(staff.tokens(), "There is no token yet. Make one: token create --role clerk");
            case Task.BackUp(var file) ->
                progress.say("%d rows are in %s".formatted(new Backup(file).write(database.connection(), now), file));
            case Task.Restore(var file) ->
                progress.say(
                        "%d rows are back from %s".formatted(new Backup(file).restore(database.connection()), file));
        }
    }

    private void list(List<String> lines, String otherwise) {
        (lines.isEmpty() ? List.of(otherwise) : lines).forEach(progress::say);
    }

    private void withDatabase(Work work) throws Exception {
        Optional<DatabaseAddress> outside = outside();
        if (outside.isPresent()) {
            connected(outside.get(), work);
        } else if (DataFolder.inUse(folder)) {
            connected(SharedAddress.in(folder).read(), work);
        } else {
            try (DataFolder data = DataFolder.open(folder);
                    EmbeddedDatabase database = EmbeddedDatabase.start(Parts.database(), data)) {
                connected(database.address(), work);
            }
        }
    }

    private static void connected(DatabaseAddress address, Work work) throws Exception {
        try (OpenDatabase database = OpenDatabase.connect(address, Parts.driver())) {
            work.on(database);
        }
    }

    private static Optional<DatabaseAddress> outside() {
        return DatabaseAddress.outside(System.getenv());
    }
}
