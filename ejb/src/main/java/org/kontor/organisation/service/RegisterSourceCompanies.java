package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.organisation.event.SourceCompany;
import org.kontor.organisation.model.SourceCompanyRepository;

/** Makes companies known that another system has traded with. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RegisterSourceCompanies {

    @Inject
    private SourceCompanyRepository companies;

    /** Adds those that are not known yet. */
    public void register(List<SourceCompany> named) {
        companies.addMissing(named);
    }
}
