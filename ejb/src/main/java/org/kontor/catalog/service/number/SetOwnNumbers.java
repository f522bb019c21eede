package org.kontor.catalog.service.number;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.number.OwnNumber;
import org.kontor.catalog.model.number.OwnNumberRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** The company says what it calls articles. Lines that are right are taken; each other one is named with what is wrong. */
@Stateless
@RolesAllowed(Permission.NUMBER_EDIT)
public class SetOwnNumbers {

    public static final int MOST_LINES = 20_000;

    @Inject
    private OwnNumberRepository numbers;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private TypedNumberQueries articles;

    /** What lines say, after each was looked at. */
    private static final class Wanted {
        private final Map<Long, OwnNumber> put = new TreeMap<>();
        private final Set<Long> removed = new HashSet<>();
        private final List<OwnNumbersTaken.Refused> refused = new ArrayList<>();
    }

    /**
     * A fixed number of statements, whatever the number of lines.
     *
     * @param dryRun to be told only what would become of them
     * @throws RuleViolated {@link CatalogRule#OWN_NUMBERS_TOO_MANY}; of a line, in the answer: {@link
     *     CatalogRule#OWN_NUMBER_INVALID}, {@link CatalogRule#OWN_NUMBER_ARTICLE_UNKNOWN}, {@link
     *     CatalogRule#OWN_NUMBER_ARTICLE_NOT_CLEAR}, {@link CatalogRule#OWN_NUMBER_REPEATED}
     */
    public OwnNumbersTaken set(List<OwnNumberLine> lines, boolean dryRun) {
        if (lines.size() > MOST_LINES) {
            throw new RuleViolated(CatalogRule.OWN_NUMBERS_TOO_MANY, Map.of("lines", lines.size(), "most", MOST_LINES));
        }
        CallerView caller = callers.current();
        List<TypedNumber> found = articles.resolve(
                lines.stream().map(OwnNumberLine::article).toList(), caller.companyId(), caller.language());
        Wanted wanted = new Wanted();
        for (int i = 0; i < lines.size(); i++) {
            try {
                take(wanted, lines.get(i), found.get(i));
            } catch (RuleViolated wrong) {
                wanted.refused.add(new OwnNumbersTaken.Refused(lines.get(i), wrong));
            }
        }
        return dryRun
                ? wouldBe(caller.companyId(), lines.size(), wanted)
                : done(caller.companyId(), lines.size(), wanted);
    }

    /**
     * The same, from a file.
     *
     * @throws RuleViolated {@link CatalogRule#OWN_NUMBERS_UNREADABLE} too
     */
    public OwnNumbersTaken take(String csv, boolean dryRun) {
        return set(OwnNumberFile.read(csv), dryRun);
    }

    private static void take(Wanted wanted, OwnNumberLine line, TypedNumber article) {
        if (article.unknown()) {
            throw new RuleViolated(CatalogRule.OWN_NUMBER_ARTICLE_UNKNOWN, Map.of("article", line.article()));
        }
        if (!article.single()) {
            String hits = String.join(
                    ", ", article.hits().stream().map(TypedNumber.Hit::sku).toList());
            throw new RuleViolated(
                    CatalogRule.OWN_NUMBER_ARTICLE_NOT_CLEAR, Map.of("article", line.article(), "hits", hits));
        }
        long product = article.hits().get(0).productId();
        OwnNumber number = line.number().isBlank() ? null : new OwnNumber(line.number());
        if (wanted.put.containsKey(product) || wanted.removed.contains(product)) {
            throw new RuleViolated(CatalogRule.OWN_NUMBER_REPEATED, Map.of("article", line.article()));
        }
        if (number == null) {
            wanted.removed.add(product);
        } else {
            wanted.put.put(product, number);
        }
    }

    private OwnNumbersTaken done(long company, int lines, Wanted wanted) {
        int taken = numbers.put(company, wanted.put, clock.instant());
        int removed = numbers.remove(company, wanted.removed);
        return answer(false, lines, taken, removed, wanted);
    }

    private OwnNumbersTaken wouldBe(long company, int lines, Wanted wanted) {
        Map<Long, String> now = numbers.of(company, wanted.put.keySet());
        int same = (int) wanted.put.entrySet().stream()
                .filter(put -> put.getValue().text().equals(now.get(put.getKey())))
                .count();
        int removed = numbers.of(company, wanted.removed).size();
        return answer(true, lines, wanted.put.size() - same, removed, wanted);
    }

    private static OwnNumbersTaken answer(boolean dryRun, int lines, int taken, int removed, Wanted wanted) {
        int unchanged = wanted.put.size() - taken + wanted.removed.size() - removed;
        return new OwnNumbersTaken(dryRun, lines, taken, removed, unchanged, wanted.refused);
    }
}
