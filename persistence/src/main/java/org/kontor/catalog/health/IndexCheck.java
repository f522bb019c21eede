package org.kontor.catalog.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once searches on this node find everything: a node without an index gets no visitors before it has made one. Says how
 * old the index is, which is no reason to send visitors away: an older answer is better than none.
 */
@Readiness
@ApplicationScoped
public class IndexCheck implements HealthCheck {

    @Inject
    private IndexState index;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("search-index")
                .status(index.isComplete())
                .withData("articles", index.articles());
        if (index.followedAt() != null) {
            answer.withData(
                    "age-millis",
                    Duration.between(index.followedAt(), clock.instant()).toMillis());
        }
        IndexState.Building building = index.building();
        if (building != null) {
            answer.withData("building", building.articles() + " of " + building.of());
        }
        return answer.build();
    }
}
