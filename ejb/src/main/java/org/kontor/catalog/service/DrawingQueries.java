package org.kontor.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.catalog.service.assortment.Visible;

/**
 * What pictures of articles are drawn from. Open to everybody, for a picture tells no price, no stock and no name; but what an
 * assortment hides from somebody has a picture only for those who may see it.
 */
@Stateless
@PermitAll
public class DrawingQueries {

    @PersistenceContext
    private EntityManager entities;

    /** For somebody who has not signed in. */
    public Optional<DrawingView> open(String sku) {
        return view(picture(sku).add(Visible.toAll("p")));
    }

    /** @param company null for staff, who see everything */
    public Optional<DrawingView> bySku(Long company, String sku) {
        return view(picture(sku).visible(company));
    }

    private static Sql picture(String sku) {
        return new Sql()
                .add("select p.sku, p.drawing from catalog.product p where p.sku = ")
                .text(sku)
                .add(" and");
    }

    private Optional<DrawingView> view(Sql sql) {
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> new DrawingView((String) row[0], (String) row[1]))
                .findFirst();
    }
}
