package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database that does not open says")
class OpenDatabaseTest {
    private static final DatabaseAddress ADDRESS = new DatabaseAddress("jdbc:mysql://db/town", "app", "secret");

    @Test
    void that_it_is_not_trusted_where_its_certificate_is_not() {
        assertThat(reason(new SSLHandshakeException("No path found", new CertificateException("No path found"))))
                .isEqualTo(
                        "The database at db/town is not trusted: No path found. Mend sslMode in ROSTRUM_DB_URL, or the certificates.");
    }

    @Test
    void that_none_answers_where_the_connection_is_cut_while_it_is_encrypted() {
        assertThat(reason(new SSLHandshakeException("Remote host terminated the handshake", new EOFException())))
                .isEqualTo("No database answers at db/town. Start it, or mend ROSTRUM_DB_URL.");
        assertThat(reason(new SSLException("Connection reset", new SocketException("Connection reset"))))
                .startsWith("No database answers at db/town.");
    }

    @Test
    void what_its_server_says() {
        var refused = new SQLException("WSREP has not yet prepared node for application use", "08S01", 1047);
        assertThat(OpenDatabase.refusal(ADDRESS, refused))
                .hasMessageStartingWith(
                        "The database at db/town refuses: WSREP has not yet prepared node for application use. ");
    }

    private static String reason(SSLException why) {
        return String.valueOf(
                OpenDatabase.refusal(ADDRESS, new SQLException("Communications link failure", "08S01", why))
                        .getMessage());
    }
}
