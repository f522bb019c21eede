package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Who stands in several units says for which he orders; address, cost centre and rules are those of that unit. */
class OrderUnitIT {

    private static final Sql SQL = Kontor.sql();
    private static final String SKU = "UNIT-1";
    private static final TestCompany OURS = new TestCompany();

    @BeforeAll
    static void aBuyerOfTwoUnits() {
        TestCompany.article(SKU);
        OURS.person("admin", "buyer-admin", "ROOT");
        OURS.person("two", "buyer", "YARD");
        OURS.give("two", "buyer", "SOUTH");
        OURS.person("one", "buyer", "HALL");
        for (String unit : new String[] {"YARD", "SOUTH"}) {
            SQL.update(
                    "insert into organisation.address (company_id, label, recipient, street, city, country, unit_id)"
                            + " values (?, ?, 'Works', 'Street', 'Town', 'DE', ?)",
                    OURS.id,
                    "Gate of " + unit,
                    OURS.unit(unit));
            SQL.update(
                    "with c as (insert into organisation.cost_centre (company_id, code, name) values (?, ?, ?) returning id)"
                            + " insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id)"
                            + " select ?, c.id, ? from c",
                    OURS.id,
                    "CC-" + unit,
                    "Centre " + unit,
                    OURS.id,
                    OURS.unit(unit));
        }
    }

    private static Map<String, String> form(String name, String... fields) {
        HttpResponse<String> checkout = OURS.session(name).get("/checkout");
        String page = checkout.body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(checkout));
        form.put("key", page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1"));
        form.put("version", page.replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1"));
        form.put("po", "PO-" + OURS.mark);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static void fill(String name) {
        Http who = OURS.session(name);
        String token = People.token(who.get("/help"));
        assertEquals(
                200,
                who.postJson("/api/v1/cart/lines", "{\"sku\":\"" + SKU + "\",\"quantity\":1}", "X-CSRF-Token", token)
                        .statusCode());
    }

    private static String addressOf(String label) {
        return SQL.one("select id from organisation.address where company_id = ? and label = ?", OURS.id, label);
    }

    @Test
    void addressCostCentreAndOrderFollowTheUnit() {
        fill("two");
        String page = OURS.session("two").get("/checkout").body();
        assertTrue(page.contains("name=\"unit\""), page);
        assertTrue(page.contains("Gate of YARD") && page.contains("CC-YARD"), page);
        assertFalse(page.contains("Gate of SOUTH"), "the lowest unit stands until another is chosen");
        String south = Long.toString(OURS.unit("SOUTH"));
        String looked = OURS.session("two")
                .postForm("/checkout", form("two", "unit", south, "do", "look"))
                .body();
        assertTrue(looked.contains("Gate of SOUTH") && looked.contains("CC-SOUTH"), looked);
        assertFalse(looked.contains("Gate of YARD") || looked.contains("CC-YARD"), looked);
        HttpResponse<String> wrong = OURS.session("two")
                .postForm(
                        "/checkout",
                        form("two", "unit", south, "ship-to", addressOf("Gate of SOUTH"), "cost-centre", "CC-YARD"));
        assertEquals(422, wrong.statusCode(), "a cost centre of another unit");
        HttpResponse<String> placed = OURS.session("two")
                .postForm(
                        "/checkout",
                        form("two", "unit", south, "ship-to", addressOf("Gate of SOUTH"), "cost-centre", "CC-SOUTH"));
        assertEquals(303, placed.statusCode(), placed.body());
        String number = placed.headers().firstValue("Location").orElse("").replaceAll(".*/order/([^/]+)/placed", "$1");
        assertEquals(
                south + " CC-SOUTH",
                SQL.one("select unit_id || ' ' || cost_centre_code from order_.sales_order where number = ?", number));
    }

    @Test
    void whoStandsInOneUnitChoosesNothingAndCannotOrderForAnother() {
        fill("one");
        assertFalse(OURS.session("one").get("/checkout").body().contains("name=\"unit\""));
        HttpResponse<String> placed = OURS.session("one")
                .postForm("/checkout", form("one", "unit", "" + OURS.unit("SOUTH"), "ship-to", addressOf("Gate")));
        assertEquals(303, placed.statusCode(), placed.body());
        String number = placed.headers().firstValue("Location").orElse("").replaceAll(".*/order/([^/]+)/placed", "$1");
        assertEquals(OURS.unit("HALL"), SQL.count("select unit_id from order_.sales_order where number = ?", number));
    }
}
