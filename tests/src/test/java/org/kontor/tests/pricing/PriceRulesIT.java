package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Prices that follow from others: at once, only those that depend on what changed, and never over one set by hand. */
class PriceRulesIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Http desk = People.signIn(People.OPERATIONS);

    @BeforeEach
    void twoListsAndTwoArticles() {
        for (String list : new String[] {"BASE-", "RULE-", "NEXT-"}) {
            SQL.update("insert into pricing.price_list (code, name, currency) values (?, 'Rules', 'EUR')", list + mark);
        }
        for (int article = 1; article <= 2; article++) {
            SQL.update(
                    "insert into catalog.product (sku, name_en, unit, manufacturer, active) values (?, 'Ruled', 'C62', ?, false)",
                    "RULED-" + article + mark,
                    "Maker " + article);
            SQL.update(
                    "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount) select l.id, p.id, 'C62',"
                            + " q, 10 * p_no from pricing.price_list l, catalog.product p, (values (1), (100)) steps (q),"
                            + " (values (" + article + ")) no (p_no) where l.code = ? and p.sku = ?",
                    "BASE-" + mark,
                    "RULED-" + article + mark);
        }
    }

    @Test
    void onlyWhatDependsOnAChangeIsMadeAnewAndAManualPriceGoesBefore() {
        add("RULE-", Map.of("base", "BASE-" + mark, "factor", "1.1", "addend", "0.5"), 303);
        add("NEXT-", Map.of("base", "RULE-" + mark, "factor", "2", "manufacturer", "Maker 1"), 303);
        assertEquals("11.5", amount("RULE-", 1));
        assertEquals("22.5", amount("RULE-", 2));
        assertEquals("23", amount("NEXT-", 1));
        assertEquals("", amount("NEXT-", 2));
        String other = written("RULE-", 2);
        String own = written("RULE-", 1);
        SQL.update(
                "update pricing.price set amount = 20 where price_list_id = (select id from pricing.price_list where code = ?)"
                        + " and product_id = (select id from catalog.product where sku = ?) and min_quantity = 1",
                "BASE-" + mark,
                "RULED-1" + mark);
        assertEquals("22.5", amount("RULE-", 1));
        assertEquals("45", amount("NEXT-", 1));
        assertEquals(other, written("RULE-", 2));
        assertNotEquals(own, written("RULE-", 1));
        SQL.update("update catalog.product set manufacturer = 'Maker 1' where sku = ?", "RULED-2" + mark);
        assertEquals("45", amount("NEXT-", 2));
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 99"
                        + " from pricing.price_list l, catalog.product p where l.code = ? and p.sku = ?",
                "RULE-" + mark,
                "RULED-2" + mark);
        assertEquals("198", amount("NEXT-", 2), "what follows, follows the price that holds");
    }

    @Test
    void rulesDoNotGoRoundInACircleAndGoWithTheirPrices() {
        add("RULE-", Map.of("base", "BASE-" + mark, "factor", "1"), 303);
        add("NEXT-", Map.of("base", "RULE-" + mark, "factor", "1"), 303);
        HttpResponse<String> circle = add("BASE-", Map.of("base", "NEXT-" + mark, "factor", "1"), 422);
        assertTrue(circle.body().contains("round in a circle"), circle.body());
        add("RULE-", Map.of("base", "NONE-" + mark, "factor", "1"), 422);
        add("RULE-", Map.of("base", "BASE-" + mark, "factor", "-1"), 422);
        post(
                "RULE-",
                Map.of(
                        "verb",
                        "remove",
                        "id",
                        SQL.one(
                                "select r.id from pricing.price_rule r join pricing.price_list l"
                                        + " on l.id = r.price_list_id where l.code = ?",
                                "RULE-" + mark)));
        assertEquals("", amount("RULE-", 1));
        assertEquals("", amount("NEXT-", 1));
    }

    @Test
    void pricesAreRoundedAsTheirCurrencyIs() {
        for (String[] list : new String[][] {{"JPY", "0"}, {"TND", "3"}, {"EUR", "2"}}) {
            SQL.update("update pricing.price_list set currency = ? where code = ?", list[0], "NEXT-" + mark);
            for (String page : new String[] {"", "/rules"}) {
                String form = desk.get("/office/price-list/NEXT-" + mark + page).body();
                assertTrue(form.matches("(?s).*id=\"decimals\"[^>]*value=\"" + list[1] + "\".*"), list[0] + " " + form);
            }
        }
    }

    private HttpResponse<String> add(String list, Map<String, String> fields, int status) {
        Map<String, String> form =
                new HashMap<>(Map.of("verb", "add", "name", "Rule", "decimals", "2", "priority", "100"));
        form.putAll(fields);
        HttpResponse<String> answer = post(list, form);
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }

    private HttpResponse<String> post(String list, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", People.token(desk.get("/help")));
        return desk.postForm("/office/price-list/" + list + mark + "/rules", form, "Sec-Fetch-Site", "same-origin");
    }

    /** The amounts that rules made for the first step. */
    private String amount(String list, int article) {
        return read("trim_scale(p.amount)", list, article);
    }

    /** Which transaction wrote the row. */
    private String written(String list, int article) {
        return read("p.xmin", list, article);
    }

    private String read(String what, String list, int article) {
        return String.join(
                ",",
                SQL.list(
                        "select " + what + " from pricing.price p join pricing.price_list l on l.id = p.price_list_id"
                                + " join catalog.product a on a.id = p.product_id where l.code = ? and a.sku = ? and p.by_rule"
                                + " and p.min_quantity = 1 and p.valid_from <= now() and p.valid_to > now()",
                        list + mark,
                        "RULED-" + article + mark));
    }
}
