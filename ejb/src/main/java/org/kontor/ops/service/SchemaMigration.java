package org.kontor.ops.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.kontor.ops.health.SchemaState;

/**
 * Brings the schema to the version of this program before anything else of it works. Two nodes starting at once are
 * safe: one migrates, the other waits. Every bean with a timer depends on this one, for timers do not wait by
 * themselves; when a migration fails, nothing that depends on it starts and readiness stays down.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:/jdbc/KontorDS")
    private DataSource dataSource;

    @Inject
    private SchemaState state;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .schemas("kontor")
                .defaultSchema("kontor")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
        flyway.migrate();
        state.reached(flyway.info().current().getVersion().getVersion());
    }
}
