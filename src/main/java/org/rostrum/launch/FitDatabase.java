package org.rostrum.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the program can be served on a database that answers, asked before it is: the application itself could only fail
 * at its deployment, or at the first call that writes.
 */
final class FitDatabase {
    /** The table that says which version the others are of. */
    static final String HISTORY = "flyway_schema_history";

    private static final String PROBE = "rostrum_probe_";
    /** Trying takes milliseconds, and in a busy cluster not as long as this. */
    private static final int PATIENCE_SECONDS = 3;

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern RELEASE = Pattern.compile("(\\d+)\\.(\\d+)");

    private final Connection connection;
    private final String place;

    /**
     * One that is open.
     *
     * @param place where it answers, as an operator is told
     */
    FitDatabase(Connection connection, String place) {
        this.connection = connection;
        this.place = place;
    }

    /**
     * Sees to it that a database of someone else's keeping can serve.
     *
     * @param application holds the migrations that this program knows
     * @throws CannotStart with the reason if it cannot
     */
    void require(Path application) throws SQLException, IOException {
        requireRelease(all("select version()").getFirst());
        var there = things();
        if (!there.isEmpty() && !there.contains(HISTORY)) {
            throw new CannotStart(
                    "The database at %s holds something else already, such as %s. Make one for Rostrum alone and name it in ROSTRUM_DB_URL."
                            .formatted(place, there.getFirst()));
        }
        if (requireKnown(application)) {
            requireRights(List.of("delete from sent_act where id = ''"));
        } else {
            requireRights(left().stream().map("drop table %s"::formatted).toList());
            requireMaking();
        }
    }

    /** What has a name there, but for what was tried: the tables are made in a database alone that holds none of these. */
    private List<String> things() throws SQLException {
        var names = all("show full tables");
        names.addAll(all("select routine_name from information_schema.routines where routine_schema = database()"));
        names.addAll(all("select event_name from information_schema.events where event_schema = database()"));
        names.removeIf(name -> name.startsWith(PROBE));
        return names;
    }

    /**
     * What starts that broke off have left of what they tried. Another node that asks the same in this moment takes its own
     * away again.
     */
    private List<String> left() throws SQLException {
        var before = tried();
        if (!before.isEmpty()) {
            all("select sleep(%d)".formatted(PATIENCE_SECONDS));
            before.retainAll(tried());
        }
        return before;
    }

    private List<String> tried() throws SQLException {
        return all("show tables like '%s%%'".formatted(PROBE));
    }

    /**
     * Sees to it that no newer program was here.
     *
     * @return whether all tables are made
     * @throws CannotStart if one was
     */
    boolean requireKnown(Path application) throws SQLException, IOException {
        long known = newest(application);
        long there = newestThere();
        if (there > known) {
            throw new CannotStart(
                    "A newer Rostrum brought the database at %s to version %d; this one knows %d. Start the newer one, or restore the backup from before it."
                            .formatted(place, there, known));
        }
        return there == known;
    }

    private void requireRelease(String told) {
        if (isTooOld(told)) {
            throw new CannotStart(
                    "The database at %s is of version %s. Rostrum needs MySQL 8.4 or newer, or MariaDB 10.11 or newer."
                            .formatted(place, told));
        }
    }

    /**
     * Others that speak the same language, such as a distributed engine, call themselves MySQL 8.0: that may be enough. So a
     * MySQL 8.0 is let in too, though nobody has proved it.
     */
    static boolean isTooOld(String told) {
        Matcher release = RELEASE.matcher(told);
        if (!release.lookingAt()) {
            return false;
        }
        int major = Integer.parseInt(release.group(1));
        int minor = Integer.parseInt(release.group(2));
        // Some MariaDB servers are told to call themselves 5.7, without which the driver takes them for a 5.5.
        return told.contains("MariaDB") ? (major == 5 && minor < 7) || (major == 10 && minor < 11) : major < 8;
    }

    /** The last of the migrations that a program knows. */
    static long newest(Path application) throws IOException {
        try (Stream<Path> files = Files.list(application.resolve("WEB-INF/classes/sql"))) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private long newestThere() throws SQLException {
        if (all("show tables like '%s'".formatted(HISTORY)).isEmpty()) {
            return 0;
        }
        var versions = all("select version from %s where version is not null and success = 1".formatted(HISTORY));
        return versions.stream()
                .filter(version -> version.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    /** Another node may ask the same in the same moment; what is left would keep the tables from being made. */
    private void requireMaking() throws SQLException {
        String table = PROBE + HexFormat.of().toHexDigits(System.nanoTime());
        try {
            requireRights(making(table));
        } finally {
            dropIfAllowed(table);
        }
    }

    private void dropIfAllowed(String table) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + table);
        } catch (SQLException ignored) {
            // Why it cannot be is told already; the next start that may drops it.
        }
    }

    /** What making and changing tables takes. */
    private static List<String> making(String table) {
        return List.of(
                "create table %1$s (id bigint not null, other bigint null, constraint %1$s_key primary key (id), constraint %1$s_other foreign key (other) references %1$s (id))"
                        .formatted(table),
                "alter table %s add column more bigint null".formatted(table),
                "create index more on %s (more)".formatted(table),
                "insert into %s (id) values (1)".formatted(table),
                "update %s set more = 1".formatted(table),
                "delete from %s".formatted(table),
                "drop table %s".formatted(table));
    }

    private void requireRights(List<String> asked) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : asked) {
                statement.execute(one);
            }
        } catch (SQLException refused) {
            throw new CannotStart(
                    "Rostrum may not write in the database at %s: %s. Give its user all rights on it, or name the server that takes changes in ROSTRUM_DB_URL."
                            .formatted(place, OpenDatabase.withoutItsStop(refused.getMessage())),
                    refused);
        }
    }

    private List<String> all(String question) throws SQLException {
        var found = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
