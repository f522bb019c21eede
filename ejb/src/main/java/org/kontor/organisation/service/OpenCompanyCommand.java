package org.kontor.organisation.service;

/** A company that has applied, with the one address it gave. */
public record OpenCompanyCommand(
        String number,
        String name,
        String country,
        String currency,
        String language,
        String timeZone,
        String vatId,
        String email,
        String phone,
        String street,
        String city,
        String region,
        String postalCode) {}
