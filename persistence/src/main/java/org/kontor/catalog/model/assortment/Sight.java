package org.kontor.catalog.model.assortment;

import java.util.List;
import java.util.Set;

/**
 * What a company may see, for those who do not ask the database: an article is shown when one of the parts shows it.
 *
 * @param everything whether there is nothing that it may not see; there are no parts then
 */
public record Sight(boolean everything, List<Part> parts) {

    public static final Sight EVERYTHING = new Sight(true, List.of());

    /**
     * An assortment: the rule of an article, else of its category, else what the assortment says.
     *
     * @param categories those that are otherwise than the assortment says
     * @param shown articles that are shown whatever their category
     * @param hidden articles that are not
     */
    public record Part(boolean everything, Set<Long> categories, Set<Long> shown, Set<Long> hidden) {

        public Part {
            categories = Set.copyOf(categories);
            shown = Set.copyOf(shown);
            hidden = Set.copyOf(hidden);
        }

        private boolean shows(long product, Long category) {
            if (shown.contains(product) || hidden.contains(product)) {
                return shown.contains(product);
            }
            return everything != (category != null && categories.contains(category));
        }
    }

    public Sight {
        parts = List.copyOf(parts);
    }

    /** @param category its own; null when it is filed nowhere */
    public boolean shows(long product, Long category) {
        return everything || parts.stream().anyMatch(part -> part.shows(product, category));
    }
}
