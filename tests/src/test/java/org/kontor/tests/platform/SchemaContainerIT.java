package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.identity.service.CallerQueries;
import org.kontor.ops.service.SchemaMigration;
import org.kontor.tests.container.Application;

@ExtendWith(ArquillianExtension.class)
class SchemaContainerIT {

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    @Test
    void everyMigrationSucceeded() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet failed =
                        sql.executeQuery("select count(*) from kontor.flyway_schema_history where not success")) {
            failed.next();
            assertEquals(0, failed.getInt(1));
        }
    }

    @Test
    void beansOfTheApplicationAreReachable() {
        assertNotNull(Application.bean(SchemaMigration.class));
    }

    @Test
    void aCallerIsWhoTheTestSays() throws Exception {
        assertEquals(Optional.empty(), Application.as("nobody", Set.of(), () -> Application.bean(CallerQueries.class)
                .find()));
    }
}
