package org.kontor.canary.good.catalog.service;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads of another context. */
@Stateless
public class ArticleQueries {

    @PersistenceContext
    private EntityManager entities;

    public ArticleRow byId(long id) {
        return entities.find(ArticleRow.class, id);
    }
}
