package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Customer groups and markets, from the desk that makes them to the company that buys by their lists. */
class GroupIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String group = "/office/price-group/G-" + mark;
    private final Http desk = People.signIn(People.OPERATIONS);

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.put("csrf", People.token(desk.get("/help")));
        return desk.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(why), answer.body());
    }

    private Http company() {
        SQL.update(
                "insert into organisation.company (number, name, country, currency) values (?, ?, 'DE', 'EUR')",
                mark,
                mark);
        String secret = "kontor_demo_group_" + mark;
        SQL.update(
                "insert into identity.api_key (name, secret_sha256, company_id, role_code, created_at) select 'Prices',"
                        + " sha256(convert_to(?, 'UTF8')), id, 'company-api', now() from organisation.company where number = ?",
                secret,
                mark);
        return Kontor.http().withKey(secret);
    }

    @Test
    void aCompanyBuysByTheListsOfItsGroupAsLongAsItBelongsToIt() {
        Http buyer = company();
        SQL.update("insert into catalog.product (sku, name_en, unit) values (?, 'Priced', 'C62')", "GR-" + mark);
        SQL.update("insert into pricing.price_list (code, name, currency) values (?, 'Group', 'EUR')", "GL-" + mark);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 7.5"
                        + " from pricing.price_list l, catalog.product p where l.code = ? and p.sku = ?",
                "GL-" + mark,
                "GR-" + mark);
        String price = "/api/v1/prices?quantity=1&sku=GR-" + mark;
        done(post("/office/price-groups", "level", "GROUP", "code", "G-" + mark, "name", "Fitters"));
        done(post(group, "verb", "assign", "list", "GL-" + mark, "order", "10", "how", "merge"));
        refused(post(group, "verb", "assign", "list", "GL-" + mark, "order", "20", "how", "merge"), "given already");
        assertTrue(!buyer.get(price).body().contains("7.5"));
        done(post(group, "verb", "put", "key", mark));
        assertTrue(buyer.get(price).body().contains("7.5"), buyer.get(price).body());
        String shown = desk.get(group).body();
        assertTrue(shown.contains(mark) && shown.contains("GL-" + mark), shown);
        done(post("/office/price-groups", "level", "GROUP", "code", "H-" + mark, "name", "Others"));
        refused(post("/office/price-group/H-" + mark, "verb", "put", "key", mark), "belongs to G-" + mark);
        done(post(group, "verb", "take", "key", mark));
        assertTrue(!buyer.get(price).body().contains("7.5"));
        assertEquals(
                2,
                SQL.count(
                                "select count(*) from pricing.company_terms t join organisation.company c on c.id = t.company_id"
                                        + " where c.number = ? and t.group_id is null",
                                mark)
                        + SQL.count("select count(*) from pricing.customer_group where code = ?", "G-" + mark));
    }

    @Test
    void aCompanyMayHaveItsOwnPricesAlone() {
        Http buyer = company();
        SQL.update("insert into catalog.product (sku, name_en, unit) values (?, 'Priced', 'C62')", "GR-" + mark);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 8.25"
                        + " from pricing.price_list l, catalog.product p where l.code = 'EUR' and p.sku = ?",
                "GR-" + mark);
        String price = "/api/v1/prices?quantity=1&sku=GR-" + mark;
        assertTrue(buyer.get(price).body().contains("8.25"), buyer.get(price).body());
        done(post("/office/contracts", "verb", "limit", "only", mark));
        assertTrue(!buyer.get(price).body().contains("8.25"), "at once");
        String shown = desk.get("/office/contracts").body();
        assertTrue(shown.contains("/office/company/" + mark) && shown.contains("value=\"release\""), shown);
        refused(post("/office/contracts", "verb", "limit", "only", "nobody-" + mark), "no company");
        Http reader = People.signIn(People.ORDER_DESK);
        assertEquals(
                403,
                reader.postForm(
                                "/office/contracts",
                                Map.of("csrf", People.token(reader.get("/help")), "verb", "release", "only", mark),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode());
        done(post("/office/contracts", "verb", "release", "only", mark));
        assertTrue(buyer.get(price).body().contains("8.25"));
    }

    @Test
    void companiesOfALargeGroupComeByThePageWithTheirNumber() {
        done(post("/office/price-groups", "level", "GROUP", "code", "G-" + mark, "name", "Many"));
        SQL.update(
                "with made as (insert into organisation.company (number, name, country, currency) select ? || '-' || lpad(i::text, 3, '0'),"
                        + " 'Many', 'DE', 'EUR' from generate_series(1, 101) i returning id)"
                        + " insert into pricing.company_terms (company_id, group_id) select made.id, g.id from made,"
                        + " pricing.customer_group g where g.code = ?",
                mark,
                "G-" + mark);
        String first = desk.get(group).body();
        assertTrue(first.contains("(101)") && first.contains(mark + "-050<") && !first.contains(mark + "-051<"), first);
        assertTrue(first.contains("page=3") && !first.contains("page=4"), first);
        String last = desk.get(group + "?page=3").body();
        assertTrue(last.contains(mark + "-101<") && !last.contains(mark + "-100<"), last);
    }

    @Test
    void theDemoHasGroupsAndAMarketThatChangeNoPrice() {
        String page = desk.get("/office/price-groups").body();
        for (String shown : new String[] {"machine-builders", "facility", "nordics"}) {
            assertTrue(page.contains(shown), page);
        }
        assertTrue(desk.get("/office/market/nordics").body().contains("Norway"));
        assertTrue(desk.get("/office/price-group/machine-builders").body().contains("Nordwerk"));
    }

    @Test
    void aMarketHasItsCountriesAndWhatIsWrongIsSaidAtItsField() {
        String market = "/office/market/M-" + mark;
        done(post("/office/price-groups", "level", "SITE", "code", "M-" + mark, "name", "South Sea"));
        refused(
                post("/office/price-groups", "level", "SITE", "code", "M-" + mark, "name", "Again"),
                "Choose another code");
        refused(post("/office/price-groups", "level", "SITE", "code", "a b", "name", "Again"), "is no code");
        try {
            done(post(market, "verb", "put", "key", "tv"));
            assertTrue(desk.get(market).body().contains("Tuvalu"));
            refused(post(market, "verb", "put", "key", "XX"), "is no country");
            done(post("/office/price-groups", "level", "SITE", "code", "N-" + mark, "name", "Other"));
            refused(post("/office/market/N-" + mark, "verb", "put", "key", "TV"), "belongs to M-" + mark);
        } finally {
            done(post(market, "verb", "take", "key", "TV"));
        }
        done(post(market, "verb", "change", "version", "0", "name", "Sea"));
        refusedAsChanged(post(market, "verb", "change", "version", "0", "name", "Late"));
        assertEquals("false", SQL.one("select falls_back::text from pricing.sales_site where code = ?", "M-" + mark));
        assertEquals(404, desk.get("/office/market/NONE-" + mark).statusCode());
        assertTrue(SQL.count(
                        "select count(*) from compliance.audit_entry where object = 'sales-site' and object_key = ?",
                        "M-" + mark)
                >= 3);
    }

    private static void refusedAsChanged(HttpResponse<String> answer) {
        assertTrue(answer.body().contains("changed this meanwhile"), answer.body());
    }
}
