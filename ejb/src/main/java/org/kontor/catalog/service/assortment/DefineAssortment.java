package org.kontor.catalog.service.assortment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.catalog.model.assortment.AssortmentRepository;
import org.kontor.catalog.model.assortment.AssortmentTerms;
import org.kontor.catalog.model.assortment.RuleSubject;
import org.kontor.kernel.Permission;

/** Staff say what an assortment shows and which companies have it; each change holds with its commit. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class DefineAssortment {

    @Inject
    private AssortmentRepository assortments;

    public long add(AssortmentTerms terms) {
        return assortments.add(terms);
    }

    /** @param seenVersion of the assortment as the person saw it */
    public void change(long id, long seenVersion, AssortmentTerms terms) {
        assortments.change(id, seenVersion, terms);
    }

    /** One that no company has. */
    public void remove(long id) {
        assortments.remove(id);
    }

    /** @param code of the category, or the article's number */
    public void rule(long id, RuleSubject of, String code, boolean shown) {
        assortments.rule(id, of, code, shown);
    }

    public void forget(long id, long ruleId) {
        assortments.forget(id, ruleId);
    }

    public void assign(long id, String companyNumber) {
        assortments.assign(id, companyNumber);
    }

    public void release(long id, long companyId) {
        assortments.release(id, companyId);
    }

    public void assignToGroup(long id, String groupCode) {
        assortments.assignToGroup(id, groupCode);
    }

    public void releaseGroup(long id, long groupId) {
        assortments.releaseGroup(id, groupId);
    }
}
