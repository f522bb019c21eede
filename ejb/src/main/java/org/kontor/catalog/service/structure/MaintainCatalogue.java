package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.catalog.model.structure.CatalogueRepository;
import org.kontor.catalog.model.structure.CatalogueTerms;
import org.kontor.kernel.Permission;

/** Staff make catalogues and say who browses them; each change holds with its commit. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainCatalogue {

    @Inject
    private CatalogueRepository catalogues;

    public void add(CatalogueTerms terms) {
        catalogues.add(terms);
    }

    /** @param seenVersion of the catalogue as the person saw it */
    public void rename(CatalogueTerms terms, long seenVersion) {
        catalogues.rename(terms, seenVersion);
    }

    public void remove(String code) {
        catalogues.remove(code);
    }

    public void giveToCompany(String code, String companyNumber) {
        catalogues.giveToCompany(code, companyNumber);
    }

    public void giveToGroup(String code, String groupCode) {
        catalogues.giveToGroup(code, groupCode);
    }

    public void takeFromCompany(String code, long companyId) {
        catalogues.takeFromCompany(code, companyId);
    }

    public void takeFromGroup(String code, long groupId) {
        catalogues.takeFromGroup(code, groupId);
    }
}
