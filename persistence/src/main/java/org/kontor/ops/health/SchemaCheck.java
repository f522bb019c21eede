package org.kontor.ops.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Started, and ready, only when the schema is the one this program was made for. */
@Startup
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    @Inject
    private SchemaState schema;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema")
                .status(schema.isCurrent())
                .withData("version", schema.version())
                .build();
    }
}
