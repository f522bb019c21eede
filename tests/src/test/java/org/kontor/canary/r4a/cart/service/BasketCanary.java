package org.kontor.canary.r4a.cart.service;

import org.kontor.canary.r4a.catalog.model.Article;

/** A reach into the model of another context. */
public class BasketCanary {

    Article article;
}
