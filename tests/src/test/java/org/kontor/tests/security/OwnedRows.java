package org.kontor.tests.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.launcher.Database;
import org.kontor.tests.Sql;

/**
 * Every row of the database that belongs to one company, as the rules about rows have it: kept, marked in each field that
 * can bear a mark, compared and put back. A table that bears rows of companies and holds none of this one is filled with
 * one, so that a table made tomorrow is marked as well. Works as the administrator of the database with triggers off.
 */
final class OwnedRows {

    /** What the trail tells may not be altered by anybody; its canary is written by a change that it records. */
    private static final Set<String> UNTOUCHED = Set.of("compliance.audit_entry", "compliance.audit_personal");

    /** Fields that bear no mark, and why. Such that let no mark in by themselves (one of a few words, short) need no line. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry(".number", "the thing is asked for by it"),
            Map.entry(".order_number", "ties the row to its order"),
            Map.entry(".role_code", "ties the row to its role"),
            Map.entry("identity.role.code", "the role is asked for by it"),
            Map.entry(".permission", "a word of the program, read by it"),
            Map.entry(".verb", "a word of the program, read by it"),
            Map.entry(".from_status", "a word of the program, read by it"),
            Map.entry(".to_status", "a word of the program, read by it"),
            Map.entry(".from_state", "a word of the program, read by it"),
            Map.entry(".to_state", "a word of the program, read by it"),
            Map.entry("verification.standing.state", "a word of the program, read by it"),
            Map.entry(".time_zone", "a word of the program, read by it"),
            Map.entry(".theme", "a word of the program, read by it"),
            Map.entry("organisation.unit_setting.key", "a word of the program, read by it"),
            Map.entry("verification.bank_account.sealed", "cannot be read without the key"),
            Map.entry("verification.screening_hit.kind", "a word of the program, read by it"),
            Map.entry("organisation.own_field.code", "ties values to their field"),
            Map.entry("identity.session.", "ends the sessions that the proof itself needs"));

    private static final String OWN_VALUE =
            "jsonb_build_array(jsonb_build_object('code', 'project', 'label', $mark, 'kind',"
                    + " 'TEXT', 'version', 0, 'value', $mark))";

    /** Texts that are JSON: marked from within. */
    private static final Map<String, String> JSON = Map.of(
            "order_.sales_order.own_fields",
            OWN_VALUE,
            "order_.sales_order_line.own_fields",
            OWN_VALUE,
            "approval.rule.condition",
            "((condition::jsonb || jsonb_build_object('canary', $mark))::text)",
            "approval.rule.tiers",
            "((tiers::jsonb || jsonb_build_array(jsonb_build_array($mark)))::text)",
            "approval.flow.reasons",
            "replace(reasons, '\":\"', '\":\"' || $mark)");

    private final Sql sql;
    private final long company;
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final List<String> marked = new ArrayList<>();
    private final Map<String, String> unmarked = new TreeMap<>();
    private final String kept;

    OwnedRows(Database database, long company) {
        this.sql = new Sql(new Database(database.url(), "postgres", database.password(), null, null));
        this.company = company;
        this.kept = "matrix_" + company;
        sql.list("select c.oid::regclass || case when pg_get_expr(p.polqual, p.polrelid) ~ '^.company_id = . SELECT"
                        + " compliance\\.company.. AS company..$' then ' plain' else '' end from pg_policy p join pg_class c on c.oid = p.polrelid"
                        + " where p.polname = 'own_company' order by c.relname <> 'company', not exists (select from pg_attribute a"
                        + " where a.attrelid = c.oid and a.attname = 'company_id'), c.relname <> 'person', 1")
                .forEach(table -> tables.put(
                        table.replace(" plain", ""),
                        table.endsWith(" plain")
                                ? "company_id = " + company
                                : "ctid = any (array(select unnest(matrix.owned('" + table + "', " + company + "))))"));
        UNTOUCHED.forEach(tables::remove);
    }

