package org.kontor.inventory.model.purchase;

/** @param unit that the article is kept in */
public record KeptArticle(long productId, String unit) {}
