package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.CategoryRepository;
import org.kontor.catalog.model.structure.CategoryRepository.Terms;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff build the trees in which buyers browse. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainCategory {

    private static final int LONGEST = 80;

    @Inject
    private CategoryRepository categories;

    /** @throws RuleViolated {@link CatalogRule#CATEGORY_WRONG}; as {@link CategoryRepository#add} */
    public void add(String catalogue, String code, Terms terms) {
        if (!code.matches("[a-z0-9][a-z0-9_-]{0,59}")) {
            throw new RuleViolated(CatalogRule.CATEGORY_WRONG, Map.of("most", LONGEST));
        }
        categories.add(catalogue, code, named(terms));
    }

    /** @throws RuleViolated {@link CatalogRule#CATEGORY_WRONG}; as {@link CategoryRepository#change} */
    public void change(String code, long seenVersion, Terms terms) {
        categories.change(code, seenVersion, named(terms));
    }

    public void move(String code, int step) {
        categories.move(code, step < 0 ? -1 : 1);
    }

    /** @throws RuleViolated {@link CatalogRule#CATEGORY_IN_USE} */
    public void remove(String code) {
        categories.remove(code);
    }

    private static Terms named(Terms terms) {
        boolean named = !terms.nameEn().isBlank() && !terms.nameZh().isBlank();
        if (!named || Math.max(terms.nameEn().length(), terms.nameZh().length()) > LONGEST) {
            throw new RuleViolated(CatalogRule.CATEGORY_WRONG, Map.of("most", LONGEST));
        }
        return new Terms(terms.nameEn().strip(), terms.nameZh().strip(), terms.parent(), terms.published());
    }
}
