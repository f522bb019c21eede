package org.kontor.catalog.service.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ChangeProposalRepository;
import org.kontor.kernel.Permission;

/** An administrator says which changes of articles need a second person. */
@Stateless
@RolesAllowed(Permission.STAFF_ROLE_MANAGE)
public class NeedSecondPerson {

    @Inject
    private ChangeProposalRepository proposals;

    /** @param kinds that need one from now on; changes of the others are made at once */
    public void need(Set<ChangeKind> kinds) {
        proposals.need(kinds);
    }
}
