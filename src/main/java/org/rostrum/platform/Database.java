package org.rostrum.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The one database behind everything. It is brought to this program's version when the program is deployed, before
 * anything is read from it; a deployment on a database that cannot be brought there fails.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/rostrum",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=rostrum.database.url}",
        user = "${MPCONFIG=rostrum.database.user}",
        password = "${MPCONFIG=rostrum.database.password}",
        minPoolSize = 4,
        maxPoolSize = 64,
        // A connection is asked, at most once a second, whether it still leads to the database before it is used, so
        // that
        // calls go on as soon as a database that was lost answers again.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000"
        })
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // The container sets the fields.
public class Database {
    @Resource(lookup = "java:app/jdbc/rostrum")
    DataSource source;

    @Produces
    @PersistenceContext(unitName = "rostrum")
    EntityManager entities;

    void migrate(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object deployed) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:sql")
                .load()
                .migrate();
    }

    /** Plain connections, in the transaction that runs. */
    @Produces
    DataSource source() {
        return source;
    }
}
