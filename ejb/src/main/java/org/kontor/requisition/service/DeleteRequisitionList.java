package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionRepository;

/** Ends a list; its owner alone does. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class DeleteRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @EJB
    private CallerQueries callers;

    public void delete(long id) {
        lists.get(ListReader.of(callers.current()), id).require(Access.OWN);
        lists.delete(id);
    }
}
