package org.kontor.verification.service.bank;

import java.time.Instant;

/**
 * A bank account as far as everybody may see it.
 *
 * @param masked country and last signs
 * @param state one of {@link org.kontor.verification.model.bank.BankState}
 * @param documentId a paper that shows it; null for none
 * @param evidence what staff have seen instead of a paper; null for none
 * @param reason why it was refused; null when it was not
 * @param elsewhere how many other companies use the same account; only staff are told
 */
public record BankAccountView(
        long id,
        String masked,
        String country,
        String holder,
        String bic,
        String state,
        Instant since,
        String enteredBy,
        String checkedBy,
        boolean checkedByMe,
        Long documentId,
        String documentName,
        String evidence,
        String verifiedBy,
        Instant verifiedAt,
        String retiredBy,
        String reason,
        long elsewhere) {}
