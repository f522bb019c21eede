package org.kontor.organisation.service.address;

/**
 * An address as somebody typed it.
 *
 * @param unit to which it belongs; null for the whole company
 * @param country ISO 3166 code
 */
public record AddressCommand(
        Long unit,
        String label,
        String recipient,
        String street,
        String city,
        String region,
        String postalCode,
        String country,
        String phone,
        String instructions) {}
