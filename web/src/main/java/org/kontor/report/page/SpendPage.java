package org.kontor.report.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.report.model.SpendGroup;
import org.kontor.report.service.SpendOrder;
import org.kontor.report.service.SpendQuestion;
import org.kontor.report.service.SpendReport;
import org.kontor.report.service.SpendReportQueries;
import org.kontor.report.service.SpendRow;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** Spend against budget of the reader's company, with the orders behind each row; as a page, as CSV and as XLSX. */
@Named
@RequestScoped
public class SpendPage extends PortalPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @EJB
    protected SpendReportQueries reports;

    @Inject
    private SpendFiles files;

    private SpendGroup group = SpendGroup.BUDGET;
    private SpendReport report;
    private List<SpendOrder> orders = List.of();

    /** A refused question still shows the page; and the file is written while it is read. */
    @Override
    protected boolean readsTogether() {
        return false;
    }

    @Override
    protected void load() {
        group = SpendGroup.of(sent("group"));
        SpendQuestion question = new SpendQuestion(group, day("from"), day("to"), key());
        try {
            report = ask(question);
            if (question.key() != null) {
                orders = askOrders(question);
            }
        } catch (RuleViolated violated) {
            if (violated.status() == 404) {
                throw violated;
            }
            problems.add("to", violated);
            return;
        }
        send(sent("format"));
    }

    protected SpendReport ask(SpendQuestion question) {
        return reports.mine(question);
    }

    protected List<SpendOrder> askOrders(SpendQuestion question) {
        return reports.myOrders(question);
    }

    /** Where this page lives. */
    protected Address here() {
        return Address.of("/spend");
    }

    /** Present and empty: what belongs to none. */
    private String key() {
        String key = request().getParameter("key");
        return key == null || key.length() > SpendQuestion.LONGEST_KEY ? null : key;
    }

    private void send(String format) {
        try {
            if (format.equals("csv")) {
                files.csv(report, response());
                complete();
            } else if (format.equals("xlsx")) {
                files.xlsx(report, response());
                complete();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private LocalDate day(String name) {
        try {
            return sent(name).isEmpty() ? null : LocalDate.parse(sent(name));
        } catch (DateTimeParseException noDay) {
            problems.add(name, "report.office.no-day");
            return null;
        }
    }

    /** The same question, asked otherwise. */
    private Address same() {
        return here().with("group", group.code()).with("from", sent("from")).with("to", sent("to"));
    }

    public String getCsv() {
        return same().with("format", "csv").toString();
    }

    public String getXlsx() {
        return same().with("format", "xlsx").toString();
    }

    public String groupUrl(String code) {
        return here().with("group", code)
                .with("from", sent("from"))
                .with("to", sent("to"))
                .toString();
    }

    /** The orders behind a row; the empty key is written out, for it means none of them. */
    public String ordersUrl(SpendRow row) {
        String address = same().with("key", row.key()).toString();
        return (row.key().isEmpty() ? address + "&key=" : address) + "#orders";
    }

    public String labelOf(SpendRow row) {
        if (row.key().isEmpty()) {
            return texts.get("report.spend.none-of-these");
        }
        if (group == SpendGroup.MONTH) {
            String pattern = reader.getLanguage().equals("zh") ? "yyyy年M月" : "MMMM yyyy";
            return DateTimeFormatter.ofPattern(pattern, reader.getLocale()).format(YearMonth.parse(row.key()));
        }
        return row.label() == null ? row.key() : row.label();
    }

    /** How much of the amount is used, in whole percent, at most 100; -1 without an amount. */
    public int percent(SpendRow row) {
        if (row.amount().signum() <= 0) {
            return -1;
        }
        return row.amount()
                .subtract(row.free())
                .multiply(HUNDRED)
                .divide(row.amount(), 0, RoundingMode.HALF_UP)
                .min(HUNDRED)
                .max(BigDecimal.ZERO)
                .intValue();
    }

    /** Whether grants belong to the rows of this group at all. */
    public boolean isGranted() {
        return group == SpendGroup.BUDGET || group == SpendGroup.COST_CENTRE;
    }

    public SpendReport getReport() {
        return report;
    }

    public List<SpendOrder> getOrders() {
        return orders;
    }

    /** The row whose orders are shown; null when none is. */
    public SpendRow getChosen() {
        String key = key();
        return key == null || report == null
                ? null
                : report.rows().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    public String getGroup() {
        return group.code();
    }

    public List<String> getGroups() {
        return Arrays.stream(SpendGroup.values()).map(SpendGroup::code).toList();
    }

    public boolean isCut() {
        return orders.size() >= SpendReportQueries.MOST_ORDERS;
    }
}
