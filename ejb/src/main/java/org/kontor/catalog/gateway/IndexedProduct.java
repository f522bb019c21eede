package org.kontor.catalog.gateway;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is searched of an article.
 *
 * @param version of the change that made it so
 * @param gtins its own and those of its packagings
 * @param names in every language
 * @param texts in every language
 * @param category id of its category in the main catalogue; null when it has none
 * @param places ids of its categories in other catalogues
 * @param within codes of all these and of those above them, of each up to the first that is hidden
 * @param categoryNames of its category in the main catalogue and those above it, in every language
 * @param createdMicros when it was made, in microseconds since 1970
 */
public record IndexedProduct(
        long id,
        long version,
        String sku,
        String maker,
        String makerNumber,
        List<String> gtins,
        List<String> names,
        List<String> texts,
        Long category,
        List<Long> places,
        List<String> within,
        List<String> categoryNames,
        List<Value> values,
        long createdMicros) {

    /** @param german null where it is the English word; @param number null when the value is none */
    public record Value(long attribute, String english, String chinese, String german, BigDecimal number) {

        /** Its words, each once. */
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>(List.of(english, chinese));
            if (german != null) {
                words.add(german);
            }
            return words;
        }
    }
}
