package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.service.contract.ContractQueries;
import org.kontor.pricing.service.contract.ContractView;
import org.kontor.pricing.service.contract.DecideContract;
import org.kontor.pricing.service.contract.LimitToOwnPrices;
import org.kontor.pricing.service.contract.OpenContract;
import org.kontor.shell.PortalPage;

/** Contracts with companies: drafted here, approved by somebody else, ended. */
@Named("officeContracts")
@RequestScoped
public class OfficeContractsPage extends PortalPage {

    @EJB
    private ContractQueries queries;

    @EJB
    private OpenContract open;

    @EJB
    private DecideContract decide;

    @EJB
    private LimitToOwnPrices own;

    private List<ContractView> contracts = List.of();
    private List<ContractQueries.Alone> alone = List.of();

    @Override
    protected void load() {
        contracts = queries.find(isPost() ? "" : sent("q"));
        alone = queries.alone();
    }

    @Override
    protected void submit() {
        switch (sent("verb")) {
            case "open" -> {
                Instant from = day("from", 0);
                Instant to = day("to", 1);
                if (problems.isAny()) {
                    return;
                }
                open.open(sent("number"), sent("name"), sent("company"), from, to);
            }
            case "approve" -> decide.approve(sent("contract"), version());
            case "limit" -> own.limit(sent("only"));
            case "release" -> own.release(sent("only"));
            case "end" -> decide.end(sent("contract"), version());
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/contracts");
    }

    /** The begin of a day where the reader is. @param later days after it */
    private Instant day(String field, int later) {
        if (sent(field).isEmpty() && later > 0) {
            return null;
        }
        try {
            return LocalDate.parse(sent(field))
                    .plusDays(later)
                    .atStartOfDay(reader.getZone())
                    .toInstant();
        } catch (DateTimeException wrong) {
            problems.add(field, "pricing.day-wrong");
            return null;
        }
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.company-unknown" -> sent("verb").equals("limit") ? "only" : "company";
            case "pricing.contract-number-wrong", "pricing.contract-number-taken" -> "number";
            case "pricing.list-name-needed" -> "name";
            case "pricing.time-wrong" -> "to";
            default -> "";
        };
    }

    /** Companies that have their own prices alone. */
    public List<ContractQueries.Alone> getAlone() {
        return alone;
    }

    public List<ContractView> getContracts() {
        return contracts;
    }
}
