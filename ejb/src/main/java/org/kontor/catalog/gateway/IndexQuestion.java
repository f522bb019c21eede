package org.kontor.catalog.gateway;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.model.assortment.Sight;

/**
 * What to look for in the index.
 *
 * @param sight what may be found and counted at all
 * @param own articles that the company knows under what was typed: they come first
 * @param named what the categories are called in which its articles stand for the reader, beside those of the main catalogue
 * @param typed words or a number; blank for everything
 * @param otherwise the same words said otherwise, each as good as what was typed
 * @param category code; null for all
 * @param filters attribute to what it may be
 * @param counted whether values and categories are counted, too
 */
public record IndexQuestion(
        Sight sight,
        Set<Long> own,
        CategoryWords named,
        String typed,
        List<String> otherwise,
        Reading reading,
        String category,
        Map<Long, Choice> filters,
        Order order,
        boolean chinese,
        int from,
        int size,
        boolean counted) {

    /** How what was typed is read. */
    public enum Reading {
        /** Every word occurs, or it is a number. */
        ALL_WORDS,
        /** The same, but the last word is unfinished. */
        LAST_UNFINISHED,
        /** The same, but every word may be unfinished. */
        ALL_UNFINISHED,
        /** A number that looks like one of an article's. */
        SIMILAR_NUMBER,
        /** Some word occurs; the more of them and the rarer, the better. */
        SOME_WORDS
    }

    public enum Order {
        RELEVANCE,
        NAME,
        SKU,
        NEWEST
    }

    /** Values of an attribute and ranges of its numbers, any of which is enough. */
    public record Choice(List<String> values, List<Range> ranges) {}

    public record Range(BigDecimal from, BigDecimal to) {}

    public IndexQuestion read(Reading as) {
        return new IndexQuestion(
                sight, own, named, typed, otherwise, as, category, filters, order, chinese, from, size, counted);
    }

    public IndexQuestion typing(String other) {
        return new IndexQuestion(
                sight, own, named, other, List.of(), reading, category, filters, order, chinese, from, size, counted);
    }

    /** What is counted is the same for every page and order. */
    public IndexQuestion onAnyPage() {
        return new IndexQuestion(
                sight, own, named, typed, otherwise, reading, category, filters, Order.RELEVANCE, false, 0, 0, counted);
    }

    /** Whatever this attribute is. */
    public IndexQuestion without(Long attribute) {
        Map<Long, Choice> others = new LinkedHashMap<>(filters);
        others.remove(attribute);
        return narrowed(category, others);
    }

    public IndexQuestion inAnyCategory() {
        return narrowed(null, filters);
    }

    private IndexQuestion narrowed(String to, Map<Long, Choice> by) {
        return new IndexQuestion(
                sight, own, named, typed, otherwise, reading, to, by, order, chinese, from, size, counted);
    }

    /** The same question for another part of the answer, without counting. */
    public IndexQuestion only(int first, int most) {
        return new IndexQuestion(
                sight, own, named, typed, otherwise, reading, category, filters, order, chinese, first, most, false);
    }

    /** Only whether there is anything at all, whatever the category and filters. */
    public IndexQuestion unfiltered() {
        return new IndexQuestion(
                sight, own, named, typed, otherwise, reading, null, Map.of(), order, chinese, 0, 1, false);
    }
}
