package org.kontor.tests.catalog.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** What a supplier's catalogue means that comes whole: what it names no more, whose tree it is, what staff ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeCatalogueIT {

    private static final String FIRST = article(
            "WC-1",
            "<FEATURE><FNAME lang='deu'>WC Farbe</FNAME><FNAME lang='eng'>WC colour</FNAME>"
                    + "<FVALUE lang='deu'>rot</FVALUE><FVALUE lang='eng'>red</FVALUE><FVALUE lang='zho'>红色</FVALUE></FEATURE>"
                    + "<FEATURE><FNAME>WC Form</FNAME><FVALUE>rund</FVALUE></FEATURE>");
    private static final String SECOND = article("WC-2", "");
    private static final String THIRD = article("WC-3", "");

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    @Order(1)
    void propertiesAreKeptByLanguage() {
        assertEquals(List.of(3, 0, 3, 0), counts(take("products", whole(FIRST + SECOND + THIRD))));
        assertEquals(
                "wc_farbe WC colour red 红色, wc_form WC Form rund rund",
                sql.one(
                        "select string_agg(concat_ws(' ', a.code, a.name_en, v.value_en, v.value_zh), ', ' order by a.code)"
                                + " from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id"
                                + " join catalog.product p on p.id = v.product_id where p.sku = 'WC-1'"));
        assertEquals(List.of(3, 0, 0, 0), counts(take("products", whole(FIRST + SECOND + THIRD))));
        JsonObject other = take("products", whole(FIRST.replace("红色", "大红") + SECOND + THIRD));
        assertEquals(List.of(3, 0, 0, 1), counts(other));
        assertEquals(
                "大红",
                sql.one("select value_zh from catalog.product_attribute v join catalog.attribute a"
                        + " on a.id = v.attribute_id join catalog.product p on p.id = v.product_id"
                        + " where p.sku = 'WC-1' and a.code = 'wc_farbe'"));
    }

    @Test
    @Order(2)
    void aPropertyThatTheCatalogueNamesNoMoreGoesAndOthersStay() {
        take("products", "sku;attribute:wc_note\nWC-1;by hand\n");
        String less = FIRST.replaceAll("<FEATURE><FNAME>WC Form.*?</FEATURE>", "");
        JsonObject part = take("products", file("T_UPDATE_PRODUCTS", less));
        assertEquals(List.of(1, 0, 0, 1), counts(part));
        assertEquals("wc_farbe wc_form wc_note", codes());
        assertEquals(
                1, take("products?dryRun=true", whole(less + SECOND + THIRD)).getInt("changed"));
        assertEquals("wc_farbe wc_form wc_note", codes());
        assertEquals(1, take("products", whole(less + SECOND + THIRD)).getInt("changed"));
        assertEquals("wc_farbe wc_note", codes());
        assertEquals(0, take("products", whole(less + SECOND + THIRD)).getInt("changed"));
    }

    @Test
    @Order(3)
    void anArticleThatIsLeftOutIsReportedAndStays() {
        for (String target : List.of("products?dryRun=true", "products")) {
            JsonObject run = take(target, whole(FIRST + SECOND.replace("Article WC-2", "=cmd|' /C calc'!A0")));
            assertEquals("[WC-3]", leftOut(run), target);
            assertEquals(1, run.getInt("refused"), "WC-2 was delivered, though nobody could read it");
        }
        assertEquals("true", state("WC-3"));
        assertEquals("[]", leftOut(take("products", file("T_UPDATE_PRODUCTS", FIRST))));
    }

    @Test
    @Order(4)
    void whereTheMappingSaysSoItIsPhasedOutUntilItComesBack() {
        String phaseOut =
                "products?mapping=" + URLEncoder.encode(mapping() + "?left_out=PHASE_OUT;", StandardCharsets.UTF_8);
        JsonObject run = take(phaseOut, whole(FIRST + SECOND));
        assertEquals("[WC-3]", leftOut(run));
        assertEquals("true phasing", state("WC-3"));
        assertEquals("[]", leftOut(take(phaseOut, whole(FIRST + SECOND))));
        JsonObject back = take(phaseOut, whole(FIRST + SECOND + THIRD));
        assertEquals(List.of(3, 0, 0, 1), counts(back));
        assertEquals("true", state("WC-3"));
        assertEquals("[]", leftOut(take(phaseOut, whole(FIRST + SECOND + THIRD))));
    }

    @Test
    @Order(5)
    void aLineWithoutANumberKeepsEverythingOnSale() {
        String phaseOut =
                "products?mapping=" + URLEncoder.encode(mapping() + "?left_out=PHASE_OUT;", StandardCharsets.UTF_8);
        JsonObject run = take(phaseOut, whole(FIRST + SECOND + article("", "")));
        assertEquals("[WC-3]", leftOut(run));
        assertEquals("true", state("WC-3"), "who knows which article that was");
    }

    @Test
    @Order(6)
    void whatStaffEndedAFileDoesNotBeginAgain() {
        sql.update("update catalog.product set discontinued_at = now() where sku = 'WC-2'");
        assertEquals("false", state("WC-2"));
        take("products", file("T_UPDATE_PRODUCTS", SECOND.replace("<ARTICLE>", "<ARTICLE mode='new'>")));
        assertEquals("false", state("WC-2"));
        take("products", file("T_UPDATE_PRODUCTS", THIRD.replace("<ARTICLE>", "<ARTICLE mode='delete'>")));
        assertEquals("false", state("WC-3"));
        take("products", file("T_UPDATE_PRODUCTS", THIRD.replace("<ARTICLE>", "<ARTICLE mode='new'>")));
        assertEquals("true", state("WC-3"));
        take("products", file("T_UPDATE_PRODUCTS", THIRD.replace("<ARTICLE>", "<ARTICLE mode='delete'>")));
        sql.update("update catalog.product set discontinued_at = null where sku = 'WC-3'");
        sql.update("update catalog.product set discontinued_at = now() where sku = 'WC-3'");
        take("products", file("T_UPDATE_PRODUCTS", THIRD.replace("<ARTICLE>", "<ARTICLE mode='new'>")));
        assertEquals("false", state("WC-3"), "staff ended it after the file had");
    }

    @Test
    @Order(7)
    void twoSuppliersDoNotShareATree() {
        String tree =
                "<CATALOG_STRUCTURE type='root'><GROUP_ID>1</GROUP_ID><GROUP_NAME>All</GROUP_NAME></CATALOG_STRUCTURE>"
                        + "<CATALOG_STRUCTURE type='leaf'><GROUP_ID>2</GROUP_ID><GROUP_NAME>%s</GROUP_NAME><PARENT_ID>1</PARENT_ID>"
                        + "</CATALOG_STRUCTURE>";
        String place = "<ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>%s</ART_ID><CATALOG_GROUP_ID>2</CATALOG_GROUP_ID>"
                + "</ARTICLE_TO_CATALOGGROUP_MAP>";
        sql.update("insert into catalog.category (code, name_en, name_zh) values ('wc-cat-2', 'Old', '旧')");
        String one = tree.formatted("Ones") + article("WC-10", "") + place.formatted("WC-10");
        String two = tree.formatted("Twos") + article("WC-11", "") + place.formatted("WC-11");
        take("products", whole(one));
        take("products", whole(two).replace("WC Supply", "Other Supply"));
        assertEquals(
                "wc-supply-wc-cat-2 Old, other-supply-wc-cat-2 Twos",
                sql.one("select string_agg(c.code || ' ' || c.name_en, ', ' order by p.sku) from catalog.product p"
                        + " join catalog.category c on c.id = p.category_id where p.sku in ('WC-10', 'WC-11')"));
        assertEquals("0", sql.one("select count(*) from catalog.category where code = 'wc-cat-2'"));
    }

    @Test
    @Order(8)
    void aNumberOfAPackagingIsNoNumberOfAnotherArticle() {
        sql.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, gtin)"
                        + " select id, 'XBX', 10, 0, 1, 1, '4012345000016' from catalog.product where sku = 'WC-10'");
        JsonObject run = take("products", "sku;gtin\nWC-11;4012345000016\nWC-1;4012345000023\n");
        assertEquals(1, run.getInt("refused"));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        assertTrue(
                refused.contains("4012345000016 (WC-10, XBX): this GTIN is already the number of a packaging."),
                refused);
    }

    @Test
    @Order(9)
    void aStepThatALaterFileNamesNoMoreEndsWhereItBegins() {
        take("products", "sku;prices\nWC-1;10 EUR 2026-01-01.. | 8 EUR @100 2026-01-01..\n");
        assertEquals(
                1,
                take("products?dryRun=true", "sku;prices\nWC-1;11 EUR 2099-07-01..2099-07-31\n")
                        .getInt("changed"));
        take("products", "sku;prices\nWC-1;11 EUR 2099-07-01..2099-07-31\n");
        assertEquals(
                "1 2026-01-01 infinity, 1 2099-07-01 2099-08-01, 100 2026-01-01 2099-07-01, 100 2099-08-01 infinity",
                prices());
        assertEquals(
                0,
                take("products", "sku;prices\nWC-1;11 EUR 2099-07-01..2099-07-31\n")
                        .getInt("changed"));
        take("products", "sku;prices\nWC-1;12 EUR 2099-01-01..\n");
        assertTrue(prices().contains("100 2026-01-01 2099-01-01, 100 2099-08-01 infinity"), prices());
        assertFalse(prices().contains("100 2026-01-01 2099-07-01"), prices());
    }

    @Test
    @Order(10)
    void keywordsContentAndWhatGoesWithItAreTaken() {
        String box =
                "<ARTICLE><SUPPLIER_AID>WC-20</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Box</DESCRIPTION_SHORT>"
                        + "<KEYWORD>Zwirbelmutter</KEYWORD></ARTICLE_DETAILS><ARTICLE_ORDER_DETAILS><ORDER_UNIT>BX</ORDER_UNIT>"
                        + "<CONTENT_UNIT>%s</CONTENT_UNIT><NO_CU_PER_OU>%s</NO_CU_PER_OU></ARTICLE_ORDER_DETAILS>"
                        + "<ARTICLE_REFERENCE type='accessories'><ART_ID_TO>WC-10</ART_ID_TO></ARTICLE_REFERENCE>"
                        + "<ARTICLE_REFERENCE type='sparepart'><ART_ID_TO>WC-11</ART_ID_TO></ARTICLE_REFERENCE></ARTICLE>";
        String file = file("T_UPDATE_PRODUCTS", box.formatted("PCE", "50"));
        assertEquals(List.of(1, 0, 1, 0), counts(take("products?dryRun=true", file)));
        assertEquals(List.of(1, 0, 1, 0), counts(take("products", file)));
        assertEquals(List.of(1, 0, 0, 0), counts(take("products", file)));
        assertEquals(
                "XBX Zwirbelmutter C62 1/50 50 50",
                sql.one("select concat_ws(' ', p.unit, p.keywords, u.unit, u.numerator || '/' || u.denominator,"
                        + " trim_scale(u.order_multiple), trim_scale(u.min_quantity)) from catalog.product p"
                        + " join catalog.sales_unit u on u.product_id = p.id and not u.base where p.sku = 'WC-20'"));
        assertEquals(
                "ACCESSORY WC-10, SPARE_PART WC-11",
                sql.one(
                        "select string_agg(r.kind || ' ' || o.sku, ', ' order by r.kind) from catalog.product_relation r"
                                + " join catalog.product p on p.id = r.product_id join catalog.product o on o.id = r.other_id"
                                + " where p.sku = 'WC-20'"));
        JsonObject shown = client.get("products/WC-20");
        assertEquals("[\"WC-10\"]", shown.getJsonArray("accessories").toString());
        assertEquals("[\"WC-11\"]", shown.getJsonArray("spareParts").toString());
        assertEquals(
                1,
                take("products", file("T_UPDATE_PRODUCTS", box.formatted("PCE", "40")))
                        .getInt("changed"));
        JsonObject odd = take("products", file("T_UPDATE_PRODUCTS", box.formatted("ZZZ", "3")));
        assertEquals(List.of(1, 0, 0, 0), counts(odd));
        assertEquals(
                "content in ZZZ",
                sql.one("select string_agg(what, ',') from ops.import_note where run_id = " + odd.getInt("id")));
    }

    @Test
    @Order(11)
    void whatStaffEndedOrHasNotBegunNoFileEnds() {
        for (String life : List.of("discontinued_at = now()", "released_at = null")) {
            String sku = "WC-3" + life.length();
            String article = file("T_UPDATE_PRODUCTS", article(sku, ""));
            take("products", article);
            sql.update("update catalog.product set " + life + " where sku = '" + sku + "'");
            assertEquals("false", state(sku), life);
            String ended = article.replace("<ARTICLE>", "<ARTICLE mode='delete'>")
                    .replace("</DESCRIPTION_SHORT>", "</DESCRIPTION_SHORT><KEYWORD>gone</KEYWORD>");
            assertEquals(List.of(1, 0, 0, 1), counts(take("products", ended)), life);
            take("products", article.replace("<ARTICLE>", "<ARTICLE mode='new'>"));
            assertEquals("false", state(sku), life);
        }
    }

    @Test
    @Order(12)
    void anotherValueIsAnotherInChineseTooAndItsWritersOwn() {
        String value = "select concat_ws(' ', v.value_en, v.value_zh) from catalog.product_attribute v"
                + " join catalog.attribute a on a.id = v.attribute_id join catalog.product p on p.id = v.product_id"
                + " where p.sku = 'WC-50' and a.code = 'wc_mass'";
        String feature = "<FEATURE><FNAME>WC Mass</FNAME>%s</FEATURE>";
        String five = feature.formatted("<FVALUE lang='eng'>five</FVALUE><FVALUE lang='zho'>五</FVALUE>");
        take("products", whole(article("WC-50", five)).replace("WC Supply", "Mass Supply"));
        assertEquals("five 五", sql.one(value));
        String seven = feature.formatted("<FVALUE>seven</FVALUE>");
        take("products", whole(article("WC-50", seven)).replace("WC Supply", "Mass Supply"));
        assertEquals("seven seven", sql.one(value));
        take("products", "sku;attribute:wc_mass\nWC-50;eight\n");
        take("products", whole(article("WC-50", "")).replace("WC Supply", "Mass Supply"));
        assertEquals("eight eight", sql.one(value), "the catalogue's value is no more");
    }

    @Test
    @Order(13)
    void anArticleIsPhasedOutWhenNoCatalogueDeliversIt() {
        String phaseOut =
                "products?mapping=" + URLEncoder.encode(mapping() + "?left_out=PHASE_OUT;", StandardCharsets.UTF_8);
        String both = whole(article("WC-60", "") + article("WC-61", ""));
        String less = whole(article("WC-61", ""));
        String since =
                "select left_out_at from catalog.supplied_article c join catalog.product p on p.id = c.product_id"
                        + " where p.sku = 'WC-60' and c.left_out_at is not null";
        take(phaseOut, both.replace("WC Supply", "One Supply"));
        take(phaseOut, both.replace("WC Supply", "Two Supply"));
        assertEquals("[WC-60]", leftOut(take(phaseOut, less.replace("WC Supply", "One Supply"))));
        assertEquals("true", state("WC-60"), "the other still delivers it");
        String first = sql.one(since);
        take(phaseOut, less.replace("WC Supply", "One Supply"));
        assertEquals(first, sql.one(since));
        take(phaseOut, less.replace("WC Supply", "Two Supply"));
        assertEquals("true phasing", state("WC-60"));
        assertEquals(1, take(phaseOut, both.replace("WC Supply", "One Supply")).getInt("changed"));
        assertEquals("true", state("WC-60"));
    }

    @Test
    @Order(14)
    void eachCatalogueOfAFileSaysWhatBeingLeftOutMeans() {
        String head = "sku;name;catalogue;delivery;left_out\n";
        String kept = "WC-70;Bolt;Three;whole;PHASE_OUT\nWC-72;Bolt;Four;whole;REPORT\n";
        take("products", head + kept + "WC-71;Bolt;Three;whole;PHASE_OUT\nWC-73;Bolt;Four;whole;REPORT\n");
        assertEquals("[WC-71, WC-73]", leftOut(take("products", head + kept)));
        assertEquals("true phasing", state("WC-71"));
        assertEquals("true", state("WC-73"));
    }

    private String prices() {
        return sql.one(
                "select string_agg(concat_ws(' ', trim_scale(r.min_quantity), to_char(r.valid_from at time zone 'UTC', 'YYYY-MM-DD'),"
                        + " case when r.valid_to = 'infinity' then 'infinity' else to_char(r.valid_to at time zone 'UTC', 'YYYY-MM-DD') end),"
                        + " ', ' order by r.min_quantity, r.valid_from) from pricing.price r join catalog.product p on p.id = r.product_id"
                        + " where p.sku = 'WC-1'");
    }

    private String state(String sku) {
        return sql.one(
                "select active || case when phase_out_at is not null and discontinued_at is null then ' phasing' else '' end"
                        + " from catalog.product where sku = '" + sku + "'");
    }

    private String codes() {
        return sql.one(
                "select string_agg(a.code, ' ' order by a.code) from catalog.product_attribute v join catalog.attribute a"
                        + " on a.id = v.attribute_id join catalog.product p on p.id = v.product_id where p.sku = 'WC-1'");
    }

    private String leftOut(JsonObject run) {
        return client.get("imports/" + run.getInt("id") + "/items").getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("outcome").equals("LEFT_OUT"))
                .map(item -> item.getString("key"))
                .toList()
                .toString();
    }

    /** Each field from the column of its name, as the guess has it. */
    private static String mapping() {
        return "form:sku=sku;name=name;language=language;mode=mode;features=features;catalogue=catalogue;delivery=delivery;";
    }

    private static String article(String sku, String features) {
        return "<ARTICLE><SUPPLIER_AID>" + sku + "</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Article " + sku
                + "</DESCRIPTION_SHORT></ARTICLE_DETAILS><ARTICLE_FEATURES>" + features
                + "</ARTICLE_FEATURES></ARTICLE>";
    }

    private static String whole(String content) {
        return file("T_NEW_CATALOG", content);
    }

    private static String file(String transaction, String content) {
        return "<BMECAT><HEADER><CATALOG><LANGUAGE>deu</LANGUAGE><CATALOG_ID>WC Cat</CATALOG_ID></CATALOG><SUPPLIER><SUPPLIER_NAME>"
                + "WC Supply</SUPPLIER_NAME></SUPPLIER></HEADER><" + transaction + ">" + content + "</" + transaction
                + "></BMECAT>";
    }

    private JsonObject take(String target, String file) {
        return client.ended(ImportClient.id(client.post(target, file.getBytes(StandardCharsets.UTF_8))));
    }

    /** Read, refused, created, changed. */
    private static List<Integer> counts(JsonObject run) {
        return List.of(run.getInt("read"), run.getInt("refused"), run.getInt("created"), run.getInt("changed"));
    }
}
