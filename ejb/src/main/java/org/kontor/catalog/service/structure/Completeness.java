package org.kontor.catalog.service.structure;

import java.util.List;

/** What an article has of what buyers look for. */
public record Completeness(List<Item> items) {

    /** Where it can be mended. */
    public enum Part {
        DATA,
        ATTRIBUTES,
        TEXTS,
        MEDIA,
        PRICES,
        STOCK
    }

    /** @param key of its name */
    public record Item(String key, Part part, boolean there) {}

    public Completeness {
        items = List.copyOf(items);
    }

    public int percent() {
        long there = items.stream().filter(Item::there).count();
        return items.isEmpty() ? 100 : (int) (there * 100 / items.size());
    }

    public List<Item> missing() {
        return items.stream().filter(item -> !item.there()).toList();
    }
}
