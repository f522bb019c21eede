package org.kontor.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What was arranged with the demo's companies: contracts with prices, their part numbers, lists of what they need often. */
final class TermsRows {

    private record Contract(long companyId, String number, String name, String list, String listName, int percent) {}

    /** @param category whose articles bear own numbers, {@code prefix} and a running one */
    private record Numbers(long companyId, String prefix, String category) {}

    private record Need(String owner, String name, String note, String category, int articles) {}

    private static final List<Contract> CONTRACTS = List.of(
            new Contract(
                    1, "K-2026-117", "Respiratory protection 2026", "NW-K117", "Nordwerk, respiratory protection", 88),
            new Contract(2, "K-2026-121", "听力防护用品 2026", "HX-K121", "华信 听力防护", 91));

    private static final List<Numbers> NUMBERS = List.of(
            new Numbers(1, "70.4", "respirators"),
            new Numbers(1, "70.5", "hearing-protection"),
            new Numbers(2, "LB-", "hearing-protection"));

    private static final List<Need> NEEDS = List.of(
            new Need(
                    "anna.schmidt@nordwerk.example",
                    "Safety cabinet, plant 2",
                    "Checked on the first Monday of the month",
                    "respirators",
                    5),
            new Need("anna.schmidt@nordwerk.example", "Visitors", "", "eye-protection", 3),
            new Need("li.wei@huaxin.example", "每月劳保用品", "每月第一周盘点", "hearing-protection", 4));

    private final Connection connection;

    private TermsRows(Connection connection) {
        this.connection = connection;
    }

    /** After everything they speak of; their ids come from the sequences. */
    static void write(Connection connection) throws SQLException {
        TermsRows rows = new TermsRows(connection);
        for (Contract contract : CONTRACTS) {
            rows.contract(contract);
        }
        // One of the two waits for a second pair of eyes.
        rows.run("update pricing.contract set status = 'APPROVED', approved_by_name = p.name, approved_by = p.id"
                + " from identity.person p where p.email = 'admin@kontor.example' and company_id = 1");
        rows.groups();
        for (Numbers numbers : NUMBERS) {
            rows.numbers(numbers);
        }
        for (Need need : NEEDS) {
            rows.need(need);
        }
        rows.run(
                """
                insert into requisition.share (company_id, list_id, unit_id, access)
                select l.company_id, l.id, u.id, 'ORDER' from requisition.list l
                  join organisation.unit u on u.company_id = l.company_id and u.code = 'W2' where l.name like '%plant 2'
                """);
        rows.run(
                "insert into catalog.synonym (words, changed_at) values ('ear muffs, ear defenders, 耳罩', cast(? as timestamptz))",
                DemoData.OPENED);
    }

    private void contract(Contract made) throws SQLException {
        run(
                """
                insert into pricing.price_list (code, name, currency)
                select ?, ?, currency from organisation.company where id = ?
                """,
                made.list(),
                made.listName(),
                made.companyId());
        run(
                """
                insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base)
                select l.id, a.product_id, a.unit, a.min_quantity, round(a.amount * ? / 100, 2), a.price_base
                from pricing.price_list l join pricing.price_list base on base.code = l.currency
                  join pricing.price a on a.price_list_id = base.id
                  join catalog.product p on p.id = a.product_id join catalog.category c on c.id = p.category_id
                where l.code = ? and c.code = ?
                """,
                made.percent(),
                made.list(),
                made.companyId() == 1 ? "respirators" : "hearing-protection");
        run(
                """
                insert into pricing.contract (number, name, company_id, valid_from, valid_to, made_by, made_by_name)
                select ?, ?, ?, date_trunc('year', now()), date_trunc('year', now()) + interval '2 years', id, name
                from identity.person where email = 'sales@kontor.example'
                """,
                made.number(),
                made.name(),
                made.companyId());
        run(
                """
                insert into pricing.assignment (price_list_id, level, company_id, contract_id)
                select l.id, 'COMPANY', k.company_id, k.id from pricing.contract k, pricing.price_list l
                where k.number = ? and l.code = ?
                """,
                made.number(),
                made.list());
    }

    /** Groups and a market whose own prices are still being made: nobody pays otherwise by them. */
    private void groups() throws SQLException {
        run(
                """
                insert into pricing.customer_group (code, name)
                values ('machine-builders', 'Machine builders'), ('facility', 'Facility management')
                """);
        run("insert into pricing.sales_site (code, name) values ('nordics', 'Nordic countries')");
        run(
                """
                insert into pricing.sales_site_country (country, site_id)
                select c, s.id from pricing.sales_site s, unnest(array['DK', 'FI', 'IS', 'NO', 'SE']) c where s.code = 'nordics'
                """);
        run(
                """
                insert into pricing.company_terms (company_id, group_id)
                select c.id, g.id from (values ('10001', 'machine-builders'), ('10003', 'facility')) t (company, code)
                join organisation.company c on c.number = t.company join pricing.customer_group g on g.code = t.code
                """);
        run(
                """
                insert into pricing.price_list (code, name, currency, active)
                values ('MB', 'Machine builders, being made', 'EUR', false)
                """);
        run(
                """
                insert into pricing.assignment (price_list_id, level, group_id, site_id)
                select l.id, 'GROUP', g.id, cast(null as bigint) from pricing.price_list l, pricing.customer_group g
                where l.code = 'MB' and g.code = 'machine-builders'
                union all
                select l.id, 'SITE', null, s.id from pricing.price_list l, pricing.sales_site s
                where l.code = 'EUR' and s.code = 'nordics'
                """);
    }

    private void numbers(Numbers own) throws SQLException {
        run(
                """
                insert into catalog.own_number (company_id, product_id, number, changed_at)
                select ?, p.id, ? || lpad(cast(row_number() over (order by p.id) * 10 as text), 4, '0'), cast(? as timestamptz)
                from catalog.product p join catalog.category c on c.id = p.category_id where c.code = ?
                """,
                own.companyId(),
                own.prefix(),
                DemoData.OPENED,
                own.category());
    }

    private void need(Need need) throws SQLException {
        run(
                """
                with made as (
                  insert into requisition.list (company_id, unit_id, owner_id, name, note, changed_by, changed_at)
                  select u.company_id, u.id, p.id, ?, ?, p.name, cast(? as timestamptz) from identity.person p
                    join identity.membership b on b.person_id = p.id
                    join organisation.unit u on u.company_id = b.company_id and u.parent_id is null where p.email = ? limit 1
                  returning id, company_id)
                insert into requisition.item (company_id, list_id, product_id, sku, quantity, position)
                select m.company_id, m.id, p.id, p.sku, p.min_quantity * 10, row_number() over (order by p.id)
                from made m, catalog.product p join catalog.category c on c.id = p.category_id where c.code = ?
                order by p.id limit ?
                """,
                need.name(),
                need.note(),
                DemoData.OPENED,
                need.owner(),
                need.category(),
                need.articles());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
