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
        maxPoolSize = 64)
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
