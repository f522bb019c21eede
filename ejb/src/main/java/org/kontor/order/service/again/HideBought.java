package org.kontor.order.service.again;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.order.model.again.HiddenRepository;

/** Hides articles from what the caller is offered to buy again, or shows them again; nobody else's page changes. */
@Stateless
@RolesAllowed(Permission.ORDER_READ)
public class HideBought {

    @Inject
    private HiddenRepository hidden;

    @EJB
    private CallerQueries callers;

    /** @param skus those there is no article of are left out */
    public void hide(Collection<String> skus) {
        CallerView caller = callers.current();
        hidden.hide(caller.companyId(), caller.personId(), skus);
    }

    /** @param skus those that are not hidden stay as they are */
    public void show(Collection<String> skus) {
        CallerView caller = callers.current();
        hidden.show(caller.companyId(), caller.personId(), skus);
    }
}
