package org.kontor.order.model;

/**
 * Who orders, as copied into the order.
 *
 * @param personId null when a program orders by a key of the company
 * @param email where confirmations go; null when nobody is to be written to
 * @param actorId the member of staff who ordered in the buyer's place; null, as his name, when the buyer did himself
 */
public record Buyer(
        long companyId,
        String companyName,
        String country,
        Long personId,
        String personName,
        String email,
        String language,
        Long actorId,
        String actorName) {

    /** Who orders himself. */
    public Buyer(
            long companyId,
            String companyName,
            String country,
            Long personId,
            String personName,
            String email,
            String language) {
        this(companyId, companyName, country, personId, personName, email, language, null, null);
    }
}
