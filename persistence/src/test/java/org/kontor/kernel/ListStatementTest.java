package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListStatementTest {

    private static final Map<String, String> ALLOWED = Map.of("placed", "o.placed_at", "number", "o.number");

    private final ListStatement orders = new ListStatement("o.number", "order_.sales_order o", "o.id");

    @Test
    void everyValueHasItsOwnPlace() {
        orders.in("o.status", List.of("PLACED", "SENT")).where("o.currency = ?", "EUR");

        assertEquals(
                "select o.number from order_.sales_order o where (o.status in (?1, ?2)) and (o.currency = ?3)"
                        + " order by o.id desc limit 25 offset 50",
                orders.rows(50, 25));
        assertEquals(List.of("PLACED", "SENT", "EUR"), orders.values());
    }

    @Test
    void wildcardsOfTheReaderAreOrdinaryCharacters() {
        orders.contains(" 50%_\\ ", "o.number", "o.po_number");

        assertEquals(List.of("%50\\%\\_\\\\%", "%50\\%\\_\\\\%"), orders.values());
    }

    @Test
    void orderEndsInTheIdAndTakesOnlyAllowedColumns() {
        orders.orderBy(new SortBy("number", true), ALLOWED, new SortBy("placed", false), "o.id");
        assertEquals(
                "select o.number from order_.sales_order o order by o.number asc, o.id asc limit 1 offset 0",
                orders.rows(0, 1));

        orders.orderBy(new SortBy("1; drop table", true), ALLOWED, new SortBy("placed", false), "o.id");
        assertEquals(
                "select o.number from order_.sales_order o order by o.placed_at desc, o.id desc" + " limit 1 offset 0",
                orders.rows(0, 1));
    }

    @Test
    void countingStopsAtTheCap() {
        assertEquals(
                "select count(*) from (select 1 from order_.sales_order o limit 10001) hits", orders.count(10_001));
    }

    @Test
    void fewAreFoundFirstAndManyAreMetAlongTheOrder() {
        orders.contains("x", "o.number").where("o.currency = ?", "EUR");

        assertEquals(
                "select o.number from order_.sales_order o where ((o.number || '') ilike ?1) and (o.currency = ?2)"
                        + " order by o.id desc limit 25 offset 0",
                orders.rows(0, 25));
        assertEquals(
                "with hits as materialized (select o.id as hit from order_.sales_order o where (o.number ilike ?1)"
                        + " and (o.currency = ?2) limit 100) select o.number from order_.sales_order o"
                        + " join hits on hits.hit = o.id order by o.id desc limit 25 offset 0",
                orders.rowsOfFew(0, 25, 100));
    }

    @Test
    void blankTextIsNoCondition() {
        assertEquals(
                List.of(),
                orders.contains("  ", "o.number").in("o.status", List.of()).values());
    }

    @Test
    void sortIsReadFromAndWrittenToAddresses() {
        assertEquals("-placed", SortBy.parse("-placed").toString());
        assertEquals("number", SortBy.parse("number").toString());
        assertNull(SortBy.parse("-"));
        assertNull(SortBy.parse(null));
    }
}
