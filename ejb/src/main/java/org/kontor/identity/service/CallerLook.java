package org.kontor.identity.service;

import org.kontor.identity.model.Density;

/**
 * How a caller wants the pages.
 *
 * @param theme auto, light or dark
 * @param singleKeys whether single letters act as shortcuts on the pages
 * @param currencyFirst whether amounts begin with their currency
 */
public record CallerLook(String theme, boolean singleKeys, Density density, boolean currencyFirst) {

    public static final CallerLook USUAL = new CallerLook("auto", true, Density.COMFORTABLE, false);
}
