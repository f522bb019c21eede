package org.kontor.catalog.service.index;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.catalog.health.IndexState;
import org.kontor.catalog.model.NodeReport;
import org.kontor.catalog.model.SearchNodeRepository;
import org.kontor.kernel.Permission;

/** Writes down how the index of this node is. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ReportNode {

    @Inject
    private SearchNodeRepository nodes;

    @Inject
    private IndexState state;

    @Inject
    private Clock clock;

    /** @param fulfilled the last wish of staff for a new index that was fulfilled here */
    public void report(String node, long fulfilled) {
        IndexState.Building building = state.building();
        IndexState.Built built = state.built();
        nodes.report(
                new NodeReport(
                        node,
                        state.followedAt(),
                        state.articles(),
                        building == null ? null : Long.valueOf(building.articles()),
                        building == null ? null : Long.valueOf(building.of()),
                        built == null ? null : built.at(),
                        built == null ? null : Long.valueOf(built.articles()),
                        built == null ? null : Long.valueOf(built.took().toMillis()),
                        fulfilled),
                clock.instant());
    }
}
