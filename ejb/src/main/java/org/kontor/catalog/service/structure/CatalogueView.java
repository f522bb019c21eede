package org.kontor.catalog.service.structure;

import java.util.List;

/**
 * A catalogue, and who browses it.
 *
 * @param main whether it is the one of all who have no other
 * @param categories how many its tree has
 */
public record CatalogueView(
        String code,
        String nameEn,
        String nameZh,
        boolean main,
        long version,
        long categories,
        List<Browser> companies,
        List<Browser> groups) {

    /** Who browses it: a company or a customer group. @param code of the group, or the company's number */
    public record Browser(long id, String code, String name) {}

    public CatalogueView {
        companies = List.copyOf(companies);
        groups = List.copyOf(groups);
    }
}
