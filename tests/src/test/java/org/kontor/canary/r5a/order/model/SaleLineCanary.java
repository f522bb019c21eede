package org.kontor.canary.r5a.order.model;

import jakarta.persistence.ManyToOne;
import org.kontor.canary.r5a.catalog.model.Article;

/** A relation to an entity of another context. */
public class SaleLineCanary {

    @ManyToOne
    Article article;
}
