package org.kontor.order.api;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.list.OrderCriteria;
import org.kontor.order.service.list.OrderSearch;
import org.kontor.order.service.list.OrderSort;

/** Query parameters of the list of orders. */
public class OrderParameters {

    private static final int MAX_PAGE = 100_000;
    private static final int MAX_SIZE = 100;

    @QueryParam("page")
    private String page;

    @QueryParam("size")
    private String size;

    @QueryParam("number")
    private String number;

    @QueryParam("po")
    private String po;

    @QueryParam("company")
    private String company;

    @QueryParam("status")
    private List<String> statuses;

    @QueryParam("source")
    private String source;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("sort")
    private String sort;

    int page() {
        return whole("page", page, 1, MAX_PAGE);
    }

    int size() {
        return whole("size", size, 20, MAX_SIZE);
    }

    /** @throws RuleViolated {@link OrderRule#PARAMETER_INVALID} */
    OrderSearch search() {
        boolean descending = sort == null || sort.startsWith("-");
        OrderCriteria wanted = new OrderCriteria(
                number, company, po, wantedStatuses(), source, day("from", from, 0), day("to", to, 1), null);
        return new OrderSearch(wanted, column(), descending, (page() - 1) * size(), size());
    }

    private Set<OrderStatus> wantedStatuses() {
        Set<OrderStatus> wanted = EnumSet.noneOf(OrderStatus.class);
        for (String name : statuses) {
            try {
                wanted.add(OrderStatus.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw invalid("status", name, List.of(OrderStatus.values()).toString());
            }
        }
        return wanted;
    }

    private OrderSort column() {
        if (sort == null) {
            return OrderSort.PLACED_AT;
        }
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return switch (name) {
            case "placedAt" -> OrderSort.PLACED_AT;
            case "number" -> OrderSort.NUMBER;
            case "company" -> OrderSort.COMPANY;
            case "status" -> OrderSort.STATUS;
            case "gross" -> OrderSort.GROSS;
            case "poNumber" -> OrderSort.PO_NUMBER;
            case "requestedDate" -> OrderSort.REQUESTED_DATE;
            case "lines" -> OrderSort.LINES;
            default ->
                throw invalid("sort", sort, "placedAt, number, company, status, gross, poNumber, requestedDate, lines");
        };
    }

    private static Instant day(String name, String text, int daysLater) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2999) {
                throw invalid(name, text, "1900-01-01 … 2999-12-31");
            }
            return day.plusDays(daysLater).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw invalid(name, text, "2026-11-30");
        }
    }

    private static int whole(String name, String text, int otherwise, int most) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int figure = Integer.parseInt(text);
            if (figure >= 1 && figure <= most) {
                return figure;
            }
        } catch (NumberFormatException unreadable) {
            throw invalid(name, text, "1 … " + most);
        }
        throw invalid(name, text, "1 … " + most);
    }

    private static RuleViolated invalid(String name, String text, String expected) {
        String shown = text.length() > 60 ? text.substring(0, 60) : text;
        return new RuleViolated(
                OrderRule.PARAMETER_INVALID, Map.of("parameter", name, "value", shown, "expected", expected));
    }
}
