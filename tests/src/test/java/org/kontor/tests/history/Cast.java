package org.kontor.tests.history;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.kontor.launcher.Database;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/**
 * Who takes part in histories: companies of their own, staff and partners.
 *
 * @param books of the product, by a connection of its own
 * @param site where goods of suppliers come to
 * @param buyers of two companies that order, and of one whose orders wait for its approver
 */
record Cast(
        Sql sql, HistoryBooks books, String site, Trader staff, List<Trader> buyers, Trader approver, Sandbox partners)
        implements AutoCloseable {

    static Cast make(URI server, Database database) {
        Sql sql = new Sql(database);
        String mark = "oh" + UUID.randomUUID().toString().substring(0, 8);
        List<String> companies = List.of(mark + "a", mark + "b", mark + "c");
        for (int buyer = 0; buyer < companies.size(); buyer++) {
            Trader.company(sql, companies.get(buyer), buyer != Step.HAS_NO_ACCOUNT);
        }
        List<Trader> buyers = companies.stream()
                .map(company -> Trader.of(new Http(server), sql, company, "buyer-admin"))
                .toList();
        String asking = companies.get(Step.ASKS_FIRST);
        Trader approver = Trader.of(new Http(server), sql, asking, "approver");
        sql.update(
                "insert into approval.rule (company_id, unit_id, name, condition, tiers)"
                        + " select u.company_id, u.id, 'Everything', '{\"all\":[]}', '[[\"role:approver\"]]'"
                        + " from organisation.unit u join organisation.company c on c.id = u.company_id"
                        + " where c.number = ? and u.parent_id is null",
                asking);
        return new Cast(
                sql,
                new HistoryBooks(database),
                sql.one("select code from inventory.site order by id limit 1"),
                Trader.staff(new Http(server)),
                buyers,
                approver,
                new Sandbox(new Http(server)));
    }

    @Override
    public void close() {
        books.close();
    }
}
