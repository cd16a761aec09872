package org.rostrum.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database from outside the application, to see whether it answers and to write what an operator
 * asks for. The driver is loaded here alone, so that the application keeps its own.
 */
final class OpenDatabase implements AutoCloseable {
    /** What a task asks for may take longer than a greeting. */
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final URLClassLoader driver;
    private final Connection connection;

    private OpenDatabase(URLClassLoader driver, Connection connection) {
        this.driver = driver;
        this.connection = connection;
    }

    /**
     * Connects within five seconds, and asks for an answer within ten.
     *
     * @throws CannotStart if the database is silent or refuses
     */
    static OpenDatabase connect(DatabaseAddress address, Path driver) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "5000");
        properties.setProperty("socketTimeout", "10000");
        // With the server's archives in sight the driver would look for what to report to, and say that it found it.
        var loader = new URLClassLoader(new URL[] {driver.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        try {
            Driver connector = (Driver) loader.loadClass("com.mysql.cj.jdbc.Driver")
                    .getConstructor()
                    .newInstance();
            Connection connection = connector.connect(address.url(), properties);
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
            return new OpenDatabase(loader, connection);
        } catch (SQLException refused) {
            loader.close();
            throw new CannotStart(reason(address, refused), refused);
        }
    }

    private static String reason(DatabaseAddress address, SQLException refused) {
        String place = address.url().replaceAll("^jdbc:mysql://|\\?.*$", "");
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return state.startsWith("08")
                ? "No database answers at %s. Start it, or mend ROSTRUM_DB_URL.".formatted(place)
                : "The database at %s refuses: %s. Mend ROSTRUM_DB_URL or the account \"%s\"."
                        .formatted(place, withoutItsStop(refused.getMessage()), address.user());
    }

    private static String withoutItsStop(@Nullable String said) {
        return said == null
                ? "no reason given"
                : said.lines().findFirst().orElse("").replaceFirst("\\.*\\s*$", "");
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        driver.close();
    }
}
