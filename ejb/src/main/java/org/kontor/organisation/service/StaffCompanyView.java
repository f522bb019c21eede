package org.kontor.organisation.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A company as staff see it, with its addresses, people and what it has ordered. */
public record StaffCompanyView(
        long id,
        String number,
        String name,
        String country,
        String currency,
        String language,
        String timeZone,
        String vatId,
        String email,
        String phone,
        String priceList,
        int paymentTermsDays,
        String status,
        boolean walkIn,
        String source,
        String sourceNumber,
        Instant createdAt,
        List<Address> addresses,
        List<Person> people,
        List<Unit> units,
        List<Order> orders) {

    public StaffCompanyView {
        addresses = List.copyOf(addresses);
        people = List.copyOf(people);
        units = List.copyOf(units);
        orders = List.copyOf(orders);
    }

    /** Where the company receives goods. */
    public record Address(
            String label,
            String recipient,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            String phone,
            boolean preferred,
            boolean active) {}

    /** Who acts for the company. @param unit where in the company; several have commas between */
    public record Person(
            long id, String name, String email, String roles, String language, boolean active, String unit) {}

    /** A part of the company. @param depth how far below the root; parts follow the one they belong to */
    public record Unit(long id, String code, String name, int depth, boolean active, long people) {}

    /** One of the newest orders. */
    public record Order(String number, Instant placedAt, String status, BigDecimal grossAmount, String currency) {}
}
