package org.kontor.report.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kontor.kernel.RuleViolated;
import org.kontor.report.model.ReportRule;
import org.kontor.report.model.SalesGroup;
import org.kontor.report.service.SalesQuestion;
import org.kontor.report.service.SalesReport;
import org.kontor.report.service.SalesReportQueries;
import org.kontor.report.service.SalesRow;
import org.kontor.report.service.SalesTotals;

/** Sales by month, country, customer or article, for staff. */
@Path("reports/sales")
@Produces(MediaType.APPLICATION_JSON)
public class SalesReportResource {

    @Inject
    private SalesReportQueries reports;

    /**
     * Counts sales. Amounts and quantities are exact JSON numbers; months are those of UTC.
     *
     * @param from first day, {@code 2011-01-01}
     * @param to last day, which counts in full
     * @param group month, country, customer or product
     * @param source the system that took the orders: {@code kontor} for our own; all when absent
     */
    @GET
    @Operation(
            summary = "Sales",
            description =
                    "By month, country, customer or product, of all sources or one. Amounts are exact, never rounded;"
                            + " days and months are those of UTC, and times of imported documents count as they stand."
                            + " orders are all documents that are not cancellations; writeOffs tells how many of them only write"
                            + " stock off. Totals count each document, customer and country once.")
    @APIResponse(responseCode = "200", description = "One row a group and currency, and totals")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "403", description = "Not allowed to read reports")
    public JsonObject sales(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("group") String group,
            @QueryParam("source") String source) {
        SalesQuestion question = new SalesQuestion(
                day("from", from),
                day("to", to),
                SalesGroup.of(group),
                source == null || source.isBlank() ? null : source.strip());
        return body(reports.report(question));
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new RuleViolated(ReportRule.DATE_UNREADABLE, Map.of("parameter", name, "value", text));
        }
    }

    private static JsonObject body(SalesReport report) {
        SalesQuestion question = report.question();
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("group", question.group().name().toLowerCase(java.util.Locale.ROOT));
        add(body, "from", question.from());
        add(body, "to", question.to());
        add(body, "source", question.source());
        JsonArrayBuilder groups = Json.createArrayBuilder();
        report.rows().forEach(row -> groups.add(group(row)));
        return body.add("timeZone", "UTC")
                .add("groups", groups)
                .add("totals", totals(report.totals()))
                .build();
    }

    private static void add(JsonObjectBuilder body, String name, Object value) {
        if (value == null) {
            body.addNull(name);
        } else {
            body.add(name, value.toString());
        }
    }

    private static JsonObjectBuilder group(SalesRow row) {
        JsonObjectBuilder group =
                Json.createObjectBuilder().add("key", row.key()).add("label", row.label());
        if (row.code() != null) {
            group.add("code", row.code());
        }
        return group.add("lines", row.lines())
                .add("orders", row.orders())
                .add("cancellations", row.cancellations())
                .add("writeOffs", row.writeOffs())
                .add("invoices", row.invoices())
                .add("customers", row.customers())
                .add("quantity", exact(row.quantity(), 0))
                .add("grossAmount", exact(row.grossAmount(), 2))
                .add("currency", row.currency());
    }

    private static JsonObjectBuilder totals(SalesTotals totals) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("lines", totals.lines())
                .add("orders", totals.orders())
                .add("cancellations", totals.cancellations())
                .add("writeOffs", totals.writeOffs())
                .add("invoices", totals.invoices())
                .add("customers", totals.customers())
                .add("countries", totals.countries())
                .add("quantity", exact(totals.quantity(), 0));
        if (totals.grossAmounts().size() == 1) {
            totals.grossAmounts().forEach((currency, amount) -> body.add("grossAmount", exact(amount, 2))
                    .add("currency", currency));
        }
        JsonArrayBuilder amounts = Json.createArrayBuilder();
        totals.grossAmounts()
                .forEach((currency, amount) -> amounts.add(
                        Json.createObjectBuilder().add("currency", currency).add("grossAmount", exact(amount, 2))));
        return body.add("amounts", amounts);
    }

    /** All digits that count, and at least so many decimals. */
    private static BigDecimal exact(BigDecimal number, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < decimals ? plain.setScale(decimals) : plain;
    }
}
