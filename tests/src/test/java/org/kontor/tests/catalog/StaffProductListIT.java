package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Staff find articles by any part of what they are called, and leaf through them by name. */
class StaffProductListIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Http staff = People.signIn(People.OPERATIONS);

    @BeforeEach
    void articles() {
        SQL.update(
                """
                insert into catalog.product (sku, name_en, name_zh, manufacturer, manufacturer_number, active)
                values ('A-' || ?, 'Zebra clamp', '夹具', 'Plain', 'N-1', true), ('B-1' || ?, 'Clamp%_of ' || ?, null, null, null, false),
                  ('B-2' || ?, 'Anvil', '铁砧' || ?, null, null, true), ('B-3' || ?, 'Middle', null, 'House of ' || ?, null, true),
                  ('B-4' || ?, 'Other', null, null, 'MK/' || ?, true)
                """,
                mark, mark, mark, mark, mark, mark, mark, mark, mark);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku like ?", "%" + mark);
    }

    private String find(String query) {
        return staff.get("/office/products?" + query).body();
    }

    private String numbers(String page) {
        StringBuilder numbers = new StringBuilder();
        for (String part : page.split("/office/product/")) {
            int end = part.indexOf(mark);
            if (end > 0 && end < 4) {
                numbers.append(part, 0, end).append(' ');
            }
        }
        return numbers.toString().replaceAll("(\\S+ )\\1+", "$1").strip();
    }

    @Test
    void aPartOfAnythingThatItIsCalledFindsIt() {
        assertEquals("A- B-1 B-2 B-3 B-4", numbers(find("q=" + mark)));
        assertEquals("B-1", numbers(find("q=amp%25_OF+" + mark)), "signs stand for themselves, case does not count");
        assertEquals("B-2", numbers(find("q=%E9%93%81%E7%A0%A7" + mark)));
        assertEquals("B-3", numbers(find("q=house+of+" + mark.substring(0, 5))));
        assertEquals("B-4", numbers(find("q=mk/" + mark)));
        assertEquals("B-1", numbers(find("q=" + mark + "&state=inactive")));
        assertFalse(find("q=mk/" + mark + "x").contains(mark + "\""));
    }

    @Test
    void theyStandInTheOrderOfWhatIsAsked() {
        assertEquals("B-2 B-1 B-3 B-4 A-", numbers(find("q=" + mark + "&sort=name")));
        assertEquals("A- B-4 B-3 B-1 B-2", numbers(find("q=" + mark + "&sort=-name")));
    }

    @Test
    void anIndexAnswers() throws SQLException {
        assertTrue(
                plan("select 1 from catalog.product p where p.sku ilike '%abcd%' or p.name_en ilike '%abcd%' or p.name_zh ilike"
                                + " '%abcd%' or p.manufacturer ilike '%abcd%' or p.manufacturer_number ilike '%abcd%'")
                        .contains("product_typed"),
                "what is typed");
        assertTrue(
                plan("select 1 from catalog.product p order by p.name_en, p.id").contains("product_by_name "));
        assertTrue(plan("select 1 from catalog.product p order by coalesce(p.name_zh, p.name_en) desc, p.id desc")
                .contains("product_by_name_zh"));
    }

    /** Without the ways that only a small table makes cheap. */
    private static String plan(String select) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = Kontor.server().database().open();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_sort = off");
            try (ResultSet rows = statement.executeQuery("explain " + select)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append(" \n");
                }
            }
        }
        return plan.toString();
    }
}
