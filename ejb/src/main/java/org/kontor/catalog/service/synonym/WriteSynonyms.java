package org.kontor.catalog.service.synonym;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.catalog.model.SearchRule;
import org.kontor.catalog.model.SynonymGroup;
import org.kontor.catalog.model.SynonymRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Writes a group of words that mean the same; searches know it a moment later. */
@Stateless
@RolesAllowed(Permission.STAFF_SEARCH_MANAGE)
public class WriteSynonyms {

    private static final int MOST_GROUPS = 5000;

    @Inject
    private SynonymRepository synonyms;

    @Inject
    private Clock clock;

    /**
     * @param id of the group to change; null for a new one
     * @param version of the group when it was read
     * @throws RuleViolated {@link SearchRule}
     */
    public void write(Long id, long version, String line) {
        SynonymGroup group = SynonymGroup.of(line);
        if (id == null) {
            if (synonyms.count() >= MOST_GROUPS) {
                throw new RuleViolated(SearchRule.TOO_MANY_GROUPS, Map.of("max", MOST_GROUPS));
            }
            synonyms.add(group, clock.instant());
        } else if (!synonyms.change(id, version, group, clock.instant())) {
            throw new RuleViolated(SearchRule.SYNONYMS_CHANGED_MEANWHILE);
        }
    }
}
