package org.kontor.verification.service.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.compliance.event.Noted;
import org.kontor.kernel.Permission;
import org.kontor.verification.model.bank.BankNumber;

/** Shows a bank account whole. Nobody sees it before the look stands in the audit trail. */
@Stateless
@RolesAllowed({Permission.BANK_REVEAL, Permission.STAFF_BANK_REVEAL})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevealBankAccount {

    /** @param number written as people write it @param routing null for an IBAN */
    public record Revealed(long id, String number, String routing, String bic) {

        /** Never the number: records print all they have. */
        @Override
        public String toString() {
            return "bank account " + id;
        }
    }

    @EJB
    private OpenBankAccount accounts;

    @Inject
    private Event<Noted> trail;

    /** @param companyNumber whose it is, for staff; null for the caller's company */
    public Revealed reveal(String companyNumber, long id) {
        OpenBankAccount.Opened opened = accounts.open(companyNumber, id);
        trail.fire(new Noted(
                opened.companyId(), "viewed", "bank-account", Long.toString(id), Map.of("account", opened.masked())));
        BankNumber number = opened.number();
        return new Revealed(id, number.written(), number.routing(), number.bic());
    }
}
