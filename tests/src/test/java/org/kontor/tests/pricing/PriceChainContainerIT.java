package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.chain.PriceRow;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;
import org.kontor.pricing.service.why.WhyQueries;
import org.kontor.tests.container.Application;

/** The one statement that prices a page against the walk that explains a price, and what is remembered against what changes. */
@ExtendWith(ArquillianExtension.class)
class PriceChainContainerIT {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<Instant> INSTANTS =
            List.of(NOW.minusSeconds(1), NOW, NOW.plusSeconds(86_399), NOW.plusSeconds(86_400));

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private long company;
    private long group;
    private long site;

    @BeforeEach
    void aCompanyInAGroupOfAMarket() throws SQLException {
        group = id("insert into pricing.customer_group (code, name) values ('" + tag + "', 'Group') returning id");
        site = id("insert into pricing.sales_site (code, name) values ('" + tag + "', 'Market') returning id");
        sql("insert into pricing.sales_site_country (country, site_id) values ('ZZ', " + site
                + ") on conflict (country) do update set site_id = excluded.site_id");
        company = company("CHAIN-" + tag);
        sql("insert into pricing.company_terms (company_id, group_id) values (" + company + ", " + group + ")");
    }

    @AfterEach
    void marketsAreGone() throws SQLException {
        sql("delete from pricing.sales_site_country where country = 'ZZ'");
    }

    @Test
    void thousandsOfRandomPricesAreWhatTheWalkExplains() throws Exception {
        Random random = new Random(4);
        List<Long> products = products(20);
        List<Long> lists = new ArrayList<>();
        for (int list = 0; list < 7; list++) {
            lists.add(randomList(random, list, products));
        }
        int compared = 0;
        for (int round = 0; round < 12; round++) {
            assign(random, lists);
            for (Instant at : INSTANTS) {
                Map<Long, List<PriceStep>> prices = prices(company, products, at);
                for (long product : products) {
                    assertEquals(
                            walked(product, at),
                            found(prices.getOrDefault(product, List.of())),
                            "round " + round + ", article " + product + " at " + at);
                    compared++;
                }
            }
        }
        assertEquals(960, compared);
    }

    @Test
    void whatChangesIsSeenByTheNextLook() throws Exception {
        long product = products(1).get(0);
        long own = list("OWN", "EUR", true);
        row(own, product, 1, "7", "-infinity", "infinity");
        long general = list("GEN", "EUR", true);
        row(general, product, 1, "9", "-infinity", "infinity");
        assertEquals("", price(product));
        sql("insert into pricing.assignment (price_list_id, level, site_id) values (" + general + ", 'SITE', " + site
                + ")");
        assertEquals("9", price(product));
        sql("insert into pricing.assignment (price_list_id, level, company_id) values (" + own + ", 'COMPANY', "
                + company + ")");
        assertEquals("7", price(product));
        sql("update pricing.price set amount = 6, version = version + 1 where price_list_id = " + own);
        assertEquals("6", price(product));
        sql("update pricing.price_list set active = false where id = " + own);
        assertEquals("9", price(product));
        sql("update pricing.company_terms set falls_back = false where company_id = " + company);
        assertEquals("", price(product));
        sql("update pricing.price_list set active = true where id = " + own);
        assertEquals("6", price(product));
        sql("update verification.standing set state = 'RESTRICTED' where company_id = " + company);
        assertEquals("6", price(product));
        sql("update verification.standing set state = 'UNDER_REVIEW' where company_id = " + company);
        assertEquals("9", price(product));
        sql("update verification.standing set state = 'REFUSED' where company_id = " + company);
        assertEquals("", price(product));
    }

    @Test
    void aContractHoldsOnceApprovedAndInItsTime() throws Exception {
        long product = products(1).get(0);
        long own = list("CON", "EUR", true);
        row(own, product, 1, "5", "-infinity", "infinity");
        long contract = id("insert into pricing.contract (number, name, company_id, valid_from, valid_to, made_by_name)"
                + " values ('K-" + tag + "', 'Contract', " + company + ", '" + NOW + "', '" + NOW.plusSeconds(60)
                + "', 'Test') returning id");
        sql("insert into pricing.assignment (price_list_id, level, company_id, contract_id) values (" + own
                + ", 'COMPANY', " + company + ", " + contract + ")");
        assertEquals("", price(product));
        sql("update pricing.contract set status = 'APPROVED', approved_by_name = 'Other' where id = " + contract);
        assertEquals("5", price(product));
        assertEquals("", price(product, NOW.minusMillis(1)));
        assertEquals("", price(product, NOW.plusSeconds(60)));
    }

