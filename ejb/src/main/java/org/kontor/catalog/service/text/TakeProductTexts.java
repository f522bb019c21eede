package org.kontor.catalog.service.text;

import static org.kontor.kernel.Permission.STAFF_CATALOG_EDIT;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.catalog.model.text.ProductTextRepository;
import org.kontor.catalog.model.text.ProductTextRepository.Text;
import org.kontor.catalog.model.text.SafeHtml;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.proposal.SecondPerson;
import org.kontor.kernel.RuleViolated;

/** Takes long texts of articles. What is kept of a text is always safe; what is lost on the way is told. */
@Stateless
@RolesAllowed({STAFF_CATALOG_EDIT, SYSTEM})
public class TakeProductTexts {

    /** Signs that HTML writes with several characters make a text longer. */
    private static final int MOST_KEPT = 40_000;

    @Inject
    private ProductTextRepository texts;

    @Inject
    private SecondPerson second;

    @Inject
    private Clock clock;

    /** A text of which something was left out, or that is too long to be kept at all. @param removed empty when too long */
    public record Altered(NewText text, List<String> removed) {}

    /**
     * One text as somebody has seen it before; nothing left of it takes it away.
     *
     * @param seenVersion -1 where there was none
     * @param note to the colleague who is to decide where a second person is needed; may be empty
     * @param altered whether it is to be kept also when something of it has to be left out
     * @throws RuleViolated {@link CatalogRule#LONG_TEXT_TOO_LONG}; {@link CatalogRule#TEXT_NOT_SAFE}, which names what would
     *     be lost; {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}; what {@link
     *     SecondPerson#propose} says where a second person is needed
     */
    public Saved take(NewText text, long seenVersion, boolean altered, String note) {
        if (tooLong(text)) {
            throw new RuleViolated(
                    CatalogRule.LONG_TEXT_TOO_LONG,
                    Map.of("most", SafeHtml.LONGEST, "length", text.html().length()));
        }
        SafeHtml safe = SafeHtml.of(text.html());
        if (safe.html().length() > MOST_KEPT) {
            throw new RuleViolated(
                    CatalogRule.LONG_TEXT_TOO_LONG,
                    Map.of("most", MOST_KEPT, "length", safe.html().length()));
        }
        if (!altered && !safe.removed().isEmpty()) {
            throw new RuleViolated(CatalogRule.TEXT_NOT_SAFE, Map.of("removed", String.join(", ", safe.removed())));
        }
        Text kept = new Text(text.sku(), text.language(), safe);
        texts.requireSeen(kept, seenVersion);
        if (second.isNeededFor(ChangeKind.LONG_TEXTS)) {
            KeptProduct product = second.hold(text.sku());
            Map<String, String> wanted = product.of(ChangeKind.LONG_TEXTS);
            wanted.put("html-" + text.language().code(), safe.html());
            return second.propose(product, new ProductChange(ChangeKind.LONG_TEXTS, wanted), note);
        }
        texts.put(kept, clock.instant());
        return Saved.AT_ONCE;
    }

    /**
     * Many, as an import brings them, by one statement. Those that say nothing, or belong to no article, change nothing.
     *
     * @return those that were not kept as they were handed in
     */
    public List<Altered> takeAll(List<NewText> given) {
        List<Altered> altered = new ArrayList<>();
        List<Text> kept = new ArrayList<>();
        for (NewText text : given) {
            if (tooLong(text)) {
                altered.add(new Altered(text, List.of()));
                continue;
            }
            SafeHtml safe = SafeHtml.of(text.html());
            if (safe.html().length() > MOST_KEPT) {
                altered.add(new Altered(text, List.of()));
                continue;
            }
            if (!safe.removed().isEmpty()) {
                altered.add(new Altered(text, safe.removed()));
            }
            if (!safe.html().isEmpty()) {
                kept.add(new Text(text.sku(), text.language(), safe));
            }
        }
        texts.put(kept, clock.instant());
        return altered;
    }

    private static boolean tooLong(NewText text) {
        return text.html().length() > SafeHtml.LONGEST;
    }
}
