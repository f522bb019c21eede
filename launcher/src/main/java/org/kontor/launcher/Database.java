package org.kontor.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL database by address, its owner and the everyday login of the server. The owner makes and changes tables;
 * the server works as a role that owns nothing, so that the rules about rows hold for it.
 */
public record Database(String url, String user, String password, String appUser, String appPassword) {

    static final String APP_USER = "kontor_app";

    /** Kept here, for a logger nobody holds loses its level. */
    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    /** The one named by KONTOR_DB_URL, KONTOR_DB_USER and KONTOR_DB_PASSWORD, if any. */
    public static Optional<Database> fromEnvironment() {
        return Optional.ofNullable(System.getenv("KONTOR_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new Database(
                        url,
                        System.getenv().getOrDefault("KONTOR_DB_USER", "kontor"),
                        System.getenv().getOrDefault("KONTOR_DB_PASSWORD", "kontor"),
                        System.getenv().getOrDefault("KONTOR_DB_APP_USER", APP_USER),
                        System.getenv().getOrDefault("KONTOR_DB_APP_PASSWORD", APP_USER)));
    }

    /** As the owner. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** As the server does. */
    public Connection openAsServer() throws SQLException {
        return DriverManager.getConnection(url, appUser, appPassword);
    }

    /** Brings the schema to the version of this build. */
    public void migrate() {
        QUIET.setLevel(Level.WARNING);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, user, password)
                .schemas("kontor")
                .defaultSchema("kontor")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
