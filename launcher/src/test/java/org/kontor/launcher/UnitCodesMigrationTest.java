package org.kontor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.kernel.UnitWords;

/** What becomes of tables full of units as catalogues once wrote them. */
class UnitCodesMigrationTest {

    private static final String ARTICLES =
            """
            select set_config('kontor.bulk', 'on', false);
            insert into catalog.product (sku, name_en, unit, order_multiple, min_quantity) values
              ('KILO', 'By weight', 'KG', 0.5, 0.5), ('EACH', 'One each', 'EA', 1, 1), ('BOXED', 'In boxes', 'BX', 1, 1),
              ('BOTH', 'Each and piece', 'EA', 1, 1), ('HALF', 'Half of each', 'EA', 0.5, 0.5), ('FINE', 'A piece', 'C62', 1, 1),
              ('BESIDE', 'A piece and a kilogram', 'C62', 1, 1), ('LOOSE', 'Half in a cart', 'PCE', 1, 1);
            insert into catalog.sales_unit (product_id, unit, numerator, denominator, decimals, order_multiple, min_quantity)
              select id, 'C62', 2, 1, 0, 1, 1 from catalog.product where sku = 'BOTH'
              union all select id, 'KG', 4, 1, 3, 1, 1 from catalog.product where sku = 'BESIDE';
            """;

    private static final String PRICES =
            """
            insert into pricing.price_list (code, name, currency) values ('BASE', 'Base', 'EUR'), ('LESS', 'Less', 'EUR');
            insert into pricing.price_rule (price_list_id, name, base_list_id, factor)
              select l.id, 'Half', b.id, 0.5 from pricing.price_list l, pricing.price_list b where l.code = 'LESS' and b.code = 'BASE';
            insert into pricing.price (price_list_id, product_id, unit, amount)
              select l.id, p.id, p.unit, 10 from pricing.price_list l, catalog.product p where l.code = 'BASE';
            insert into pricing.price (price_list_id, product_id, unit, amount)
              select l.id, p.id, 'KGM', 99 from pricing.price_list l, catalog.product p where l.code = 'BASE' and p.sku = 'KILO';
            """;

    private static final String KEPT =
            """
            insert into organisation.company (number, name, country, currency) values ('U1', 'Units', 'DE', 'EUR');
            insert into identity.person (email, name) values ('u@example.com', 'U');
            insert into cart.cart (company_id, person_id, currency, checkout_key, changed_at)
              select c.id, p.id, 'EUR', gen_random_uuid(), now() from organisation.company c, identity.person p
              where c.number = 'U1' and p.email = 'u@example.com';
            insert into cart.cart_line (cart_id, company_id, product_id, unit, quantity, added_at)
              select c.id, c.company_id, p.id, case p.sku when 'BESIDE' then 'KG' else '' end, 1.5, now() from cart.cart c, catalog.product p
              where p.sku in ('BESIDE', 'LOOSE', 'KILO');
            """;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    private static PrivatePostgres postgres;

    @BeforeAll
    static void fillAnOldOneAndGoOn() throws SQLException {
        Path home = PostgresBinaries.unpackedIn(Layout.find().keep());
        postgres = PrivatePostgres.start(home, folder, Ports.free().postgres(), false);
        Database database = postgres.database();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .schemas("kontor")
                .defaultSchema("kontor")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .target("0362")
                .load()
                .migrate();
        try (Connection connection = database.open();
                Statement sql = connection.createStatement()) {
            sql.execute(ARTICLES);
            sql.execute(PRICES);
            sql.execute(KEPT);
        }
        database.migrate();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void theDatabaseReadsEveryWordAsTheProgramDoes() throws SQLException {
        for (Map.Entry<String, String> word : UnitWords.all().entrySet()) {
            for (String written :
                    List.of(word.getKey(), word.getKey().toUpperCase(Locale.ROOT), " " + word.getKey() + ".")) {
                assertEquals(List.of(word.getValue()), ask("select catalog.unit_code('" + written + "')"), written);
            }
        }
        assertEquals(
                List.of("C62", "KGM", "DR"), ask("select catalog.unit_code(u) from unnest(array['C62','KGM','dr']) u"));
    }

    @Test
    void articlesHaveTheCodeUnlessItIsTakenOrTooCoarse() throws SQLException {
        assertEquals(
                List.of(
                        "BESIDE C62",
                        "BOTH EA",
                        "BOXED XBX",
                        "EACH C62",
                        "FINE C62",
                        "HALF EA",
                        "KILO KGM",
                        "LOOSE PCE"),
                ask("select sku || ' ' || unit from catalog.product order by sku"));
        assertEquals(
                List.of("BESIDE C62 0", "BESIDE KGM 3", "BOTH C62 0", "BOTH EA 3", "HALF EA 3"),
                ask(
                        "select p.sku || ' ' || u.unit || ' ' || u.decimals from catalog.sales_unit u"
                                + " join catalog.product p on p.id = u.product_id where p.sku in ('BESIDE', 'BOTH', 'HALF') order by 1"));
    }

    @Test
    void whatWasAskedForAnArticleIsAskedStill() throws SQLException {
        assertEquals(
                List.of("BASE KG 99", "BASE KGM 10", "LESS KG 49.5", "LESS KGM 5"),
                ask("select l.code || ' ' || c.unit || ' ' || trim_scale(c.amount) from pricing.price c"
                        + " join pricing.price_list l on l.id = c.price_list_id join catalog.product p on p.id = c.product_id"
                        + " where p.sku = 'KILO' order by 1"));
        assertEquals(
                List.of("BOTH", "HALF"),
                ask(
                        "select p.sku from catalog.product p where p.sku in ('EACH', 'BOXED', 'BOTH', 'HALF') and (select count(*)"
                                + " from pricing.price c where c.product_id = p.id and c.unit = 'EA') = 2 order by 1"));
        assertEquals(List.of(), ask("select unit from pricing.price where unit = '?'"));
    }

    @Test
    void whatIsPutAsideFollows() throws SQLException {
        assertEquals(
                List.of("BESIDE KGM 4", "KILO  ", "LOOSE  "),
                ask(
                        "select p.sku || ' ' || l.unit || ' ' || coalesce(l.content_numerator::text, '') from cart.cart_line l"
                                + " join catalog.product p on p.id = l.product_id order by 1"));
    }

    private static List<String> ask(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = postgres.database().open();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
