package org.kontor.organisation.service;

/**
 * What an order needs to know of its company, with the one address it asked for.
 *
 * @param active false when the company may not order
 * @param address null when the company has no such address
 */
public record OrderingCompany(
        long id, String name, boolean active, String country, String currency, int paymentTermsDays, Address address) {

    /** An address of the company. */
    public record Address(
            long id,
            String label,
            String recipient,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            String phone) {}
}
