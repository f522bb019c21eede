package org.kontor.catalog.service.structure;

/**
 * A category in the tree, from top to bottom.
 *
 * @param depth 0 for the top
 * @param articles sold in it, without those of categories below
 */
public record CategoryRow(String code, String name, int depth, boolean published, long articles) {}
