package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.catalog.service.number.TypedNumber;
import org.kontor.catalog.service.number.TypedNumberQueries;
import org.kontor.tests.container.Application;

/** What typed numbers mean: own before ours before the maker's before the GTIN, in any spelling; several are a choice. */
@ExtendWith(ArquillianExtension.class)
class NumbersContainerIT {

    private static final long NORDWERK = 1;
    private static final long BLUEPEAK = 2;

    private final String mark =
            "Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource owner;

    @BeforeEach
    void articles() throws SQLException {
        run("insert into catalog.product (sku, name_en, name_zh, manufacturer_number, gtin, active) values ('" + mark
                + "-A', 'First', '甲', 'M " + mark + "', '00012345678905', true), ('" + mark + "-B', 'Second', null, 'm"
                + mark + "', '4006381333931', true), ('" + mark + "-C', 'Third', null, 'M " + mark + "', null, false)");
        run("update catalog.product set released_at = created_at, discontinued_at = created_at where sku = '" + mark
                + "-C'");
        run("insert into catalog.own_number (company_id, product_id, number, changed_at) select c, id, n, now()"
                + " from catalog.product join (values (1, '" + mark + "-B', '" + mark + "-A'), (1, '" + mark
                + "-A', 'X/" + mark
                + "'), (2, '" + mark + "-C', 'X" + mark + "')) v (c, s, n) on s = sku");
    }

    @AfterEach
    void away() throws SQLException {
        run("delete from catalog.product where sku like '" + mark + "%'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<TypedNumber> resolve(long company, String... typed) throws Exception {
        return Application.as("tester", Set.of("system"), () -> Application.bean(TypedNumberQueries.class)
                .resolve(List.of(typed), company, "zh"));
    }

    private String skus(TypedNumber number) {
        List<String> skus = new ArrayList<>();
        number.hits().forEach(hit -> skus.add(hit.sku().replace(mark + "-", "")));
        return number.kind() + " " + String.join(",", skus);
    }

    @Test
    void theCompanysOwnNumberComesFirst() throws Exception {
        assertEquals("OWN B", skus(resolve(NORDWERK, mark + "-a").get(0)));
        assertEquals("SKU A", skus(resolve(BLUEPEAK, mark + "-a").get(0)));
    }

    @Test
    void spellingDoesNotCountButExactWritingWins() throws Exception {
        List<TypedNumber> found = resolve(
                BLUEPEAK, "ｍ" + mark.toLowerCase(Locale.ROOT), "M " + mark, mark + " b", "nothing " + mark, "", "-");
        assertEquals("MANUFACTURER A,B", skus(found.get(0)), "two articles are a choice, the third is not sold");
        assertEquals("MANUFACTURER A", skus(found.get(1)), "as it is written");
        assertEquals("甲", found.get(1).hits().get(0).name());
        assertEquals("SKU B", skus(found.get(2)));
        for (int nothing = 3; nothing < 6; nothing++) {
            assertTrue(found.get(nothing).unknown(), "in the order given");
        }
    }

    @Test
    void aTradeItemNumberIsFoundInEveryLength() throws Exception {
        for (String typed : List.of("012345678905", "12345678905", "0012345678905", "00012345678905")) {
            assertEquals("GTIN A", skus(resolve(NORDWERK, typed).get(0)), typed);
        }
        assertEquals("GTIN B", skus(resolve(NORDWERK, "4006381 333931").get(0)));
    }

    @Test
    void whatIsNotSoldIsAnAnswerOnlyWhenNothingElseIs() throws Exception {
        TypedNumber gone = resolve(BLUEPEAK, "x-" + mark).get(0);
        assertEquals("OWN C", skus(gone));
        assertTrue(!gone.hits().get(0).sold());
    }

    /** A lost index would make it seconds. */
    @Test
    void aThousandNumbersAreResolvedAtOnce() throws Exception {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            typed.add(i % 2 == 0 ? mark + "-A" : "unknown-" + i);
        }
        resolve(NORDWERK, "warm");
        long begin = System.nanoTime();
        List<TypedNumber> found = resolve(NORDWERK, typed.toArray(String[]::new));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertEquals(500, found.stream().filter(TypedNumber::single).count());
        assertTrue(millis < 800, millis + " ms");
    }
}
