package org.kontor.identity.service;

import org.kontor.identity.model.Density;

/**
 * What a person chooses; null keeps the present choice.
 *
 * @param language en or zh
 * @param theme auto, light or dark
 * @param timeZone of the IANA list
 * @param singleKeys whether single letters act as shortcuts
 * @param currencyFirst whether amounts begin with their currency
 */
public record Preferences(
        String language, String theme, String timeZone, Boolean singleKeys, Density density, Boolean currencyFirst) {

    /** What the head of every page offers. */
    public static Preferences ofHead(String language, String theme) {
        return new Preferences(language, theme, null, null, null, null);
    }
}
