package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.bank.BankAccountQueries;
import org.kontor.verification.service.bank.BankAccountView;
import org.kontor.verification.service.bank.EnterBankAccount;
import org.kontor.verification.service.bank.EnterBankAccountCommand;
import org.kontor.verification.service.bank.RetireBankAccount;
import org.kontor.verification.service.bank.RevealBankAccount;

/** The company's bank accounts: how far each is checked, and a form for a new one. */
@Named
@RequestScoped
public class BankAccountsPage extends PortalPage {

    private static final String HERE = "/company/bank";

    @EJB
    private BankAccountQueries accounts;

    @EJB
    private EnterBankAccount enter;

    @EJB
    private RetireBankAccount retire;

    @EJB
    private RevealBankAccount reveal;

    private List<BankAccountView> rows;
    private RevealBankAccount.Revealed revealed;

    @Override
    protected void load() {
        rows = accounts.own();
    }

    @Override
    protected void submit() {
        long id = sent("id").matches("[0-9]{1,18}") ? Long.parseLong(sent("id")) : 0;
        switch (sent("verb")) {
            case "enter" -> {
                enter.enter(new EnterBankAccountCommand(
                        sent("holder"),
                        sent("country").toUpperCase(Locale.ROOT),
                        sent("number"),
                        sent("routing"),
                        sent("bic")));
                redirect(HERE + "?done=bank-entered");
            }
            case "retire" -> {
                retire.retire(id);
                redirect(HERE + "?done=bank-retired");
            }
            case "reveal" -> revealed = reveal.reveal(null, id);
            default -> refuse(400);
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.details().getOrDefault("field", "");
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return violated.rule() == VerificationRule.FIELD_MISSING
                ? violated.with("label", texts.get("verification.bank." + fieldOf(violated)))
                : violated;
    }

    public List<BankAccountView> getRows() {
        return rows;
    }

    /** The number of this account if the reader has just asked for it; nothing otherwise. */
    public RevealBankAccount.Revealed whole(long id) {
        return revealed != null && revealed.id() == id ? revealed : null;
    }

    public String getCountry() {
        return isPost() && !sent("country").isEmpty() ? sent("country") : "DE";
    }

    public boolean isManaged() {
        return reader.may(Permission.BANK_MANAGE);
    }

    public boolean isRevealable() {
        return reader.may(Permission.BANK_REVEAL);
    }
}
