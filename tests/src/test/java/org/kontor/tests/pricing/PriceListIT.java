package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Prices from the desk that sets them to the company that pays them. */
class PriceListIT {

    private static final Sql SQL = Kontor.sql();
    private static final Pattern AMOUNT = Pattern.compile("\"price\":\\{\"amount\":([0-9.]+)");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String list = "IT-" + mark;
    private final String sku = "PRICE-" + mark;
    private final Http desk = People.signIn(People.OPERATIONS);
    private final Http buyer;

    PriceListIT() {
        SQL.update("insert into catalog.product (sku, name_en, unit) values (?, 'Priced', 'C62')", sku);
        SQL.update(
                "insert into organisation.company (number, name, country, currency) values (?, ?, 'DE', 'EUR')",
                mark,
                mark);
        String secret = "kontor_demo_price_" + mark;
        SQL.update(
                "insert into identity.api_key (name, secret_sha256, company_id, role_code, created_at) select 'Prices',"
                        + " sha256(convert_to(?, 'UTF8')), id, 'company-api', now() from organisation.company where number = ?",
                secret,
                mark);
        buyer = Kontor.http().withKey(secret);
        done(post(desk, "/office/prices/new", Map.of("code", list, "name", "Prices of " + mark, "currency", "EUR")));
    }

    @Test
    void pricesArePastedComparedWrittenAndTakenBack() {
        assign("", "merge");
        HttpResponse<String> compared =
                paste("look", sku + "\t1\t10\n" + sku + "\t100\t8.4\nNONE-" + mark + "\t1\t5\nwhat", "");
        assertEquals(200, compared.statusCode(), compared.body());
        assertTrue(
                compared.body().contains("no such article") && compared.body().contains("cannot be read"));
        assertEquals("", price(1, null));
        done(paste("write", sku + "\t1\t10\n" + sku + "\t100\t8.4\nNONE-" + mark + "\t1\t5\nwhat", ""));
        assertEquals("10", price(99, null));
        assertEquals("8.4", price(100, null));
        Instant later = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        done(paste("write", sku + ";1;12,50", later.toString().replace("Z", "")));
        assertEquals("10", price(1, null));
        assertEquals("10", price(1, later.minus(Duration.ofHours(20))));
        assertEquals("12.5", price(1, later.plus(Duration.ofHours(20))));
        done(act(
                "undo",
                Map.of(
                        "id",
                        SQL.one(
                                "select max(b.id) from pricing.price_batch b join pricing.price_list l"
                                        + " on l.id = b.price_list_id where l.code = ?",
                                list))));
        assertEquals("10", price(1, later.plus(Duration.ofHours(20))));
        done(paste("write", sku + "\t1\t9", ""));
        assertEquals("9", price(1, null));
        done(act(
                "undo",
                Map.of(
                        "id",
                        SQL.one(
                                "select max(b.id) from pricing.price_batch b join pricing.price_list l"
                                        + " on l.id = b.price_list_id where l.code = ?",
                                list))));
        assertEquals("10", price(1, null));
    }

    @Test
    void allPricesComeAsAFileInWhichNothingIsAFormula() {
        SQL.update("update catalog.product set name_en = '=1+1' where sku = ?", sku);
        Instant later = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        done(paste("write", sku + "\t1\t10\n" + sku + "\t100\t840\tC62\t100", ""));
        done(paste("write", sku + "\t1\t12.5", later.toString().replace("Z", "")));
        String file = desk.get("/office/price-list/" + list + "?format=csv").body();
        List<String> lines = file.lines().toList();
        assertEquals(4, lines.size(), file);
        assertTrue(lines.get(1).startsWith(list + ",EUR," + sku + ",'=1+1,1,C62,10,1,"), file);
        assertTrue(lines.get(2).contains(",100,C62,840,100,"), file);
        assertTrue(lines.get(3).contains(",1,C62,12.5,1,") && lines.get(3).contains("Z,,hand"), file);
    }

    @Test
    void aCopyIsDearerByItsPercentageAndAListOutOfUseGivesNoPrice() {
        assign("", "merge");
        done(paste("write", sku + "\t1\t10.01", ""));
        done(act("copy", Map.of("code", list + "-2", "name", "Copy", "percent", "2.5", "decimals", "2")));
        assertEquals(
                "10.26",
                SQL.one(
                        "select trim_scale(amount) from pricing.price p join pricing.price_list l on l.id = p.price_list_id"
                                + " where l.code = ?",
                        list + "-2"));
        done(act("switch-off", Map.of("version", "0")));
        assertEquals("", price(1, null));
        assertEquals(
                422,
                post(desk, "/office/prices/new", Map.of("code", list, "name", "Again", "currency", "EUR"))
                        .statusCode());
    }

    @Test
    void aContractGivesPricesOnceSomebodyElseHasApprovedIt() {
        String contract = "K-" + mark;
        done(post(
                desk,
                "/office/contracts",
                Map.of(
                        "verb",
                        "open",
                        "number",
                        contract,
                        "name",
                        "Frame",
                        "company",
                        mark,
                        "from",
                        LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2).toString())));
        assign(contract, "exclusive");
        done(paste("write", sku + "\t1\t7", ""));
        assertEquals("", price(1, null));
        assertTrue(why().contains("\"lost\":\"CONTRACT_NOT_APPROVED\""), why());
        Map<String, String> approve = Map.of("verb", "approve", "contract", contract, "version", "0");
        HttpResponse<String> own = post(desk, "/office/contracts", approve);
        assertEquals(422, own.statusCode());
        assertTrue(own.body().contains("Somebody else must approve"));
        done(post(People.signIn(People.ADMINISTRATOR), "/office/contracts", approve));
        assertEquals("7", price(1, null));
        assertTrue(why().contains("\"contract\":\"" + contract + "\""), why());
        done(post(desk, "/office/contracts", Map.of("verb", "end", "contract", contract, "version", "1")));
        assertEquals("", price(1, null));
        HttpResponse<String> page = desk.get("/office/prices/why?company=" + mark + "&sku=" + sku + "&quantity=5");
        assertTrue(page.body().contains("contract not valid then"), page.body());
        assertFalse(
                buyer.get("/api/v1/prices/why?company=" + mark + "&sku=" + sku).statusCode() == 200);
    }

    private String why() {
        return desk.get("/api/v1/prices/why?company=" + mark + "&sku=" + sku).body();
    }

    private void assign(String contract, String how) {
        done(act("assign", Map.of("level", "COMPANY", "key", mark, "contract", contract, "order", "10", "how", how)));
    }

    private HttpResponse<String> act(String verb, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("verb", verb);
        return post(desk, "/office/price-list/" + list, form);
    }

    private HttpResponse<String> paste(String verb, String prices, String from) {
        return post(
                desk, "/office/price-list/" + list + "/change", Map.of("verb", verb, "prices", prices, "from", from));
    }

    private static HttpResponse<String> post(Http who, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", People.token(who.get("/help")));
        return who.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private String price(int quantity, Instant at) {
        HttpResponse<String> answer =
                buyer.get("/api/v1/prices?sku=" + sku + "&quantity=" + quantity + (at == null ? "" : "&at=" + at));
        assertEquals(200, answer.statusCode(), answer.body());
        Matcher amount = AMOUNT.matcher(answer.body());
        return amount.find() ? amount.group(1) : "";
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }
}
