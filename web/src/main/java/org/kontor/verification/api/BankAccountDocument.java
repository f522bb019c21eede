package org.kontor.verification.api;

import java.time.Instant;
import org.kontor.verification.service.bank.BankAccountView;

/**
 * A bank account of the company, never its whole number.
 *
 * @param account country and last signs
 * @param state ENTERED, CHECKED, VERIFIED or RETIRED; only a verified one is used
 * @param since when it came into this state
 */
public record BankAccountDocument(
        long id, String account, String country, String bic, String holder, String state, Instant since) {

    static BankAccountDocument of(BankAccountView view) {
        return new BankAccountDocument(
                view.id(), view.masked(), view.country(), view.bic(), view.holder(), view.state(), view.since());
    }
}
