package org.kontor.pricing.model.chain;

/** From whom a list comes to a company, nearest first. */
public enum ChainLevel {
    COMPANY,
    GROUP,
    SITE,
    DEFAULT
}
