package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.DossierView;
import org.kontor.verification.service.VerificationQueries;
import org.kontor.verification.service.bank.BankAccountQueries;
import org.kontor.verification.service.bank.BankAccountView;
import org.kontor.verification.service.bank.BankDecision;
import org.kontor.verification.service.bank.DecideBankAccount;
import org.kontor.verification.service.bank.DecideBankAccountCommand;
import org.kontor.verification.service.bank.RevealBankAccount;

/** The bank accounts of one company for staff: one compares each with evidence, a colleague agrees. */
@Named("officeBank")
@RequestScoped
public class OfficeBankPage extends PortalPage {

    @EJB
    private VerificationQueries verification;

    @EJB
    private BankAccountQueries accounts;

    @EJB
    private DecideBankAccount decide;

    @EJB
    private RevealBankAccount reveal;

    private DossierView dossier;
    private List<BankAccountView> rows;
    private RevealBankAccount.Revealed revealed;

    @Override
    protected void load() {
        dossier = verification
                .dossier(argument())
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        rows = accounts.ofCompany(dossier.companyId());
    }

    @Override
    protected void submit() {
        long id = sent("id").matches("[0-9]{1,18}") ? Long.parseLong(sent("id")) : 0;
        if (sent("verb").equals("reveal")) {
            revealed = reveal.reveal(argument(), id);
            return;
        }
        BankDecision decision = Stream.of(BankDecision.values())
                .filter(value -> value.name().equals(sent("verb")))
                .findFirst()
                .orElse(null);
        if (decision == null) {
            refuse(400);
            return;
        }
        decide.decide(new DecideBankAccountCommand(
                argument(),
                id,
                decision,
                sent("paper").matches("[0-9]{1,18}") ? Long.valueOf(sent("paper")) : null,
                sent("words"),
                UploadedFiles.of(request(), "upload")));
        redirect("/office/company/" + argument() + "/bank?done=bank-"
                + decision.name().toLowerCase(Locale.ROOT) + "#account-" + id);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "verification.check-needs-evidence", "verification.reason-missing", "verification.text-too-long" ->
                "words-" + sent("id");
            case "verification.file-too-large",
                    "verification.file-must-be-pdf-or-picture",
                    "verification.too-many-files" -> "upload-" + sent("id");
            default -> "";
        };
    }

    public DossierView getDossier() {
        return dossier;
    }

    public List<BankAccountView> getRows() {
        return rows;
    }

    /** The number of this account if the reader has just asked for it; nothing otherwise. */
    public RevealBankAccount.Revealed whole(long id) {
        return revealed != null && revealed.id() == id ? revealed : null;
    }

    public boolean isRevealable() {
        return reader.may(Permission.STAFF_BANK_REVEAL);
    }
}
