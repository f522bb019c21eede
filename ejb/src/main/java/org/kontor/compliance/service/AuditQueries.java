package org.kontor.compliance.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Reads the trail: all of it for staff who may, and for a company's administrator what concerns his company. */
@Stateless
public class AuditQueries {

    private static final String ROWS =
            """
            select e.chain, e.seq, e.at, e.actor, coalesce(p.name, k.name, ''), coalesce(f.name, ''), e.request,
              coalesce(c.number, ''), coalesce(c.name, ''), e.action, e.object, e.object_key,
              coalesce(o.name, ok.name, ''),
              cast(e.detail as text),
              (select cast(jsonb_object_agg(v.field || '.' || v.side, v.value) as text) from compliance.audit_personal v
                where v.chain = e.chain and v.seq = e.seq)
            from compliance.audit_entry e
            left join identity.person p on p.id = cast(substring(e.actor from '^person-([0-9]{1,18})$') as bigint)
            left join identity.api_key k on k.id = cast(substring(e.actor from '^key-([0-9]{1,18})$') as bigint)
            left join identity.person f on f.id = cast(substring(e.acting_for from '^person-([0-9]{1,18})') as bigint)
            left join identity.person o on e.object in ('person', 'session', 'factor', 'absence')
              and o.id = cast(substring(e.object_key from '^([0-9]{1,18})$') as bigint)
            left join identity.api_key ok on e.object = 'api-key'
              and ok.id = cast(substring(e.object_key from '^([0-9]{1,18})$') as bigint)
            left join organisation.company c on c.id = e.company_id
            where %s order by e.at desc, e.chain, e.seq desc limit %d offset %d
            """;

    private static final String NAMED =
            """
            with wanted as (select unnest(cast(?1 as bigint[])) as id)
            select 'attribute_id:' || id, case when ?2 = 'zh' then name_zh else name_en end
            from catalog.attribute join wanted using (id)
            union all select 'category_id:' || id, case when ?2 = 'zh' then name_zh else name_en end
            from catalog.category join wanted using (id)
            union all select 'other_id:' || id, sku from catalog.product join wanted using (id)
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Entries of all companies, newest first. */
    @RolesAllowed(Permission.STAFF_AUDIT_READ)
    public List<AuditRow> rows(AuditFilter filter, int offset, int limit) {
        return find(filter, null, offset, limit);
    }

    /** Entries of the caller's own company, newest first. */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public List<AuditRow> ownRows(AuditFilter filter, int offset, int limit) {
        Long company = callers.current().companyId();
        return company == null ? List.of() : find(filter, company, offset, limit);
    }

    /** Entries of an article, newest first; of its reorder levels and orders beyond its stock for who may look at stock. */
    @RolesAllowed(Permission.STAFF_CATALOG_READ)
    public List<AuditRow> ofArticle(String sku, int offset, int limit) {
        List<String> objects = callers.current().may(Permission.STAFF_STOCK_READ)
                ? List.of("article", "reorder-level", "back-order")
                : List.of("article");
        AuditFilter filter = new AuditFilter("", "", "", "", sku, "", null, null);
        return find(filter, "e.object in ('" + String.join("', '", objects) + "')", List.of(), offset, limit);
    }

    /**
     * What inner numbers in the entries of articles stand for. One statement.
     *
     * @return field, a colon and the number to the name of the attribute or category, or the number of the article
     */
    @RolesAllowed(Permission.STAFF_CATALOG_READ)
    public Map<String, String> named(Collection<Long> numbers, String language) {
        return SqlRow.all(entities.createNativeQuery(NAMED)
                        .setParameter(1, SqlArray.ofNumbers(numbers))
                        .setParameter(2, language)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(SqlRow::text, SqlRow::text));
    }

    private List<AuditRow> find(AuditFilter filter, Long company, int offset, int limit) {
        return company == null
                ? find(filter, "true", List.of(), offset, limit)
                : find(filter, "e.company_id = ?1", List.of(company), offset, limit);
    }

    /** @param within a condition that numbers its values from one */
    private List<AuditRow> find(AuditFilter filter, String within, List<Object> of, int offset, int limit) {
        List<String> conditions = new ArrayList<>(List.of(within));
        List<Object> values = new ArrayList<>(of);
        if (!filter.who().isEmpty()) {
            int no = add(values, filter.who());
            conditions.add(
                    ("(e.actor = ?%1$d or p.name ilike '%%' || ?%1$d || '%%' or k.name ilike '%%' || ?%1$d || '%%'"
                                    + " or f.name ilike '%%' || ?%1$d || '%%')")
                            .formatted(no));
        }
        text(conditions, values, "c.number", filter.company());
        text(conditions, values, "e.object", filter.object());
        if (!filter.without().isEmpty()) {
            conditions.add("e.object <> ?" + add(values, filter.without()));
        }
        text(conditions, values, "e.object_key", filter.key());
        text(conditions, values, "e.action", filter.action());
        if (filter.from() != null) {
            conditions.add("e.at >= ?" + add(values, Timestamp.from(filter.from())));
        }
        if (filter.until() != null) {
            conditions.add("e.at < ?" + add(values, Timestamp.from(filter.until())));
        }
        Query query = entities.createNativeQuery(
                ROWS.formatted(String.join(" and ", conditions), limit, Math.max(0, offset)));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return SqlRow.all(query.getResultList()).stream().map(AuditQueries::row).toList();
    }

    private static void text(List<String> conditions, List<Object> values, String column, String wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(column + " = ?" + add(values, wanted));
        }
    }

    private static int add(List<Object> values, Object value) {
        values.add(value);
        return values.size();
    }

    private static AuditRow row(SqlRow row) {
        return new AuditRow(
                (int) row.number(),
                row.number(),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                changes(read(row.text()), read(row.text())));
    }

    private static List<AuditChange> changes(JsonObject detail, JsonObject persons) {
        List<AuditChange> changes = new ArrayList<>();
        detail.forEach((field, value) -> {
            if (!(value instanceof JsonObject change)) {
                changes.add(new AuditChange(field, "", plain(value), "value"));
            } else if (change.containsKey("secret")) {
                changes.add(new AuditChange(field, "", "", "secret"));
            } else {
                String before = side(change, persons, field, "old");
                String after = side(change, persons, field, "new");
                boolean erased = before == null || after == null;
                changes.add(new AuditChange(
                        field, before == null ? "" : before, after == null ? "" : after, erased ? "erased" : "value"));
            }
        });
        return changes;
    }

    /** The value; null when it was a person's and has been erased. */
    private static String side(JsonObject change, JsonObject persons, String field, String side) {
        if (change.containsKey(side + "Digest")) {
            return persons.getString(field + "." + side, null);
        }
        return change.containsKey(side) ? plain(change.get(side)) : "";
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static JsonObject read(String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