    /** The administrator's way into the database. */
    Sql sql() {
        return sql;
    }

    /** A table that belongs to everybody, but of which these rows are the company's. */
    void also(String table, String rows) {
        tables.put(table, rows);
    }

    /** Once for each database: the eyes with which owned rows are seen. */
    static void prepare(Database database) {
        new Sql(new Database(database.url(), "postgres", database.password(), null, null))
                .update(
                        """
                        do $do$ begin
                          if not exists (select from pg_roles where rolname = 'matrix_eye') then create role matrix_eye; end if;
                          create schema if not exists matrix;
                          execute (select string_agg(format('grant usage on schema %1$I to matrix_eye;'
                            ' grant select on all tables in schema %1$I to matrix_eye;', nspname), ' ')
                            from pg_namespace where nspname !~ '^(pg_|information_schema)');
                          create or replace function matrix.seen(t regclass, company text) returns tid[] language plpgsql stable as $$
                          declare rows tid[];
                          begin
                            perform set_config('kontor.company', company, true), set_config('kontor.actor', '', true);
                            perform set_config('role', 'matrix_eye', true);
                            execute format('select coalesce(array_agg(ctid), ''{}'') from %s', t) into rows;
                            perform set_config('role', 'none', true);
                            return rows;
                          end $$;
                          create or replace function matrix.owned(t regclass, company bigint) returns tid[] language sql stable as $$
                            select array(select unnest(matrix.seen(t, company::text)) except select unnest(matrix.seen(t, '0')))
                          $$;
                        end $do$
                        """);
    }

    /** Statements with triggers and foreign keys off. */
    void quietly(String statements) {
        sql.update("do $quiet$ begin perform set_config('session_replication_role', 'replica', true); " + statements
                + " end $quiet$");
    }

