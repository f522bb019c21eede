package org.kontor.tests.proof;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kontor.launcher.Database;

/**
 * Many articles, companies and prices, made by the database. The amount of every price tells its list, its step and its
 * article, so that an answer shows where it came from: {@code 10 × list + step + article / 1,000,000}.
 *
 * @param spread each company's own list has one article of so many
 */
record PriceWorld(int products, int companies, int spread) {

    /** The companies that ask; the others only lie beside them. */
    static final int READERS = 50;

    private static final int GROUPS = 40;
    private static final int MARKETS = 5;
    private static final long BASE = 10_000_000;
    private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "ES", "NL");

    static PriceWorld of(boolean full) {
        return full ? new PriceWorld(1_000_000, 10_000, 909) : new PriceWorld(20_000, 200, 91);
    }

    static String sku(int product) {
        return "PS-" + product;
    }

    static int product(String sku) {
        return Integer.parseInt(sku.substring(3));
    }

    static String key(int company) {
        return "kontor_proof_price_speed_" + company;
    }

    /** An article of a company's own list. */
    int own(int company, Random random) {
        int shift = company * 97 % spread;
        return (1 + random.nextInt(products / spread - 1)) * spread - shift;
    }

    private boolean owns(int company, int product) {
        return (product + company * 97 % spread) % spread == 0;
    }

    /** Companies with an even number have an exclusive list. */
    BigDecimal due(int company, int product, int quantity) {
        if (owns(company, product) && (quantity < 10 || company % 2 == 0)) {
            return amount(1000 + company, 0, product);
        }
        return dueWithoutOwn(company, product, quantity);
    }

    BigDecimal dueWithoutOwn(int company, int product, int quantity) {
        int group = company % GROUPS;
        int market = company % MARKETS;
        if (quantity < 10) {
            if ((product + group) % 10 == 0) {
                return amount(100 + group, 0, product);
            }
            return product % MARKETS == market ? amount(10 + market, 0, product) : amount(1, 0, product);
        }
        return product % MARKETS == market ? amount(10 + market, 2, product) : amount(1, 2, product);
    }

    private static BigDecimal amount(int list, int step, int product) {
        return BigDecimal.valueOf(10L * list + step).add(BigDecimal.valueOf(product, 6));
    }

    /** The statement that changes one price of a company's own list. */
    String change(int company, int product, BigDecimal amount) {
        return "update pricing.price set amount = " + amount.toPlainString()
                + ", version = version + 1 where price_list_id = " + (BASE + 1000 + company) + " and product_id = "
                + (BASE + product);
    }

    void build(Database database) throws SQLException {
        Database admin = new Database(database.url(), "postgres", database.password(), null, null);
        try (Connection connection = admin.open();
                Statement sql = connection.createStatement()) {
            String once =
                    definition(sql, "select pg_get_constraintdef(oid) from pg_constraint where conname = 'price_once'");
            String product = definition(sql, "select pg_get_indexdef('pricing.price_product'::regclass)");
            for (String statement : parties()) {
                sql.execute(statement);
            }
            sql.execute("set session_replication_role = replica");
            sql.execute("alter table pricing.price drop constraint price_once");
            sql.execute("drop index pricing.price_product");
            for (String statement : prices()) {
                sql.execute(statement);
            }
            sql.execute("set maintenance_work_mem = '512MB'");
            sql.execute("alter table pricing.price add constraint price_once " + once);
            sql.execute(product);
            sql.execute("vacuum analyze pricing.price");
            sql.execute("analyze");
        }
    }

    private static String definition(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Lists, groups, markets, companies with their chains, and the keys of those that ask. */
    private List<String> parties() {
        List<String> statements = new ArrayList<>(List.of(
                "set kontor.bulk = 'on'",
                "insert into pricing.price_list (id, code, name, currency) select " + BASE
                        + " + n, 'PS-' || n, 'Shared ' || n,"
                        + " 'EUR' from (select 1 as n union all select 10 + m from generate_series(0, " + (MARKETS - 1)
                        + ") m union all select 100 + g from generate_series(0, " + (GROUPS - 1) + ") g) lists",
                "insert into pricing.price_list (id, code, name, currency) select " + (BASE + 1000)
                        + " + i, 'PS-C-' || i, 'Contract ' || i, 'EUR' from generate_series(1, " + companies + ") i",
                "insert into pricing.customer_group (id, code, name) select " + BASE + " + g, 'PS-' || g, 'Group ' || g"
                        + " from generate_series(0, " + (GROUPS - 1) + ") g",
                "insert into pricing.sales_site (id, code, name) select " + BASE + " + m, 'PS-' || m, 'Market ' || m"
                        + " from generate_series(0, " + (MARKETS - 1) + ") m",
                "insert into pricing.assignment (price_list_id, level) values (" + (BASE + 1) + ", 'DEFAULT')",
                "insert into pricing.assignment (price_list_id, level, group_id) select " + (BASE + 100)
                        + " + g, 'GROUP', " + BASE + " + g from generate_series(0, " + (GROUPS - 1) + ") g",
                "insert into pricing.assignment (price_list_id, level, site_id) select " + (BASE + 10)
                        + " + m, 'SITE', " + BASE + " + m from generate_series(0, " + (MARKETS - 1) + ") m"));
        for (int market = 0; market < MARKETS; market++) {
            statements.add("insert into pricing.sales_site_country (country, site_id) values ('" + COUNTRIES.get(market)
                    + "', " + (BASE + market) + ")");
        }
        statements.add("insert into organisation.company (id, number, name, country, currency) select " + BASE
                + " + i, 'PS-' || i, 'Company ' || i, (array['DE','FR','IT','ES','NL'])[1 + i % " + MARKETS + "], 'EUR'"
                + " from generate_series(1, " + companies + ") i");
        statements.add("insert into pricing.company_terms (company_id, group_id) select " + BASE + " + i, " + BASE
                + " + i % " + GROUPS + " from generate_series(1, " + companies + ") i");
        statements.add(
                "insert into pricing.assignment (price_list_id, level, company_id, merge) select " + (BASE + 1000)
                        + " + i, 'COMPANY', " + BASE + " + i, i % 2 = 1 from generate_series(1, " + companies + ") i");
        statements.add(
                "insert into identity.api_key (id, name, secret_sha256, company_id, role_code, created_at) select "
                        + BASE + " + i, 'Proof', sha256(convert_to('kontor_proof_price_speed_' || i, 'UTF8')), " + BASE
                        + " + i, 'company-api', now() from generate_series(1, " + READERS + ") i");
        return statements;
    }

    private List<String> prices() {
        String into = "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount) select ";
        String last = " from generate_series(1, " + products + ") p";
        return List.of(
                "insert into catalog.product (id, sku, name_en, unit, released_at) select " + BASE
                        + " + p, 'PS-' || p, 'Article ' || p," + " 'C62', timestamptz '2020-01-01'" + last,
                into + (BASE + 1) + ", " + BASE + " + p, 'C62', q, 10 + s + p / 1000000.0" + last
                        + ", (values (1, 0), (10, 1), (100, 2)) steps (q, s)",
                into + (BASE + 10) + " + p % " + MARKETS + ", " + BASE + " + p, 'C62', q, 10 * (10 + p % " + MARKETS
                        + ") + s + p / 1000000.0" + last + ", (values (1, 0), (100, 2)) steps (q, s)",
                into + (BASE + 100) + " + g, " + BASE + " + p, 'C62', 1, 10 * (100 + g) + p / 1000000.0"
                        + " from generate_series(0, " + (GROUPS - 1)
                        + ") g, lateral generate_series(case when g % 10 = 0"
                        + " then 10 else 10 - g % 10 end, " + products + ", 10) p",
                into + (BASE + 1000) + " + i, " + BASE + " + p, 'C62', 1, 10 * (1000 + i) + p / 1000000.0"
                        + " from generate_series(1, " + companies + ") i, lateral generate_series(" + spread
                        + " - i * 97 % " + spread + ", " + products + ", " + spread + ") p");
    }
}