    private Map<String, String> walked(long product, Instant at) throws Exception {
        List<PriceRow> steps = asSystem(() ->
                Application.bean(WhyQueries.class).walk(company, product, at).steps());
        Map<String, String> found = new TreeMap<>();
        steps.forEach(step -> found.put(
                step.unit() + " " + step.minQuantity(), step.amount() + " of " + step.id() + " v" + step.version()));
        return found;
    }

    private static Map<String, String> found(List<PriceStep> steps) {
        Map<String, String> found = new TreeMap<>();
        steps.forEach(step -> found.put(
                step.unit() + " " + step.minQuantity(),
                step.amount() + " of " + step.source().row() + " v"
                        + step.source().version()));
        assertTrue(found.size() == steps.size(), "a step stands twice: " + steps);
        return found;
    }

    private String price(long product) throws Exception {
        return price(product, NOW);
    }

    private String price(long product, Instant at) throws Exception {
        return prices(company, List.of(product), at).getOrDefault(product, List.of()).stream()
                .map(step -> step.amount().stripTrailingZeros().toPlainString())
                .reduce("", String::concat);
    }

    private static Map<Long, List<PriceStep>> prices(long company, List<Long> products, Instant at) throws Exception {
        return asSystem(() -> Application.bean(PricingQueries.class).prices(company, products, at));
    }

    private void assign(Random random, List<Long> lists) throws SQLException {
        sql("delete from pricing.assignment where company_id = " + company + " or group_id = " + group
                + " or site_id = " + site);
        for (long list : lists) {
            String to = List.of(
                            "'COMPANY', " + company + ", null, null",
                            "'GROUP', null, " + group + ", null",
                            "'SITE', null, null, " + site)
                    .get(random.nextInt(3));
            sql(
                    "insert into pricing.assignment (price_list_id, level, company_id, group_id, site_id, sort_order, merge)"
                            + " values (" + list + ", " + to + ", " + random.nextInt(3) + ", " + (random.nextInt(4) > 0)
                            + ")");
        }
        sql("update pricing.company_terms set falls_back = " + (random.nextInt(4) > 0) + " where company_id = "
                + company);
    }

    private long randomList(Random random, int number, List<Long> products) throws SQLException {
        long list = list("L" + number, random.nextInt(6) == 0 ? "USD" : "EUR", random.nextInt(6) > 0);
        if (random.nextInt(3) == 0) {
            sql("insert into pricing.list_schedule (price_list_id, valid_from, valid_to) values (" + list + ", '" + NOW
                    + "', '" + NOW.plusSeconds(86_400) + "')");
        }
        for (long product : products) {
            for (int row = random.nextInt(6); row > 0; row--) {
                String from = random.nextBoolean()
                        ? "-infinity"
                        : INSTANTS.get(random.nextInt(3)).toString();
                String to = random.nextBoolean() ? "infinity" : INSTANTS.get(3).toString();
                sql(
                        "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, valid_from, valid_to,"
                                + " by_rule) values (" + list + ", " + product + ", '"
                                + (random.nextInt(4) == 0 ? "PK" : "C62")
                                + "', " + List.of(1, 10, 100).get(random.nextInt(3)) + ", " + random.nextInt(1000)
                                + ", '" + from
                                + "', '" + to + "', " + random.nextBoolean() + ") on conflict do nothing");
            }
        }
        return list;
    }

    private List<Long> products(int count) throws SQLException {
        List<Long> products = new ArrayList<>();
        for (int product = 0; product < count; product++) {
            products.add(id("insert into catalog.product (sku, name_en, unit, active) values ('CHAIN-"
                    + UUID.randomUUID() + "', 'Chain', 'C62', false) returning id"));
        }
        return products;
    }

    private long company(String number) throws SQLException {
        return id("insert into organisation.company (number, name, country, currency) values ('" + number
                + "', 'Chain', 'ZZ', 'EUR') returning id");
    }

    private long list(String name, String currency, boolean active) throws SQLException {
        return id("insert into pricing.price_list (code, name, currency, active) values ('" + name + "-" + tag + "', '"
                + name + "', '" + currency + "', " + active + ") returning id");
    }

    private void row(long list, long product, int from, String amount, String begins, String ends) throws SQLException {
        sql(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, valid_from, valid_to) values ("
                        + list + ", " + product + ", 'C62', " + from + ", " + amount + ", '" + begins + "', '" + ends
                        + "')");
    }

    private static <T> T asSystem(Callable<T> work) throws Exception {
        return Application.as("system", Set.of(Permission.SYSTEM), work);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private long id(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement run = connection.createStatement();
                ResultSet row = run.executeQuery(statement)) {
            row.next();
            return row.getLong(1);
        }
    }
}
