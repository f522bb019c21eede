package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/**
 * Nobody sees another company's anything. Whatever belongs to the other company is marked; no byte that this company
 * receives may hold the mark, and what is the other's is as absent as what never was.
 */
class TenantIT {

    private static final String MARK = "KTB-";
    private static final String CANARY = MARK + UUID.randomUUID();

    private static String foreignOrder;
    private static String foreignAddress;
    private static Http session;
    private static Http key;

    @BeforeAll
    static void theOtherCompanyIsMarkedAndOrders() {
        mark("update organisation.company set name = name || ' " + CANARY + "', vat_id = '" + CANARY + "', email = '"
                + CANARY + "' where id = ?");
        mark("update organisation.address set label = label || ' " + CANARY + "', recipient = '" + CANARY
                + "', street = '" + CANARY + "', phone = '" + CANARY + "' where company_id = ?");
        mark("update identity.person set name = name || ' " + CANARY
                + "' where id in (select person_id from identity.membership where company_id = ?)");
        foreignAddress =
                Kontor.sql().one("select id from organisation.address where company_id = ? limit 1", company());
        foreignOrder = order();
        session = People.signIn(People.ANNA_OF_NORDWERK);
        key = Kontor.http().withKey(Keys.NORDWERK);
    }

    @AfterAll
    static void theMarksAreTakenOff() {
        String cut = " " + CANARY;
        mark("update organisation.company set name = replace(name, '" + cut
                + "', ''), vat_id = null, email = null where id = ?");
        mark("update organisation.address set label = replace(label, '" + cut
                + "', ''), recipient = 'Goods in', street = 'Dock 1', phone = null where company_id = ?");
        mark("update identity.person set name = replace(name, '" + cut
                + "', '') where id in (select person_id from identity.membership where company_id = ?)");
    }

    private static long company() {
        return Kontor.sql()
                .count(
                        "select m.company_id from identity.membership m join identity.person p on p.id = m.person_id"
                                + " where p.email = ? limit 1",
                        People.EMMA_OF_BLUEPEAK);
    }

    private static void mark(String sql) {
        assertTrue(Kontor.sql().update(sql, company()) > 0, sql);
    }

    private static String order() {
        String sku = article();
        HttpResponse<String> placed = Kontor.http()
                .withKey(Keys.BLUEPEAK)
                .postJson(
                        "/api/v1/orders",
                        "{\"poNumber\":\"" + CANARY.substring(0, 30) + "\",\"lines\":[{\"sku\":\"" + sku
                                + "\",\"quantity\":" + lot(sku) + "}]}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertEquals(201, placed.statusCode(), placed.body());
        return Kontor.sql()
                .one("select number from order_.sales_order where company_id = ? order by id desc limit 1", company());
    }

    private static String article() {
        return Kontor.sql()
                .one("select p.sku from catalog.product p join inventory.stock_item s on s.product_id = p.id"
                        + " where p.active group by p.id order by sum(s.on_hand - s.reserved) desc, p.sku limit 1");
    }

    private static String lot(String sku) {
        return Kontor.sql()
                .one(
                        "select trim_scale(greatest(min_quantity, order_multiple)) from catalog.product where sku = ?",
                        sku);
    }

    @Test
    void theMarkIsThereForItsOwner() {
        Http emma = People.signIn(People.EMMA_OF_BLUEPEAK);
        assertTrue(emma.get("/api/v1/orders/" + foreignOrder).body().contains(MARK), "the order bears no mark");
    }

    @Test
    void noPageAndNoOperationShowsTheMark() {
        List<String> paths = List.of(
                "/",
                "/search",
                "/search?q=Bluepeak",
                "/cart",
                "/checkout",
                "/orders",
                "/orders?q=" + foreignOrder,
                "/order/" + foreignOrder,
                "/order/" + foreignOrder + "/placed",
                "/order/" + foreignOrder + "/timeline",
                "/profile",
                "/help",
                "/preferences",
                "/api/v1/orders",
                "/api/v1/orders?size=100",
                "/api/v1/orders?company=Bluepeak",
                "/api/v1/orders?number=" + foreignOrder,
                "/api/v1/orders?po=KTB",
                "/api/v1/orders?sort=company",
                "/api/v1/orders/" + foreignOrder,
                "/api/v1/cart",
                "/api/v1/products?q=Bluepeak",
                "/api/v1/suggest?q=Blue");
        Map<String, String> leaks = new TreeMap<>();
        for (String path : paths) {
            for (Http http : List.of(session, key)) {
                HttpResponse<String> answer = http.get(path);
                if (answer.body().contains(MARK) || answer.headers().toString().contains(MARK)) {
                    leaks.put(path, answer.body());
                }
                assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
            }
        }
        assertEquals(Map.of(), leaks);
    }

    @Test
    void whatIsForeignIsAsAbsentAsWhatNeverWas() {
        for (String path : List.of("/order/%s", "/order/%s/placed", "/order/%s/timeline", "/api/v1/orders/%s")) {
            HttpResponse<String> foreign = session.get(String.format(path, foreignOrder));
            HttpResponse<String> absent = session.get(String.format(path, "999999"));
            assertEquals(404, absent.statusCode(), path);
            assertEquals(404, foreign.statusCode(), path);
            assertEquals(plain(absent.body(), "999999"), plain(foreign.body(), foreignOrder), path);
        }
    }

    private static String plain(String body, String number) {
        return body.replace(number, "N")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("K-[0-9A-F]{8}", "K");
    }

    @Test
    void goodsAreNotSentToAForeignAddress() {
        String sku = article();
        long before = Kontor.sql().count("select count(*) from order_.sales_order");
        HttpResponse<String> answer = key.postJson(
                "/api/v1/orders",
                "{\"shipTo\":\"" + foreignAddress + "\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + lot(sku)
                        + "}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertEquals(422, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains(MARK));
        assertEquals(before, Kontor.sql().count("select count(*) from order_.sales_order"));
    }

    @Test
    void aForeignKeyOfRepetitionIsNotMine() {
        String repetition = UUID.randomUUID().toString();
        String sku = article();
        String body = "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + lot(sku) + "}]}";
        HttpResponse<String> theirs =
                Kontor.http().withKey(Keys.BLUEPEAK).postJson("/api/v1/orders", body, "Idempotency-Key", repetition);
        HttpResponse<String> mine = key.postJson("/api/v1/orders", body, "Idempotency-Key", repetition);
        assertEquals(201, theirs.statusCode(), theirs.body());
        assertEquals(201, mine.statusCode(), mine.body());
    }
}
