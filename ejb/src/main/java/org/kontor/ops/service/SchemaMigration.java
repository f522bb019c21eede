package org.kontor.ops.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.kontor.ops.health.SchemaState;

/**
 * Brings the schema to the version of this program before anything else of it works. Two nodes starting at once are
 * safe: one migrates, the other waits. Every bean with a timer depends on this one, for timers do not wait by
 * themselves; when a migration fails, nothing that depends on it starts and readiness stays down. Works as the owner of
 * the database; everything else works as a role that owns nothing, and the server does not start as any other.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource owner;

    @Resource(lookup = "java:/jdbc/KontorDS")
    private DataSource everyday;

    @Inject
    private SchemaState state;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner)
                .schemas("kontor")
                .defaultSchema("kontor")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
        flyway.migrate();
        mustBeHarmless();
        state.reached(flyway.info().current().getVersion().getVersion());
    }

    /** The rules about rows hold for nobody who owns the tables or may pass them by. */
    private void mustBeHarmless() {
        try (Connection connection = everyday.getConnection();
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(
                        """
                        select current_user, r.rolsuper or r.rolbypassrls or r.rolcreaterole
                          or exists (select from pg_namespace where pg_has_role(current_user, nspowner, 'usage'))
                          or exists (select from pg_class where pg_has_role(current_user, relowner, 'usage')
                               and relkind in ('r', 'p', 'v', 'm') and relpersistence = 'p')
                        from pg_roles r where r.rolname = current_user
                        """)) {
            answer.next();
            if (answer.getBoolean(2)) {
                throw new IllegalStateException("The server must not work as " + answer.getString(1)
                        + ", which owns tables or passes by their rules: name a role that owns nothing in"
                        + " KONTOR_DB_APP_USER and KONTOR_DB_APP_PASSWORD");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database does not answer", failed);
        }
    }
}
