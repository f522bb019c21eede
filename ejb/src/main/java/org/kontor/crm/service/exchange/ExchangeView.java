package org.kontor.crm.service.exchange;

import java.time.Instant;
import java.util.List;

/**
 * How the exchange with an outside CRM stands.
 *
 * @param connectedAt null when there is none
 * @param shared how many things the other side knows of
 * @param waiting how many are to be told
 * @param underWay how many were told and are not noted yet
 */
public record ExchangeView(
        Instant connectedAt, String connectedBy, long shared, long waiting, long underWay, List<Conflict> conflicts) {

    /** A field that both sides have changed differently. */
    public record Conflict(
            long id,
            String kind,
            String number,
            String companyNumber,
            String companyName,
            String field,
            String ours,
            String theirs,
            Instant foundAt) {

        /** Where the record is looked at. */
        public String address() {
            return switch (kind) {
                case "CASE" -> "/office/case/" + number;
                case "ORDER" -> "/office/order/" + number;
                default -> "/office/company/" + companyNumber + "/contacts";
            };
        }
    }
}
