package org.rostrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.rostrum.platform.Secret;

/**
 * Where a started program keeps its data: its own database, or an empty one of its own on the server that {@code
 * ./rostrum test --database} names, whose account must be allowed to make and drop databases called {@code
 * rostrum_test_…}.
 */
record TestDatabase(Optional<String> url, String name) {
    static final TestDatabase OWN = new TestDatabase(Optional.empty(), "");

    private static final String TOLD = System.getProperty("rostrum.test.database", "");

    static boolean named() {
        return !TOLD.isEmpty();
    }

    static TestDatabase fresh() {
        if (!named()) {
            return OWN;
        }
        var name = "rostrum_test_" + Secret.random().digest().substring(0, 12);
        execute("create database " + name + " character set utf8mb4 collate utf8mb4_unicode_ci");
        return new TestDatabase(Optional.of(TOLD.replaceFirst("(//[^/]+/)[^?]*", "$1" + name)), name);
    }

    /** Those variables, and the one that leads a program here. */
    Map<String, String> with(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        url.ifPresent(told -> all.put("ROSTRUM_DB_URL", told));
        return Map.copyOf(all);
    }

    /** The variables that lead a second program to where one with this data folder keeps its data. */
    Map<String, String> leadingTo(Path data) throws IOException {
        if (url.isPresent()) {
            return with(Map.of());
        }
        var own = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("database.properties"))) {
            own.load(file);
        }
        return Map.of(
                "ROSTRUM_DB_URL",
                own.getProperty("url"),
                "ROSTRUM_DB_USER",
                own.getProperty("user"),
                "ROSTRUM_DB_PASSWORD",
                own.getProperty("password"));
    }

    /** To what a program with this data folder keeps. */
    Connection connection(Path data) throws IOException, SQLException {
        var leading = leadingTo(data);
        var plain = plain(leading.get("ROSTRUM_DB_URL"));
        return leading.containsKey("ROSTRUM_DB_USER")
                ? DriverManager.getConnection(plain, leading.get("ROSTRUM_DB_USER"), leading.get("ROSTRUM_DB_PASSWORD"))
                : DriverManager.getConnection(plain);
    }

    private static String plain(String told) {
        return told.replaceFirst("^(jdbc:)?(mariadb|mysql)://", "jdbc:mysql://");
    }

    void drop() {
        url.ifPresent(same -> execute("drop database " + name));
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(plain(TOLD));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new AssertionError("The database for the tests refuses: " + sql, refused);
        }
    }
}
