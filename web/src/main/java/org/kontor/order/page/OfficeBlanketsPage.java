package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.model.blanket.BlanketRule;
import org.kontor.order.service.blanket.AgreeBlanketCommand;
import org.kontor.order.service.blanket.BlanketQueries;
import org.kontor.order.service.blanket.BlanketRow;
import org.kontor.order.service.blanket.ManageBlanket;
import org.kontor.shell.PortalPage;

/** All blanket orders, and a new one: an article, its quantity and its price in each line. */
@Named("officeBlankets")
@RequestScoped
public class OfficeBlanketsPage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.of(
            "order.blanket-company-unknown", "company",
            "order.blanket-time-wrong", "to",
            "order.blanket-too-long", "reference");

    @EJB
    private BlanketQueries queries;

    @EJB
    private ManageBlanket manage;

    @Inject
    private Ids ids;

    private List<BlanketRow> rows = List.of();

    @Override
    protected void load() {
        rows = queries.find(isPost() ? "" : sent("q"));
    }

    @Override
    protected void submit() {
        String number = manage.agree(
                new AgreeBlanketCommand(getKey(), sent("company"), sent("reference"), day("from"), day("to"), lines()));
        redirect("/office/blanket-order/" + number);
    }

    private List<AgreeBlanketCommand.Line> lines() {
        List<AgreeBlanketCommand.Line> lines = new ArrayList<>();
        for (String line : sent("lines").lines().filter(text -> !text.isBlank()).toList()) {
            String[] cells = line.split("[;\t]");
            if (cells.length < 3 || cells.length > 4 || cells[0].isBlank()) {
                throw unreadable(line);
            }
            lines.add(new AgreeBlanketCommand.Line(
                    cells[0].strip(),
                    number(cells[1], line),
                    number(cells[2], line),
                    cells.length == 4 ? number(cells[3], line) : BigDecimal.ONE));
        }
        return lines;
    }

    private static BigDecimal number(String cell, String line) {
        return TypedQuantity.of(cell).filter(number -> number.signum() > 0).orElseThrow(() -> unreadable(line));
    }

    private static RuleViolated unreadable(String line) {
        return new RuleViolated(
                BlanketRule.LINE_UNREADABLE, Map.of("line", line.substring(0, Math.min(60, line.length()))));
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(sent(field));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return FIELDS.getOrDefault(violated.ruleKey(), "lines");
    }

    public List<BlanketRow> getRows() {
        return rows;
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getKey() {
        return sent("key").matches("[0-9a-f-]{36}") ? sent("key") : ids.next().toString();
    }
}
