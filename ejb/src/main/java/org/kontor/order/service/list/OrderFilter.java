package org.kontor.order.service.list;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.kernel.SqlArray;
import org.kontor.organisation.service.RecordScope;

/** The where clause of an order search and its parameters, in the order in which they are numbered. */
public final class OrderFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Of what the caller may see, what he asks for; only staff may ask by company. */
    public OrderFilter(OrderCriteria wanted, RecordScope scope, boolean staff) {
        conditions.add("(" + scope.numberedFrom(1) + ")");
        parameters.addAll(scope.values());
        contains("o.number", wanted.number());
        contains("o.po_number", wanted.poNumber());
        reference(wanted.reference());
        if (staff) {
            contains("o.company_name", wanted.company());
        }
        if (!wanted.statuses().isEmpty()) {
            add(
                    "o.status = any(cast(? as text[]))",
                    SqlArray.ofTexts(wanted.statuses().stream().map(Enum::name).toList()));
        }
        if (wanted.source() != null && !wanted.source().isBlank()) {
            add("o.source = ?", wanted.source());
        }
        if (wanted.from() != null) {
            add("o.placed_at >= ?", wanted.from().atOffset(ZoneOffset.UTC));
        }
        if (wanted.to() != null) {
            add("o.placed_at < ?", wanted.to().atOffset(ZoneOffset.UTC));
        }
    }

    public String where() {
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    public List<Object> parameters() {
        return parameters;
    }

    private void contains(String column, String part) {
        if (part != null && !part.isBlank()) {
            add(column + " ilike ?", pattern(part));
        }
    }

    private void reference(String part) {
        if (part != null && !part.isBlank()) {
            add(
                    "(o.number ilike ? or o.po_number ilike ?"
                            + " or o.own_fields <> '[]' and order_.own_text(o.own_fields) ilike ?)",
                    pattern(part));
        }
    }

    private static String pattern(String part) {
        return '%' + part.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private void add(String condition, Object parameter) {
        parameters.add(parameter);
        conditions.add(condition.replace("?", "?" + parameters.size()));
    }
}
