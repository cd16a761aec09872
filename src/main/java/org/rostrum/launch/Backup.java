package org.rostrum.launch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the database as one packed file of SQL, one statement in a line, as of one moment; a running server is
 * not held up. The last line says that the file is whole. A MySQL or MariaDB client reads it too.
 */
record Backup(Path file) {
    private static final String END = "-- whole; rows: ";
    private static final int ROWS_IN_A_LINE = 100;
    /** With one row more, still less than a database takes in one statement. */
    private static final int LETTERS_IN_A_LINE = 1 << 20;

    /**
     * Writes the file.
     *
     * @return how many rows were written
     * @throws CannotStart if the file is there already or cannot be written, or there is nothing to keep yet
     */
    long write(Connection connection, Instant now) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new CannotStart("The file %s is there already. Name another.".formatted(file));
        }
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            PrivateFile.create(half);
            long rows = write(connection, now, half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException refused) {
            throw new CannotStart(
                    "The file %s cannot be written: %s. Name another place.".formatted(file, CannotStart.why(refused)),
                    refused);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static long write(Connection connection, Instant now, Path half) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(half)), StandardCharsets.UTF_8))) {
            statement.execute("set session transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot");
            out.write("-- Rostrum, everything as of " + now + "\nset foreign_key_checks = 0;\n");
            long rows = 0;
            for (String table : tables(statement)) {
                out.write(making(statement, table));
                rows += write(connection, table, out);
            }
            out.write("set foreign_key_checks = 1;\n" + END + rows + "\n");
            statement.execute("commit");
            return rows;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("show full tables where table_type = 'BASE TABLE'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        if (!names.contains(FitDatabase.HISTORY)) {
            throw new CannotStart("There is nothing of Rostrum to back up yet. Start ./rostrum serve once first.");
        }
        return names;
    }

    private static String making(Statement statement, String table) throws SQLException {
        try (ResultSet made = statement.executeQuery("show create table `%s`".formatted(table))) {
            made.next();
            return made.getString(2).replace("\n", " ") + ";\n";
        }
    }

    private static long write(Connection connection, String table, BufferedWriter out)
            throws SQLException, IOException {
        long count = 0;
        int inLine = 0;
        int letters = 0;
        try (Statement statement = oneByOne(connection);
                ResultSet rows = statement.executeQuery("select * from `%s`".formatted(table))) {
            while (rows.next()) {
                boolean sameLine = inLine > 0 && inLine < ROWS_IN_A_LINE && letters < LETTERS_IN_A_LINE;
                String row = row(rows);
                out.write(sameLine ? "," : (count > 0 ? ";\n" : "") + "insert into `" + table + "` values ");
                out.write(row);
                inLine = sameLine ? inLine + 1 : 1;
                letters = sameLine ? letters + row.length() : row.length();
                count++;
            }
        }
        out.write(count > 0 ? ";\n" : "");
        return count;
    }

    /**
     * A statement whose rows come as they are read, so that a table may be larger than the memory. Until the last of them
     * nothing else can be asked on the connection.
     */
    private static Statement oneByOne(Connection connection) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(Integer.MIN_VALUE);
        return statement;
    }

    private static String row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> values = new ArrayList<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            values.add(value(rows, at, columns.getColumnType(at)));
        }
        return "(" + String.join(",", values) + ")";
    }

    private static String value(ResultSet rows, int at, int type) throws SQLException {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                number(rows, at);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes(rows.getBytes(at));
            default -> text(rows.getString(at));
        };
    }

    private static String number(ResultSet rows, int at) throws SQLException {
        long value = rows.getLong(at);
        return rows.wasNull() ? "null" : Long.toString(value);
    }

    private static String bytes(byte @Nullable [] value) {
        return value == null
                ? "null"
                : value.length == 0 ? "''" : "x'" + HexFormat.of().formatHex(value) + "'";
    }

    private static String text(@Nullable String value) {
        return value == null
                ? "null"
                : "'"
                        + value.replace("\\", "\\\\")
                                .replace("'", "\\'")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r")
                                .replace("\0", "\\0")
                                .replace("\u001a", "\\Z")
                        + "'";
    }

    /**
     * Fills an empty database from the file.
     *
     * @return how many rows there were
     * @throws CannotStart if the file is not a whole backup, or if the database holds something already
     */
    long restore(Connection connection) throws SQLException, IOException {
        long rows = requireWhole();
        try (Statement statement = connection.createStatement();
                BufferedReader lines = open()) {
            try (ResultSet found = statement.executeQuery("show tables")) {
                if (found.next()) {
                    throw new CannotStart(
                            "The database holds something already, which would be lost. Restore into a new folder with --data, or into an empty database.");
                }
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("--")) {
                    statement.execute(line);
                }
            }
        }
        return rows;
    }

    private long requireWhole() {
        try (BufferedReader lines = open()) {
            String last = lines.lines().reduce("", (before, line) -> line);
            if (last.startsWith(END)) {
                return Long.parseLong(last.substring(END.length()));
            }
        } catch (IOException | UncheckedIOException | NumberFormatException unreadable) {
            throw notWhole(unreadable);
        }
        throw notWhole(new IOException("no last line"));
    }

    private CannotStart notWhole(Exception why) {
        return new CannotStart(
                Files.exists(file)
                        ? "The file %s is not a whole backup. Take another one; nothing was changed.".formatted(file)
                        : "There is no file %s.".formatted(file),
                why);
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
