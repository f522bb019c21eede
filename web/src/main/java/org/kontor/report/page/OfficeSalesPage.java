package org.kontor.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;
import org.kontor.report.model.SalesGroup;
import org.kontor.report.service.SalesQuestion;
import org.kontor.report.service.SalesReport;
import org.kontor.report.service.SalesReportQueries;
import org.kontor.report.service.SalesRow;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** Sales by month, country, customer or article: as a table with bars, and as CSV with every digit. */
@Named("officeSales")
@RequestScoped
public class OfficeSalesPage extends PortalPage {

    private static final int SHOWN = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private SalesReportQueries reports;

    private SalesGroup group = SalesGroup.MONTH;
    private SalesReport report;
    private final Map<String, BigDecimal> largest = new HashMap<>();

    @Override
    protected void load() {
        group = Arrays.stream(SalesGroup.values())
                .filter(g -> code(g).equals(sent("group")))
                .findFirst()
                .orElse(SalesGroup.MONTH);
        try {
            report = reports.report(new SalesQuestion(
                    day("from"), day("to"), group, sent("source").isEmpty() ? null : sent("source")));
        } catch (RuleViolated violated) {
            problems.add("to", violated);
            return;
        }
        if ("csv".equals(sent("format"))) {
            writeCsv();
            return;
        }
        report.rows().forEach(r -> largest.merge(r.currency(), r.grossAmount().abs(), BigDecimal::max));
    }

    private LocalDate day(String name) {
        try {
            return sent(name).isEmpty() ? null : LocalDate.parse(sent(name));
        } catch (DateTimeParseException noDay) {
            problems.add(name, "report.office.no-day");
            return null;
        }
    }

    private static String code(SalesGroup group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private void writeCsv() {
        response().setContentType("text/csv;charset=UTF-8");
        response().setHeader("Content-Disposition", "attachment; filename=\"sales-" + code(group) + ".csv\"");
        try {
            Writer out = response().getWriter();
            out.write("\ufeffkey,label,currency,lines,orders,cancellations,quantity,gross\r\n");
            for (SalesRow r : report.rows()) {
                out.write(Stream.of(r.key(), r.label(), r.currency())
                                .map(OfficeSalesPage::cell)
                                .collect(Collectors.joining(","))
                        + "," + r.lines() + "," + r.orders() + "," + r.cancellations() + ","
                        + r.quantity().toPlainString() + "," + r.grossAmount().toPlainString() + "\r\n");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Quoted, and never a formula for the spreadsheet that opens it. */
    private static String cell(String text) {
        String value = text == null ? "" : text;
        boolean live = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (live ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    /** How long the bar of a row is, of the longest in its currency. */
    public int percent(SalesRow row) {
        BigDecimal most = largest.getOrDefault(row.currency(), BigDecimal.ZERO);
        return most.signum() == 0
                ? 0
                : row.grossAmount()
                        .max(BigDecimal.ZERO)
                        .multiply(HUNDRED)
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    public List<SalesRow> getRows() {
        return report.rows().size() > SHOWN ? report.rows().subList(0, SHOWN) : report.rows();
    }

    public SalesReport getReport() {
        return report;
    }

    public String getGroup() {
        return code(group);
    }

    public List<String> getGroups() {
        return Arrays.stream(SalesGroup.values()).map(OfficeSalesPage::code).toList();
    }

    /** The same report as CSV. */
    public String getCsv() {
        return Address.of("/office/report")
                .with("group", getGroup())
                .with("from", sent("from"))
                .with("to", sent("to"))
                .with("source", sent("source"))
                .with("format", "csv")
                .toString();
    }
}
