package org.kontor.credit.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.credit.model.CreditRule;
import org.kontor.credit.model.CreditStatus;
import org.kontor.credit.service.ChangeCredit;
import org.kontor.credit.service.ChangeCreditCommand;
import org.kontor.credit.service.CreditEntryView;
import org.kontor.credit.service.CreditQueries;
import org.kontor.credit.service.CreditView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.StaffCompanyQueries;
import org.kontor.organisation.service.StaffCompanyView;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** The account of a company as a part of its page: what it may owe, what it owes, and what moved it. */
@Named("officeCredit")
@RequestScoped
public class OfficeCreditPage extends PortalPage {

    private static final int ENTRIES = 20;

    @EJB
    private StaffCompanyQueries companies;

    @EJB
    private CreditQueries accounts;

    @EJB
    private ChangeCredit change;

    private StaffCompanyView company;
    private CreditView account;
    private List<CreditEntryView> entries = List.of();

    @Override
    protected void load() {
        company = company();
        account = accounts.ofCompany(company.id()).orElse(null);
        entries = accounts.entries(company.id(), ENTRIES);
    }

    @Override
    protected void submit() {
        StaffCompanyView of = company();
        String currency = accounts.ofCompany(of.id()).map(CreditView::currency).orElse(of.currency());
        String typed = sent("limit").replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        change.change(new ChangeCreditCommand(
                of.id(),
                currency,
                typed.matches("[0-9]{1,13}([.][0-9]{1,2})?") ? new BigDecimal(typed) : null,
                "on".equals(sent("may-exceed")),
                "on".equals(sent("hold")) ? CreditStatus.ON_HOLD : CreditStatus.ACTIVE,
                sent("reason")));
        redirect("/office/company/" + of.number());
    }

    private static String number() {
        return OfficeRoutes.argument();
    }

    private StaffCompanyView company() {
        return companies
                .byNumber(number())
                .orElseThrow(() -> new RuleViolated(CreditRule.COMPANY_UNKNOWN, Map.of("company", number())));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "credit.limit-invalid" -> "limit";
            case "credit.reason-missing" -> "reason";
            default -> "";
        };
    }

    public boolean isKeeper() {
        return reader.may(Permission.STAFF_CREDIT_MANAGE);
    }

    /** Null for a company without an account: it orders on account without a limit. */
    public CreditView getAccount() {
        return account;
    }

    public List<CreditEntryView> getEntries() {
        return entries;
    }

    public String getCurrency() {
        return account == null ? company.currency() : account.currency();
    }

    public String getLimit() {
        return isPost()
                ? sent("limit")
                : account == null ? "" : account.limit().stripTrailingZeros().toPlainString();
    }
}
