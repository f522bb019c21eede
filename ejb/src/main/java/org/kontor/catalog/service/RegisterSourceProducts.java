package org.kontor.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.event.SourceProduct;
import org.kontor.catalog.model.SourceProductRepository;
import org.kontor.kernel.Permission;

/** Makes articles known that another system has traded; they are not for sale here until staff says so. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RegisterSourceProducts {

    @Inject
    private SourceProductRepository products;

    /** Adds those that are not known yet. */
    public void register(List<SourceProduct> named) {
        products.addMissing(named);
    }
}
