package org.rostrum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says at {@code /health/ready} whether the program can serve: it is deployed and its database answers. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    @Inject
    DataSource source;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException silent) {
            return false;
        }
    }
}
