package org.kontor.catalog.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param ids of the page asked for, best first
 * @param total of a question without counting at least so many, when it asks for the best ones only
 * @param values attribute to its values with the number of articles by all filters but those of this attribute
 * @param categories the number of articles by all filters but the category
 */
public record IndexAnswer(List<Long> ids, long total, Map<Long, List<Counted>> values, Map<Long, Long> categories) {

    public static final IndexAnswer NOTHING = new IndexAnswer(List.of(), 0, Map.of(), Map.of());

    /** A value of an attribute and how many articles have it. */
    public record Counted(String english, String chinese, BigDecimal number, long articles) {}
}
