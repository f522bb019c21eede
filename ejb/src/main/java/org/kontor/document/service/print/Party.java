package org.kontor.document.service.print;

import java.time.ZoneId;

/**
 * The buyer as a paper names him.
 *
 * @param language of the order: {@code en} or {@code zh}
 * @param zone in which his days begin
 * @param division of ours that looks after him; null for none
 * @param address his own; its street is null when he has told none
 */
public record Party(String language, String number, ZoneId zone, String vatId, String division, Address address) {

    /** Where somebody is. */
    public record Address(
            String recipient, String street, String postalCode, String city, String region, String country) {}
}
