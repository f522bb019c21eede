package org.kontor.verification.gateway;

/**
 * What we ask the authorities about one number.
 *
 * @param prefix of the country among the authorities, such as EL
 * @param requester our own number with its prefix: who asks gets a number of the consultation
 */
public record TaxQuestion(
        String prefix, String number, String requester, String name, String street, String postalCode, String city) {}
