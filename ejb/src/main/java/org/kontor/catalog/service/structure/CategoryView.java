package org.kontor.catalog.service.structure;

/**
 * A category as staff edit it.
 *
 * @param catalogue code of the catalogue in whose tree it stands
 * @param parent code of the one above; empty at the top
 * @param articles filed in it, without those of categories below
 */
public record CategoryView(
        String catalogue,
        String code,
        String nameEn,
        String nameZh,
        String parent,
        boolean published,
        long version,
        long articles) {}
