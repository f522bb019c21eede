package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** An import brings numbers with any sign: the pages of such an article lead to each other and take what is typed. */
class OddNumberIT {

    private static final Sql SQL = Kontor.sql();
    private static final Pattern WAY = Pattern.compile("(?:href|action)=\"(/office/(?:product|stock)[^\"]*)\"");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "A#1?x/2 " + mark;
    private final String page = "/office/product/A%231%3Fx/2%20" + mark;
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));

    @BeforeEach
    void article() {
        SQL.update("insert into catalog.product (sku, name_en, unit) values (?, 'Odd number', 'C62')", sku);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 25, 0, 1, 1 from catalog.product where sku = ?",
                sku);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku = ?", sku);
    }

    private static Set<String> ways(String body) {
        return WAY.matcher(body)
                .results()
                .map(found -> found.group(1).replaceAll("#.*", ""))
                .filter(way -> !way.equals("/office/products"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", token);
        return staff.postForm(address, form, "Sec-Fetch-Site", "same-origin");
    }

    @Test
    void itsPagesLeadToEachOtherAndToNoOther() {
        Set<String> seen = new TreeSet<>(Set.of(page));
        Set<String> next = new TreeSet<>(seen);
        while (!next.isEmpty()) {
            Set<String> found = new TreeSet<>();
            for (String way : next) {
                HttpResponse<String> answer = staff.get(way);
                assertEquals(200, answer.statusCode(), way);
                assertTrue(answer.body().contains(sku), way + " is of this article");
                found.addAll(ways(answer.body()));
            }
            found.removeAll(seen);
            seen.addAll(found);
            next = found;
        }
        assertTrue(seen.contains(page + "?unit=XBX") && seen.size() >= 8, seen.toString());
    }

    @Test
    void whatIsTypedOnItsPagesIsTaken() {
        String version = SQL.one("select version from catalog.product where sku = ?", sku);
        HttpResponse<String> named =
                post(page, Map.of("do", "texts", "version", version, "name-en", "Renamed", "name-zh", ""));
        assertTrue(named.headers().firstValue("Location").orElseThrow().endsWith(page + "?done=saved"), named.body());
        assertEquals("Renamed", SQL.one("select name_en from catalog.product where sku = ?", sku));
        HttpResponse<String> first = post(page, Map.of("do", "unit-first", "unit", "XBX", "version", "0"));
        assertEquals(303, first.statusCode(), first.body());
        HttpResponse<String> text = post(
                page.replace("/product/", "/product-texts/"),
                Map.of("language", "en", "version", "-1", "html", "<p>Long</p>"));
        assertTrue(
                text.headers().firstValue("Location").orElseThrow().contains("/office/product-texts/A%231%3Fx/2%20"),
                text.body());
        String stock = page.replace("/product/", "/stock/");
        assertTrue(staff.get(stock).body().contains("action=\"" + stock + "\""), "the form of the stock page");
    }
}
