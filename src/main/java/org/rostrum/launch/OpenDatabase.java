package org.rostrum.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.net.ssl.SSLException;
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
            throw refusal(address, refused);
        }
    }

    /** What an operator is told of a database that does not do what it is asked. */
    static CannotStart refusal(DatabaseAddress address, SQLException refused) {
        return new CannotStart(reason(address, refused), refused);
    }

    private static String reason(DatabaseAddress address, SQLException refused) {
        String said = String.valueOf(refused.getMessage());
        if (said.startsWith("Public Key Retrieval")) {
            return "The database at %s takes no password without TLS. Add allowPublicKeyRetrieval=true to ROSTRUM_DB_URL, or take sslMode=DISABLED away."
                    .formatted(address.place());
        }
        for (@Nullable Throwable at = refused.getCause(); at != null; at = at.getCause()) {
            if (at instanceof SSLException untrusted && !isCut(untrusted)) {
                return "The database at %s is not trusted: %s. Mend sslMode in ROSTRUM_DB_URL, or the certificates."
                        .formatted(address.place(), withoutItsStop(untrusted.getMessage()));
            }
        }
        return answered(refused)
                ? "The database at %s refuses: %s. Mend ROSTRUM_DB_URL or the account \"%s\"."
                        .formatted(address.place(), withoutItsStop(said), address.user())
                : "No database answers at %s. Start it, or mend ROSTRUM_DB_URL.".formatted(address.place());
    }

    /** Whether the connection ended while it was being encrypted, which says nothing of trust. */
    private static boolean isCut(SSLException failed) {
        for (@Nullable Throwable at = failed.getCause(); at != null; at = at.getCause()) {
            if (at instanceof IOException && !(at instanceof SSLException)) {
                return true;
            }
        }
        return false;
    }

    /** What a server says has a number; some of that, such as that it has too many connections, is of class 08 too. */
    private static boolean answered(SQLException refused) {
        return refused.getErrorCode() != 0
                || !String.valueOf(refused.getSQLState()).startsWith("08");
    }

    static String withoutItsStop(@Nullable String said) {
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
