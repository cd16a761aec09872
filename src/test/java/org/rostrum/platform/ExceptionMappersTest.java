package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionMappersTest {
    @ParameterizedTest
    @ValueSource(ints = {1021, 1114})
    void a_full_disk_is_no_mistake_of_the_program(int code) {
        assertThat(status(new SQLException("The table 'speaker' is full", "HY000", code)))
                .isEqualTo(507);
    }

    @Test
    void a_lost_database_is_an_outage_however_deep_it_is_told() {
        assertThat(status(new SQLException("Communications link failure", "08S01")))
                .isEqualTo(503);
    }

    @Test
    void a_database_lost_in_the_middle_of_a_commit_is_an_outage() {
        var failed = new SystemException("Commit failed");
        failed.initCause(new XAException("ResourceException: Communications link failure"));

        assertThat(ExceptionMappers.accident(new TransactionalException("Managed bean", failed))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void anything_else_is_a_mistake_that_tells_nothing_of_itself() {
        var problem = ExceptionMappers.accident(new IllegalStateException("secret inside"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.title() + problem.detail()).doesNotContain("secret inside", "IllegalState");
    }

    private static int status(SQLException failed) {
        return ExceptionMappers.accident(new CompletionException(new PersistenceException(failed)))
                .status();
    }
}
