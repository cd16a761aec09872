package org.rostrum;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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

    Map<String, String> environment() {
        return url.map(told -> Map.of("ROSTRUM_DB_URL", told)).orElse(Map.of());
    }

    void drop() {
        url.ifPresent(same -> execute("drop database " + name));
    }

    private static void execute(String sql) {
        var plain = TOLD.replaceFirst("^(jdbc:)?(mariadb|mysql)://", "jdbc:mysql://");
        try (Connection connection = DriverManager.getConnection(plain);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new AssertionError("The database for the tests refuses: " + sql, refused);
        }
    }
}
