package org.kontor.catalog.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.gateway.CategoryWords;

/** The categories as they hang together, in the reader's language. */
public final class CategoryTree {

    /** @param names in every language */
    record Category(long id, String code, Long parentId, String name, List<String> names) {}

    private final Map<Long, Category> byId = new LinkedHashMap<>();
    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final Map<Long, List<Category>> children = new LinkedHashMap<>();

    /** @param inOrder parents need not come first */
    CategoryTree(List<Category> inOrder) {
        for (Category category : inOrder) {
            byId.put(category.id, category);
            byCode.put(category.code, category);
            children.computeIfAbsent(category.parentId, parent -> new ArrayList<>())
                    .add(category);
        }
    }

    /** What all of them are called. */
    public List<CategoryWords.Named> named() {
        return byId.values().stream()
                .map(category -> new CategoryWords.Named(category.code, category.names))
                .toList();
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** From the top down to the category; empty for null. */
    public List<CategoryLink> path(String code) {
        LinkedList<CategoryLink> path = new LinkedList<>();
        Category category = code == null ? null : byCode.get(code);
        while (category != null && path.size() < byId.size()) {
            path.addFirst(new CategoryLink(category.code, category.name));
            category = category.parentId == null ? null : byId.get(category.parentId);
        }
        return List.copyOf(path);
    }

    /** The tree with sums; categories without articles are left out. */
    public List<CategoryNode> counted(Map<Long, Long> articles) {
        return below(null, articles);
    }

    private List<CategoryNode> below(Long parent, Map<Long, Long> articles) {
        List<CategoryNode> nodes = new ArrayList<>();
        for (Category category : children.getOrDefault(parent, List.of())) {
            List<CategoryNode> inside = below(category.id, articles);
            long count = articles.getOrDefault(category.id, 0L)
                    + inside.stream().mapToLong(CategoryNode::count).sum();
            if (count > 0) {
                nodes.add(new CategoryNode(category.code, category.name, count, inside));
            }
        }
        return List.copyOf(nodes);
    }
}
