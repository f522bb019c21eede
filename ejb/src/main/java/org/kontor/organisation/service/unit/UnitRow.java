package org.kontor.organisation.service.unit;

/**
 * A unit in the tree.
 *
 * @param depth 0 for the root
 * @param people who hold a role in it now
 * @param managed whether the caller may change it; others are shown because they lie on the way to one he may
 */
public record UnitRow(
        long id,
        Long parentId,
        String code,
        String name,
        boolean active,
        int depth,
        int people,
        int children,
        boolean managed) {}
