package org.kontor.catalog.service.index;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.catalog.model.SearchNodeRepository;
import org.kontor.kernel.Permission;

/** Has every node make its search index anew; searches go on meanwhile. */
@Stateless
@RolesAllowed(Permission.STAFF_SEARCH_MANAGE)
public class RebuildIndexes {

    @Inject
    private SearchNodeRepository nodes;

    @Inject
    private Clock clock;

    public void rebuild() {
        nodes.askForRebuild(clock.instant());
    }
}
