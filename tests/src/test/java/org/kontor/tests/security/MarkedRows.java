package org.kontor.tests.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.tests.Sql;

/** The rows of one company, with a mark in every text that takes one; put back as they were in the end. */
final class MarkedRows {

    /** Tables without a company of their own, by what ties them to one. */
    private static final Map<String, String> CHILDREN = Map.of(
            "organisation.company", "id = %1$d",
            "identity.person",
                    "id in (select person_id from identity.membership group by person_id"
                            + " having min(company_id) = %1$d and max(company_id) = %1$d)",
            "order_.sales_order_line", "order_id in (select id from order_.sales_order where company_id = %1$d)",
            "order_.order_history", "order_id in (select id from order_.sales_order where company_id = %1$d)",
            "fulfilment.shipment", "order_number in (select number from order_.sales_order where company_id = %1$d)");

    /** By these things are asked for, and by these their owner signs in. */
    private static final String KEPT =
            "'number','email','order_number','role_code','password_hash','language','time_zone','theme','status','state','code'";

    private final Sql sql;
    private final long company;
    private final String mark;
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, List<String>> marked = new TreeMap<>();

    MarkedRows(Sql sql, long company, String mark) {
        this.sql = sql;
        this.company = company;
        this.mark = mark;
        sql.list(
                        "select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname ="
                                + " 'company_id' and not a.attisdropped where c.relkind = 'r' and c.relpersistence = 'p' and"
                                + " c.relnamespace::regnamespace::text not in ('compliance', 'matrix') order by 1")
                .forEach(table -> tables.put(table, "company_id = " + company));
        CHILDREN.forEach((table, rows) -> tables.put(table, String.format(rows, company)));
    }

    /** @return how many columns bear the mark now */
    int mark() {
        int columns = 0;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            sql.update("create table " + kept(table.getKey()) + " as select * from " + table.getKey() + " where "
                    + table.getValue());
            for (String column : sql.list(
                    "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
                            + " and attgenerated = '' and atttypid in ('text'::regtype, 'varchar'::regtype) and attname not in ("
                            + KEPT + ")",
                    table.getKey())) {
                if (takes(table.getKey(), column, table.getValue())) {
                    marked.computeIfAbsent(table.getKey(), name -> new ArrayList<>())
                            .add(column);
                    columns++;
                }
            }
        }
        return columns;
    }

    /** Whether the table lets the mark in: what is one of a few words does not. */
    private boolean takes(String table, String column, String rows) {
        try {
            return sql.update("update " + table + " set " + column + " = '" + mark
                            + "' || right(md5(ctid::text), 4) where " + rows)
                    > 0;
        } catch (AssertionError refused) {
            return false;
        }
    }

    /** A digest per table of the company's rows, but for what signing in and looking change. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        tables.forEach((table, rows) -> digests.put(
                table,
                sql.one(
                        "select count(*) || ' ' || coalesce(md5(string_agg(d, '|' order by d)), '') from (select (to_jsonb(t)"
                                + " - 'seen_at' - 'last_used_at' - 'version')::text as d from " + table + " t where "
                                + rows + ") x")));
        return digests;
    }

    List<String> changedSince(Map<String, String> before) {
        List<String> changed = new ArrayList<>();
        digests().forEach((table, digest) -> {
            if (!digest.equals(before.get(table))) {
                changed.add(table + " " + before.get(table) + " -> " + digest);
            }
        });
        return changed;
    }

    void restore() {
        marked.forEach((table, columns) -> {
            List<String> keys = sql.list(
                    "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum ="
                            + " any (i.indkey) where i.indrelid = ?::regclass and i.indisprimary",
                    table);
            if (!keys.isEmpty()) {
                sql.update("update " + table + " t set "
                        + String.join(
                                ", ", columns.stream().map(c -> c + " = k." + c).toList()) + " from " + kept(table)
                        + " k where "
                        + String.join(
                                " and ",
                                keys.stream().map(c -> "t." + c + " = k." + c).toList()));
            }
        });
    }

    private static String kept(String table) {
        return "matrix." + table.replace('.', '_');
    }
}
