package org.kontor.organisation.service.address;

/** Where a company receives goods. */
public record AddressView(
        long id,
        String label,
        String recipient,
        String street,
        String city,
        String region,
        String postalCode,
        String country,
        String phone,
        boolean preferred) {}
