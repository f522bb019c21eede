package org.kontor.tests.catalog.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** The German words of values: files bring them, staff change them, the search knows them, only readers of German see them. */
class GermanValuesIT {

    private static final Sql SQL = Kontor.sql();
    private static final String ZINC = "verzinktgv";

    private final String sku = "GV-" + UUID.randomUUID().toString().substring(0, 8);
    private final ImportClient client = new ImportClient(Kontor.http());
    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku = ?", sku);
        SQL.update("delete from catalog.attribute where code in ('gv_finish', 'gv_mass')");
    }

    @Test
    void aCatalogueInGermanKeepsEachLanguageApart() {
        String both = finish("<FVALUE>" + ZINC + "</FVALUE><FVALUE lang='eng'>zinc-plated</FVALUE>"
                + "<FVALUE lang='zho'>镀锌</FVALUE>");
        assertEquals(List.of(0, 1, 0), counts(take(both)));
        assertEquals("zinc-plated 镀锌 " + ZINC, value("gv_finish"));
        assertEquals(List.of(1, 0, 0), counts(take(both)), "the same again is unchanged");
        String german = finish("<FVALUE>" + ZINC + "</FVALUE>");
        assertEquals(List.of(1, 0, 0), counts(take(german)), "the word that is known says the same value");
        assertEquals("zinc-plated 镀锌 " + ZINC, value("gv_finish"));
        String other = both.replace(ZINC, "blankgv");
        assertEquals(List.of(0, 0, 1), counts(take("products?dryRun=true", other)));
        assertEquals(List.of(0, 0, 1), counts(take(other)), "another German word alone is a change");
        assertEquals("zinc-plated 镀锌 blankgv", value("gv_finish"));
        take(finish("<FVALUE lang='eng'>plain</FVALUE>"));
        assertEquals("plain plain -", value("gv_finish"), "words of the value that it was are no more");
        take(finish("<FVALUE>rohgv</FVALUE>"));
        assertEquals("rohgv rohgv -", value("gv_finish"), "it stands for itself");
    }

    @Test
    void columnsOfATableTranslateWhatThereIs() {
        String head = "sku;name;attribute:gv_finish;attribute:gv_finish:de;attribute:gv_finish:zh\n";
        String line = sku + ";Bolt;zinc-plated;" + ZINC + ";镀锌\n";
        assertEquals(List.of(0, 1, 0), counts(take(head + line)));
        assertEquals("zinc-plated 镀锌 " + ZINC, value("gv_finish"));
        assertEquals(List.of(1, 0, 0), counts(take(head + line)));
        String german = "sku;gv_finish;gv_mass\n" + sku + ";tauch" + ZINC + ";1,5\n";
        SQL.update(
                "insert into catalog.attribute (code, name_en, name_zh, kind) values ('gv_mass', 'M', 'M', 'NUMBER')");
        assertEquals(List.of(0, 0, 1), counts(take("products?mapping=saved:Icecat,%20German", german)));
        assertEquals("zinc-plated 镀锌 tauch" + ZINC, value("gv_finish"));
        assertEquals(List.of(1, 0, 0), counts(take("products?mapping=saved:Icecat,%20German", german)));
        assertEquals(
                "0",
                SQL.one("select count(*)::text from catalog.product_attribute v join catalog.attribute a"
                        + " on a.id = v.attribute_id where a.code = 'gv_mass'"),
                "no amount in words");
        assertEquals(
                List.of(0, 0, 1),
                counts(take("sku;attribute:gv_finish:de\n" + sku + ";zinc-plated\n")),
                "the English word is none of its own");
        assertEquals("zinc-plated 镀锌 -", value("gv_finish"));
        assertEquals(List.of(1, 0, 0), counts(take("sku;attribute:gv_finish:de\n" + sku + ";zinc-plated\n")));
    }

    @Test
    void aGermanWordFindsTheArticleAndOnlyReadersOfGermanSeeIt() {
        take("sku;name;attribute:gv_finish;attribute:gv_finish:de\n" + sku + ";Bolt;zinc-plated;" + ZINC + "\n");
        Probe.until("found in German", () -> found(ZINC), page -> page.contains(sku));
        assertFalse(found(ZINC).replace("q=" + ZINC, "").contains("\"" + ZINC + "\""), "a facet is not in German");
        for (String lang : List.of("en", "zh")) {
            String seen = anna.get("/api/v1/products/" + sku + "?lang=" + lang).body();
            assertTrue(seen.contains("zinc-plated") && !seen.contains(ZINC), seen);
        }
        assertTrue(anna.get("/api/v1/products/" + sku + "?lang=de").body().contains(ZINC));
        String page = anna.get("/product/" + sku).body();
        assertTrue(page.contains("zinc-plated") && !page.contains(ZINC), page);
        take("sku;attribute:gv_finish\n" + sku + ";plain\n");
        assertTrue(
                anna.get("/api/v1/products/" + sku + "?lang=de").body().contains("plain"),
                "English where German is missing");
        Probe.until("found no more", () -> found(ZINC), gone -> !gone.contains(sku));
    }

    @Test
    void staffSeeAndChangeIt() {
        take("sku;name;attribute:gv_finish\n" + sku + ";Bolt;zinc-plated\n");
        assertEquals(303, set("zinc-plated", ZINC));
        assertEquals("zinc-plated zinc-plated " + ZINC, value("gv_finish"));
        for (String path : List.of("product-attributes/" + sku, "attribute/gv_finish", "product/" + sku)) {
            assertTrue(staff.get("/office/" + path).body().contains(ZINC), path);
        }
        assertEquals(422, set("zinc-plated", "x".repeat(201)));
        assertEquals(303, post("/office/attribute/gv_finish", attribute(), "do", "turn", "kind", "CHOICE", "unit", ""));
        assertTrue(staff.get("/office/attribute/gv_finish").body().contains("zinc-plated | zinc-plated | " + ZINC));
        String list = "zinc-plated | 镀锌 | feuer" + ZINC + "\nplain | 普通";
        assertEquals(303, post("/office/attribute/gv_finish", attribute(), "do", "choices", "choices", list));
        assertEquals("zinc-plated 镀锌 feuer" + ZINC, value("gv_finish"), "articles show the new words");
        assertEquals(303, set("plain", ""));
        assertEquals("plain 普通 -", value("gv_finish"));
        assertEquals(303, set("feuer" + ZINC, ""), "a choice is known by its German word");
        assertEquals(303, set("", ""));
        assertEquals(303, post("/office/attribute/gv_finish", attribute(), "do", "turn", "kind", "FLAG", "unit", ""));
        assertEquals(303, set("ja", ""));
        assertEquals("Yes 是 Ja", value("gv_finish"));
    }

    private int set(String english, String german) {
        String version = SQL.one("select version::text from catalog.product where sku = ?", sku);
        return post(
                "/office/product-attributes/" + sku,
                version,
                "value-gv_finish",
                english,
                "zh-gv_finish",
                "",
                "de-gv_finish",
                german);
    }

    private int post(String path, String version, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token, "version", version));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(path, form, "Sec-Fetch-Site", "same-origin").statusCode();
    }

    private static String attribute() {
        return SQL.one("select version::text from catalog.attribute where code = 'gv_finish'");
    }

    private String value(String code) {
        return SQL.one(
                "select concat_ws(' ', v.value_en, v.value_zh, coalesce(v.value_de, '-')) from catalog.product_attribute v"
                        + " join catalog.attribute a on a.id = v.attribute_id join catalog.product p on p.id = v.product_id"
                        + " where p.sku = ? and a.code = ?",
                sku,
                code);
    }

    private String found(String word) {
        return anna.get("/api/v1/products?q=" + word).body();
    }

    private String finish(String values) {
        return "<BMECAT><HEADER><CATALOG><LANGUAGE>deu</LANGUAGE></CATALOG></HEADER><T_UPDATE_PRODUCTS><ARTICLE><SUPPLIER_AID>"
                + sku + "</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Bolt</DESCRIPTION_SHORT></ARTICLE_DETAILS>"
                + "<ARTICLE_FEATURES><FEATURE><FNAME>gv finish</FNAME>" + values
                + "</FEATURE></ARTICLE_FEATURES></ARTICLE></T_UPDATE_PRODUCTS></BMECAT>";
    }

    private JsonObject take(String file) {
        return take("products", file);
    }

    private JsonObject take(String target, String file) {
        return client.ended(ImportClient.id(client.post(target, file.getBytes(StandardCharsets.UTF_8))));
    }

    /** Unchanged, created, changed. */
    private static List<Integer> counts(JsonObject run) {
        return List.of(run.getInt("unchanged"), run.getInt("created"), run.getInt("changed"));
    }
}
