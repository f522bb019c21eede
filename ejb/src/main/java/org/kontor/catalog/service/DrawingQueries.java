package org.kontor.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What pictures of articles are drawn from. Open to everybody: a picture tells no price, no stock and no name. */
@Stateless
@PermitAll
public class DrawingQueries {

    @PersistenceContext
    private EntityManager entities;

    public Optional<DrawingView> bySku(String sku) {
        Sql sql = new Sql()
                .add("select sku, drawing from catalog.product where sku = ")
                .text(sku);
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> new DrawingView((String) row[0], (String) row[1]))
                .findFirst();
    }
}
