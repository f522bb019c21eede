package org.kontor.tests.catalog.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** A supplier's catalogue in BMEcat: tried dry, taken, sent again, and with one article changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueImportIT {

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    @Order(1)
    void aDryRunCountsAndWritesNothing() {
        JsonObject run = take("products?dryRun=true", catalogue());
        assertEquals(List.of(3, 2, 1, 0, 2, 0), counts(run));
        assertEquals("0", sql.one("select count(*) from catalog.product where sku like 'BW-%'"));
        assertEquals("0", sql.one("select count(*) from catalog.category where code like 'bolt-world-%'"));
    }

    @Test
    @Order(2)
    void theCatalogueComesWhole() {
        JsonObject run = take("products", catalogue());
        assertEquals(List.of(3, 2, 1, 0, 2, 0), counts(run));
        assertEquals(
                "Hexagon bolt M8, 2½|Müller|HB-8|4006381333931|10.000|5.000|12.500|DE|73181558|bolt-world-bolt-world-3|bolt-world-bolt-world-2",
                sql.one(
                        """
                        select concat_ws('|', p.name_en, manufacturer, manufacturer_number, gtin, min_quantity,
                          order_multiple, weight_grams, origin_country, tariff_code, c.code, d.code)
                        from catalog.product p join catalog.category c on c.id = p.category_id
                        join catalog.category d on d.id = c.parent_id where sku = 'BW-1'
                        """));
        assertEquals(
                "1.000 12.500000/100.000, 1000.000 11.000000/100.000",
                sql.one(
                        """
                        select string_agg(r.min_quantity || ' ' || r.amount || '/' || r.price_base, ', ' order by r.min_quantity)
                        from pricing.price r join catalog.product p on p.id = r.product_id
                        where p.sku = 'BW-1' and r.valid_from = '2026-01-01T00:00:00Z'
                        """));
        assertEquals(
                "40 MMT",
                sql.one(
                        """
                        select v.value_en || ' ' || a.unit from catalog.product_attribute v
                        join catalog.attribute a on a.id = v.attribute_id join catalog.product p on p.id = v.product_id
                        where p.sku = 'BW-1' and a.code = 'bolt_world_gewindelange'
                        """));
        assertEquals(
                "SUCCESSOR",
                sql.one(
                        """
                        select r.kind from catalog.product_relation r join catalog.product p on p.id = r.product_id
                        join catalog.product o on o.id = r.other_id where p.sku = 'BW-1' and o.sku = 'BW-2'
                        """));
        assertEquals(
                "DELIVERY_TIME, PRODUCT_PRICE gros_list, PRODUCT_REFERENCE mandatory,"
                        + " REFERENCE_FEATURE_SYSTEM_NAME, files (no ZIP), markup <script>, name in de",
                sql.one("select string_agg(what, ', ' order by what collate \"C\") from ops.import_note where run_id = "
                        + run.getInt("id")));
        assertEquals(
                "<p>sehr <b>fest</b></p>",
                sql.one("select t.html from catalog.product_text t join catalog.product p on p.id = t.product_id"
                        + " where p.sku = 'BW-1' and t.language = 'de'"));
        String items = client.get("imports/" + run.getInt("id") + "/items").toString();
        assertTrue(items.contains("\"key\":\"BW-3\",\"outcome\":\"REFUSED\",\"rule\":\"ops.line-gtin-wrong\""), items);
        assertTrue(items.contains("\"key\":\"BW-1\",\"outcome\":\"CREATED\""), items);
    }

    @Test
    @Order(3)
    void theSameAgainWritesNothing() {
        String before = state();
        assertEquals(List.of(3, 2, 1, 2, 0, 0), counts(take("products", catalogue())));
        assertEquals(before, state());
    }

    @Test
    @Order(4)
    void aChangedArticleTouchesOnlyItself() {
        String others = state("p.sku <> 'BW-2'");
        String changed = catalogue().replace("Hexagon bolt M10", "Hexagon bolt M10, long");
        assertEquals(List.of(3, 2, 1, 1, 0, 1), counts(take("products?dryRun=true", changed)));
        assertEquals(List.of(3, 2, 1, 1, 0, 1), counts(take("products", changed)));
        assertEquals(others, state("p.sku <> 'BW-2'"));
        assertEquals("Hexagon bolt M10, long", sql.one("select name_en from catalog.product where sku = 'BW-2'"));
        String dearer = changed.replace("<PRICE_AMOUNT>20<", "<PRICE_AMOUNT>21<");
        assertEquals(List.of(3, 2, 1, 1, 0, 1), counts(take("products", dearer)));
        assertEquals(others, state("p.sku <> 'BW-2'"));
    }

    @Test
    @Order(5)
    void aQuantityThatIsNamedNoMoreHasNoPriceAnyMore() {
        String valid = "select string_agg(r.min_quantity || '', ' ' order by r.min_quantity) from pricing.price r"
                + " join catalog.product p on p.id = r.product_id where p.sku = 'BW-1' and r.valid_to > now()";
        assertEquals("1.000 1000.000", sql.one(valid));
        String fewer = catalogue()
                .replaceAll("(?s)<PRODUCT_PRICE price_type=.net_list.><PRICE_AMOUNT>11<.*?</PRODUCT_PRICE>", "");
        assertEquals(2, take("products?dryRun=true", fewer).getInt("changed"));
        take("products", fewer);
        assertEquals("1.000", sql.one(valid));
        assertEquals(List.of(3, 2, 1, 2, 0, 0), counts(take("products", fewer)));
    }

    @Test
    @Order(6)
    void modesMeanWhatTheySay() {
        String article = "<SUPPLIER_AID>%s</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>%s</DESCRIPTION_SHORT>"
                + "</ARTICLE_DETAILS>";
        String update =
                "<ARTICLE mode='new'>" + article.formatted("BW-5", "Fifth") + "</ARTICLE><ARTICLE mode='update'>"
                        + article.formatted("BW-1", "Bolt, better") + "</ARTICLE><ARTICLE mode='update'>"
                        + article.formatted("BW-77", "Nobody") + "</ARTICLE><ARTICLE mode='delete'><SUPPLIER_AID>BW-2"
                        + "</SUPPLIER_AID></ARTICLE>";
        assertEquals(List.of(4, 3, 1, 0, 1, 2), counts(take("products", of("T_UPDATE_PRODUCTS", update))));
        assertEquals(
                "BW-1 true Bolt, better, BW-2 false Hexagon bolt M10, BW-5 true Fifth",
                sql.one("select string_agg(sku || ' ' || active || ' ' || name_en, ', ' order by sku)"
                        + " from catalog.product where sku like 'BW-%'"));
        assertEquals(List.of(4, 3, 1, 3, 0, 0), counts(take("products", of("T_UPDATE_PRODUCTS", update))));
        String prices = "<ARTICLE><SUPPLIER_AID>BW-5</SUPPLIER_AID><ARTICLE_PRICE_DETAILS><ARTICLE_PRICE"
                + " price_type='net_list'><PRICE_AMOUNT>3.5</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY>"
                + "</ARTICLE_PRICE></ARTICLE_PRICE_DETAILS></ARTICLE><ARTICLE><SUPPLIER_AID>BW-1</SUPPLIER_AID>"
                + "<ARTICLE_PRICE_DETAILS><ARTICLE_PRICE price_type='net_list'><PRICE_AMOUNT>7</PRICE_AMOUNT>"
                + "<PRICE_CURRENCY>XAU</PRICE_CURRENCY></ARTICLE_PRICE></ARTICLE_PRICE_DETAILS></ARTICLE>";
        JsonObject run = take("products", of("T_UPDATE_PRICES", prices));
        assertEquals(List.of(2, 1, 1, 0, 0, 1), counts(run));
        assertEquals("Fifth", sql.one("select name_en from catalog.product where sku = 'BW-5'"));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        assertTrue(refused.contains("prices: there is no price list XAU in this currency."), refused);
    }

    @Test
    @Order(7)
    void whatWasEndedComesBackAndStaffsWordsStay() {
        String article =
                "<ARTICLE mode='%s'><SUPPLIER_AID>BW-6</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Sechste"
                        + "</DESCRIPTION_SHORT></ARTICLE_DETAILS><ARTICLE_ORDER_DETAILS><ORDER_UNIT>%s</ORDER_UNIT>"
                        + "</ARTICLE_ORDER_DETAILS></ARTICLE>";
        String header = "<HEADER><CATALOG><LANGUAGE>deu</LANGUAGE></CATALOG></HEADER><T_UPDATE_PRODUCTS>";
        String one = "<BMECAT>" + header + article.formatted("new", "MTR") + "</T_UPDATE_PRODUCTS></BMECAT>";
        assertEquals(List.of(1, 1, 0, 0, 1, 0), counts(take("products", one)));
        sql.update("update catalog.product set name_en = 'Sixth' where sku = 'BW-6'");
        assertEquals(List.of(1, 1, 0, 0, 0, 1), counts(take("products", one.replace("'new'", "'delete'"))));
        assertEquals(List.of(1, 1, 0, 0, 0, 1), counts(take("products", one)));
        assertEquals("true Sixth", sql.one("select active || ' ' || name_en from catalog.product where sku = 'BW-6'"));
        JsonObject run = take("products", one.replace("MTR", "KGM"));
        assertEquals(List.of(1, 0, 1, 0, 0, 0), counts(run));
        String items = client.get("imports/" + run.getInt("id") + "/items").toString();
        assertTrue(items.contains("ops.line-unit-differs"), items);
    }

    @Test
    @Order(8)
    void amountsWithAPlusAndCategoriesOfRefusedLines() {
        sql.update("insert into catalog.attribute (code, name_en, name_zh, kind, numeric_values)"
                + " values ('bw_load', 'Load', '载荷', 'NUMBER', true)");
        String lines =
                "sku;name;attribute:bw_load;category_path;gtin\nBW-7;Seventh;+85;Bw seven;\nBW-8;Eighth;1;Bw eight;7\n";
        assertEquals(List.of(2, 1, 1, 0, 1, 0), counts(take("products", lines)));
        assertEquals(
                "85.000000 bw_seven",
                sql.one("select v.value_number || ' ' || (select string_agg(code, ' ') from catalog.category"
                        + " where code in ('bw_seven', 'bw_eight')) from catalog.product_attribute v"
                        + " join catalog.product p on p.id = v.product_id where p.sku = 'BW-7'"));
    }

    @Test
    @Order(9)
    void aPriceKeepsItsQuantityAndItsEnd() {
        String price =
                "select string_agg(r.amount || '/' || r.price_base || ' ' || r.valid_to, ', ') from pricing.price r"
                        + " join catalog.product p on p.id = r.product_id where p.sku = 'BW-7'";
        take("products", "sku;prices\nBW-7;5 EUR /100\n");
        String article = "<ARTICLE><SUPPLIER_AID>BW-7</SUPPLIER_AID><ARTICLE_PRICE_DETAILS><ARTICLE_PRICE"
                + " price_type='net_list'><PRICE_AMOUNT>6</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY>"
                + "</ARTICLE_PRICE></ARTICLE_PRICE_DETAILS></ARTICLE>";
        assertEquals(List.of(1, 1, 0, 0, 0, 1), counts(take("products", of("T_UPDATE_PRICES", article))));
        assertEquals("6.000000/100.000 infinity", sql.one(price));
        String end = "update pricing.price r set valid_to = '%s' from catalog.product p"
                + " where p.id = r.product_id and p.sku = 'BW-7'";
        sql.update(end.formatted("2100-01-01T00:00:00Z"));
        assertEquals(List.of(1, 1, 0, 0, 0, 1), counts(take("products", "sku;price:EUR\nBW-7;7\n")));
        assertTrue(sql.one(price).startsWith("7.000000/1.000 2100-01-01"), sql.one(price));
        sql.update(end.formatted("2020-01-01T00:00:00Z"));
        assertEquals(List.of(1, 1, 0, 0, 0, 1), counts(take("products", "sku;price:EUR\nBW-7;7\n")));
        assertEquals("7.000000/1.000 infinity", sql.one(price));
    }

    @Test
    @Order(10)
    void aPropertyKeepsItsUnit() {
        String article = "<ARTICLE><SUPPLIER_AID>BW-7</SUPPLIER_AID><ARTICLE_FEATURES><FEATURE><FNAME>Bw span</FNAME>"
                + "<FVALUE>%s</FVALUE><FUNIT>%s</FUNIT></FEATURE></ARTICLE_FEATURES></ARTICLE>";
        assertEquals(
                1,
                take("products", of("T_UPDATE_PRODUCTS", article.formatted("4", "mm")))
                        .getInt("changed"));
        assertEquals(
                1,
                take("products", of("T_UPDATE_PRODUCTS", article.formatted("5", "Millimeter")))
                        .getInt("changed"));
        JsonObject run = take("products", of("T_UPDATE_PRODUCTS", article.formatted("6", "cm")));
        assertEquals(List.of(1, 0, 1, 0, 0, 0), counts(run));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        assertTrue(refused.contains("bw_span=6 cm is not the unit that is kept here."), refused);
    }

    @Test
    @Order(11)
    void aSuccessorCanBecomeAnAlternative() {
        String kind = "select r.kind from catalog.product_relation r join catalog.product p on p.id = r.product_id"
                + " where p.sku = 'BW-7'";
        take("products", "sku;references\nBW-7;SUCCESSOR BW-5\n");
        assertEquals("SUCCESSOR", sql.one(kind));
        assertEquals(
                1, take("products", "sku;references\nBW-7;ALTERNATIVE BW-5\n").getInt("changed"));
        assertEquals("ALTERNATIVE", sql.one(kind));
        assertEquals(
                1, take("products", "sku;references\nBW-7;ALTERNATIVE BW-5\n").getInt("unchanged"));
    }

    private static String of(String transaction, String articles) {
        return "<BMECAT><" + transaction + ">" + articles + "</" + transaction + "></BMECAT>";
    }

    /** Versions and places of all rows that an import of articles could write, and how far the sequence of changes is. */
    private String state(String... condition) {
        String which = condition.length == 0 ? "true" : condition[0];
        return sql.one(
                        """
                        select md5(string_agg(p.sku || ' ' || p.version || ' ' || p.xmin || ' ' || coalesce(c.version, 0)
                            || ' ' || coalesce(r.rows, ''), ',' order by p.id))
                        from catalog.product p
                        left join catalog.product_change c on c.product_id = p.id
                        left join lateral (select string_agg(x.id || ' ' || x.xmin || ' ' || x.version, ';' order by x.id) as rows
                          from pricing.price x where x.product_id = p.id) r on true
                        where
                        """
                                + which)
                + sql.one("select count(*) || ' ' || coalesce(max(id), 0) from catalog.category");
    }

    private JsonObject take(String target, String file) {
        return client.ended(ImportClient.id(client.post(target, file.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static String catalogue() {
        try (InputStream file = CatalogueImportIT.class.getResourceAsStream("/catalogues/bmecat2005.xml")) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Integer> counts(JsonObject run) {
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        return List.of(
                run.getInt("read"),
                run.getInt("taken"),
                run.getInt("refused"),
                run.getInt("unchanged"),
                run.getInt("created"),
                run.getInt("changed"));
    }
}
