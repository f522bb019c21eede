package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.approval.service.budget.BudgetBookQueries;
import org.kontor.approval.service.budget.BudgetEntryView;
import org.kontor.approval.service.budget.BudgetView;
import org.kontor.approval.service.budget.ChangeBudget;
import org.kontor.approval.service.budget.ChangeBudgetCommand;
import org.kontor.approval.service.budget.CreateBudget;
import org.kontor.approval.service.budget.CreateBudgetCommand;
import org.kontor.approval.service.budget.FundBudget;
import org.kontor.approval.service.budget.FundBudgetCommand;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.costcentre.CostCentreQueries;
import org.kontor.organisation.service.costcentre.CostCentreView;
import org.kontor.shell.PortalPage;

/** One budget with everything that happened to it, or the form of a new one. */
@Named
@RequestScoped
public class BudgetPage extends PortalPage {

    private static final String NEW = "new";
    private static final int ENTRIES = 200;

    private static final Map<String, String> FIELDS = Map.of(
            "approval.budget-name-invalid", "name",
            "approval.budget-amount-invalid", "amount",
            "approval.budget-period-invalid", "until",
            "approval.budget-reason-missing", "reason",
            "approval.budget-less-than-used", "amount",
            "approval.budget-transfer-to-itself", "other",
            "approval.budget-cost-centre-unknown", "cost-centre");

    @EJB
    private BudgetBookQueries books;

    @EJB
    private CostCentreQueries centres;

    @EJB
    private CreateBudget create;

    @EJB
    private ChangeBudget change;

    @EJB
    private FundBudget fund;

    @Inject
    private Clock clock;

    private BudgetView budget;
    private List<BudgetEntryView> entries = List.of();
    private List<BudgetView> others = List.of();
    private List<CostCentreView> costCentres = List.of();

    @Override
    protected void load() {
        if (isFresh()) {
            if (!isManager()) {
                refuse(403);
                return;
            }
            costCentres = centres.forUnit(reader.getCaller().companyId(), null);
            return;
        }
        budget = books.budget(number());
        entries = books.entries(budget.id(), ENTRIES);
        others = books.all().stream()
                .filter(other -> other.id() != budget.id()
                        && other.active()
                        && other.currency().equals(budget.currency()))
                .toList();
    }

    @Override
    protected void submit() {
        if (isFresh()) {
            make();
        } else if ("fund".equals(sent("do"))) {
            fund.fund(new FundBudgetCommand(
                    number(),
                    amount(),
                    direction(),
                    sent("other").matches("[0-9]{1,18}") ? Long.valueOf(sent("other")) : null,
                    sent("reason")));
            redirect("/budget/" + number());
        } else {
            change.change(new ChangeBudgetCommand(
                    number(),
                    sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : 0,
                    sent("name"),
                    day("from"),
                    next(day("last")),
                    enforcement(),
                    "on".equals(sent("active")),
                    sent("reason")));
            redirect("/budget/" + number());
        }
    }

    private void make() {
        long id = create.create(new CreateBudgetCommand(
                sent("cost-centre"),
                sent("name"),
                amount(),
                day("from"),
                next(day("last")),
                enforcement(),
                sent("reason")));
        redirect("/budget/" + id);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String field = FIELDS.getOrDefault(violated.ruleKey(), "");
        return field.equals("reason") && "fund".equals(sent("do")) ? "why" : field.equals("until") ? "last" : field;
    }

    private long number() {
        return argument().matches("[0-9]{1,18}") ? Long.parseLong(argument()) : 0;
    }

    private FundBudgetCommand.Direction direction() {
        return switch (sent("direction")) {
            case "LESS" -> FundBudgetCommand.Direction.LESS;
            case "TRANSFER" -> FundBudgetCommand.Direction.TRANSFER;
            default -> FundBudgetCommand.Direction.MORE;
        };
    }

    private BudgetEnforcement enforcement() {
        return switch (sent("enforcement")) {
            case "WARN" -> BudgetEnforcement.WARN;
            case "REQUIRE_APPROVAL" -> BudgetEnforcement.REQUIRE_APPROVAL;
            default -> BudgetEnforcement.BLOCK;
        };
    }

    /** Digits, groups parted by blanks or apostrophes, at most one point or comma before the last two. */
    private BigDecimal amount() {
        String typed = sent("amount").replaceAll("[\\s\\u00a0\\u202f']", "");
        return typed.matches("[0-9]{1,13}([.,][0-9]{1,2})?") ? new BigDecimal(typed.replace(',', '.')) : null;
    }

    private LocalDate day(String field) {
        try {
            return sent(field).isEmpty() ? null : LocalDate.parse(sent(field));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static LocalDate next(LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    public boolean isFresh() {
        return NEW.equals(argument());
    }

    public boolean isManager() {
        return reader.may(Permission.BUDGET_MANAGE);
    }

    public BudgetView getBudget() {
        return budget;
    }

    public List<BudgetEntryView> getEntries() {
        return entries;
    }

    public List<BudgetView> getOthers() {
        return others;
    }

    public List<CostCentreView> getCostCentres() {
        return costCentres;
    }

    public BudgetEnforcement[] getEnforcements() {
        return BudgetEnforcement.values();
    }

    /** What was typed, else what is so, else what is usual: this year, strict. */
    public String value(String field) {
        if (isPost()) {
            return sent(field);
        }
        LocalDate today = LocalDate.now(clock.withZone(reader.getZone()));
        return switch (field) {
            case "name" -> budget == null ? "" : budget.name();
            case "from" -> (budget == null ? today.withDayOfYear(1) : budget.from()).toString();
            case "last" ->
                (budget == null ? today.withDayOfYear(1).plusYears(1).minusDays(1) : budget.lastDay()).toString();
            case "enforcement" -> (budget == null ? BudgetEnforcement.BLOCK : budget.enforcement()).name();
            case "active" -> budget == null || budget.active() ? "on" : "";
            default -> "";
        };
    }

    public String getCurrency() {
        return budget == null ? reader.getCaller().currency() : budget.currency();
    }
}
