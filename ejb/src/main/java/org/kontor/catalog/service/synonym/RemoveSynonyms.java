package org.kontor.catalog.service.synonym;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.catalog.model.SearchRule;
import org.kontor.catalog.model.SynonymRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes a group of synonyms back. */
@Stateless
@RolesAllowed(Permission.STAFF_SEARCH_MANAGE)
public class RemoveSynonyms {

    @Inject
    private SynonymRepository synonyms;

    /** @throws RuleViolated {@link SearchRule#SYNONYMS_UNKNOWN} */
    public void remove(long id) {
        if (!synonyms.remove(id)) {
            throw new RuleViolated(SearchRule.SYNONYMS_UNKNOWN);
        }
    }
}
