package org.kontor.ops.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers within two seconds. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private static final int ANSWER_WITHIN_SECONDS = 2;

    @Resource(lookup = "java:/jdbc/KontorDS")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return answer(connection.isValid(ANSWER_WITHIN_SECONDS));
        } catch (SQLException refused) {
            return answer(false);
        }
    }

    private static HealthCheckResponse answer(boolean up) {
        return HealthCheckResponse.named("database").status(up).build();
    }
}