    /** Fills what is empty and keeps a copy of all. @return tables that hold no row of the company, and why */
    Map<String, String> keep() {
        Map<String, String> empty = new TreeMap<>();
        sql.update("create schema " + kept);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> table : tables.entrySet()) {
                String exists = "select count(*) from " + table.getKey() + " where " + table.getValue();
                if (sql.count(exists) == 0) {
                    String why = Filler.fill(this, sql, table.getKey(), company);
                    boolean filled = why == null && sql.count(exists) > 0;
                    more |= filled;
                    empty.put(table.getKey(), why == null ? "the row is not seen as the company's" : why);
                    if (filled) {
                        empty.remove(table.getKey());
                    }
                }
            }
        }
        tables.forEach((table, rows) ->
                sql.update("create table " + copy(table) + " as select * from " + table + " where " + rows));
        return empty;
    }

    /** @return how many fields bear the mark now */
    int mark(String mark) {
        for (Map.Entry<String, String> table : tables.entrySet()) {
            if (table.getValue().matches("(?s)(ctid|company_id).*")) {
                sql.list(
                                "select attname || ' ' || format_type(atttypid, null) from pg_attribute where attrelid = ?::regclass and"
                                        + " attnum > 0 and not attisdropped and attgenerated = '' and atttypid in ('text'::regtype,"
                                        + " 'varchar'::regtype, 'bpchar'::regtype, 'jsonb'::regtype, 'json'::regtype, 'bytea'::regtype,"
                                        + " 'text[]'::regtype)",
                                table.getKey())
                        .forEach(column -> mark(table.getKey(), table.getValue(), column.split(" "), mark));
            }
        }
        return marked.size();
    }

    private void mark(String table, String rows, String[] column, String mark) {
        String name = table + "." + column[0];
        String why = KEPT.getOrDefault(name, KEPT.getOrDefault("." + column[0], KEPT.getOrDefault(table + ".", null)));
        if (why != null) {
            unmarked.put(name, why);
            return;
        }
        String text = "('" + mark + "' || substr(md5(ctid::text), 1, 4))";
        String value = JSON.getOrDefault(
                        name,
                        switch (column[1]) {
                            case "jsonb" ->
                                "(case jsonb_typeof(" + column[0] + ") when 'array' then " + column[0]
                                        + " || jsonb_build_array($mark) else " + column[0]
                                        + " || jsonb_build_object('canary', $mark) end)";
                            case "bytea" ->
                                "(convert_to(rpad($mark, greatest(16, least(32, length(" + column[0]
                                        + "))), 'x'), 'utf8'))";
                            case "text[]" -> "array[$mark]";
                            default -> "$mark";
                        })
                .replace("$mark", text);
        try {
            quietly("update " + table + " set " + column[0] + " = " + value + " where " + rows + ";");
            marked.add(name);
        } catch (AssertionError refused) {
            String said = String.valueOf(refused.getCause().getMessage()).replaceAll("\\s+", " ");
            unmarked.put(
                    name, said.contains("check constraint") || said.contains("too long") ? "lets no mark in" : said);
        }
    }

    /** Fields that bear no mark, and why. */
    Map<String, String> unmarked() {
        return unmarked;
    }

    /** Fields that could not be marked for a reason that nobody has named. */
    Map<String, String> unexplained() {
        Map<String, String> rest = new TreeMap<>(unmarked);
        rest.values().removeIf(why -> KEPT.containsValue(why) || why.equals("lets no mark in"));
        return rest;
    }

    /** A digest per table of the company's rows. */
    Map<String, String> digests() {
        List<String> parts = new ArrayList<>();
        tables.forEach((table, rows) -> parts.add("select '" + table + "=' || count(*) || ' ' ||"
                + " coalesce(md5(string_agg(d, '|' order by d)), '') from (select to_jsonb(t)::text as d from " + table
                + " t where " + rows + ") x"));
        Map<String, String> digests = new TreeMap<>();
        sql.list(String.join(" union all ", parts))
                .forEach(line -> digests.put(line.substring(0, line.indexOf('=')), line));
        return digests;
    }

    /** The tables that differ. */
    Set<String> changedSince(Map<String, String> before) {
        Set<String> changed = new TreeSet<>();
        digests().forEach((table, digest) -> {
            if (!digest.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    /** Which of these tables have a row with this text. */
    Set<String> speakingOf(String text, Set<String> some) {
        Set<String> speaking = new TreeSet<>();
        for (String table : some) {
            speaking.addAll(sql.list("select '" + table + "' from " + table + " t where "
                    + tables.get(table) + " and to_jsonb(t)::text like '%" + text
                    + "%' limit 1"));
        }
        return speaking;
    }

    /** All rows as they were kept. */
    void restore() {
        restore(tables.keySet());
    }

    void restore(Set<String> some) {
        StringBuilder statements = new StringBuilder();
        for (String table : some) {
            String columns = String.join(
                    ", ",
                    sql.list(
                            "select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0"
                                    + " and not attisdropped and attgenerated = '' order by attnum",
                            table));
            statements.append("delete from " + table + " where " + tables.get(table) + "; insert into " + table + " ("
                    + columns + ") overriding system value select " + columns + " from " + copy(table) + ";");
        }
        quietly(statements.toString());
    }

    /** The company is gone as if it had never been; the trail alone remembers. */
    void remove() {
        StringBuilder statements = new StringBuilder();
        tables.forEach((table, rows) -> {
            if (rows.matches("(?s)(ctid|company_id).*")) {
                statements.append("create temp table gone_" + table.replace('.', '_')
                        + " on commit drop as select ctid as at from " + table + " where " + rows + ";");
            }
        });
        tables.forEach((table, rows) -> {
            if (rows.matches("(?s)(ctid|company_id).*")) {
                statements.append("delete from " + table + " where ctid in (select at from gone_"
                        + table.replace('.', '_') + ");");
            }
        });
        quietly(statements.toString());
        sql.update("drop schema if exists " + kept + " cascade");
    }

    private String copy(String table) {
        return kept + "." + table.replace('.', '_');
    }
}
