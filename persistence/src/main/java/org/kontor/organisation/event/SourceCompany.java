package org.kontor.organisation.event;

import java.io.Serializable;

/**
 * A company as the books of another system know it.
 *
 * @param number the number that it gets here
 * @param sourceNumber the number that it has there; null for the account of customers without one
 * @param country ISO 3166 code, ZZ where the source says none
 */
public record SourceCompany(
        String number, String name, String country, String currency, String source, String sourceNumber)
        implements Serializable {}
