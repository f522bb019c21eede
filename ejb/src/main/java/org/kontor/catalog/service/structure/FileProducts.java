package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.FilingRepository;
import org.kontor.catalog.service.NumberQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff say where articles stand in the trees. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class FileProducts {

    public static final int MOST = 1000;

    private static final int NAMED = 5;

    @Inject
    private FilingRepository filing;

    @Inject
    private NumberQueries numbers;

    /**
     * Files articles in a category, all or none; those that stand elsewhere in its catalogue are moved.
     *
     * @param typed numbers with blanks, commas, semicolons or lines between them, in any spelling
     * @throws RuleViolated {@link CatalogRule#FILED_UNKNOWN}, {@link CatalogRule#FILED_TOO_MANY}, {@link
     *     CatalogRule#CATEGORY_NOT_FOUND}
     */
    public void file(String category, String typed) {
        List<String> asked = Stream.of(typed.split("[\\s,;]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .toList();
        if (asked.isEmpty() || asked.size() > MOST) {
            throw new RuleViolated(CatalogRule.FILED_TOO_MANY, Map.of("most", MOST));
        }
        Map<String, Long> found = numbers.bySku(null, asked);
        List<String> unknown =
                asked.stream().filter(number -> !found.containsKey(number)).toList();
        if (!unknown.isEmpty()) {
            throw new RuleViolated(
                    CatalogRule.FILED_UNKNOWN,
                    Map.of(
                            "count",
                            unknown.size(),
                            "numbers",
                            String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))));
        }
        filing.file(category, found.values());
    }

    public void takeOut(String category, long product) {
        filing.takeOut(category, List.of(product));
    }
}
