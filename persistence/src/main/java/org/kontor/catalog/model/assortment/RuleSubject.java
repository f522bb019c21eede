package org.kontor.catalog.model.assortment;

/** What a rule of an assortment is about. */
public enum RuleSubject {
    CATEGORY,
    PRODUCT
}
