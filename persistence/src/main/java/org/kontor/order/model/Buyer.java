package org.kontor.order.model;

/**
 * Who orders, as copied into the order.
 *
 * @param personId null when a program orders by a key of the company
 * @param email where confirmations go; null when nobody is to be written to
 */
public record Buyer(
        long companyId,
        String companyName,
        String country,
        Long personId,
        String personName,
        String email,
        String language) {}
