package org.kontor.ops.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportMapping;
import org.kontor.ops.model.LineReader;
import org.kontor.ops.model.OpsRule;

class BmecatRecordsTest {

    private static final SourceLimits LIMITS = new SourceLimits(1 << 30, 1 << 26, 200, 10_000, 2_000, 20_000, 50);

    private static final String ARTICLE =
            """
            <ARTICLE mode="update"><SUPPLIER_AID>A-1</SUPPLIER_AID>
              <ARTICLE_DETAILS><DESCRIPTION_SHORT>Bolt é</DESCRIPTION_SHORT><EAN>4006381333931</EAN>
                <DELIVERY_TIME>3</DELIVERY_TIME></ARTICLE_DETAILS>
              <ARTICLE_FEATURES><FEATURE><FNAME>Länge</FNAME><FVALUE>4</FVALUE><FVALUE>5</FVALUE><FUNIT>MMT</FUNIT>
              </FEATURE></ARTICLE_FEATURES>
              <ARTICLE_ORDER_DETAILS><ORDER_UNIT>PCE</ORDER_UNIT><PRICE_QUANTITY>100</PRICE_QUANTITY></ARTICLE_ORDER_DETAILS>
              <ARTICLE_PRICE_DETAILS>
                <DATETIME type="valid_end_date"><DATE>2026-12-31</DATE></DATETIME>
                <ARTICLE_PRICE price_type="net_list"><PRICE_AMOUNT>9</PRICE_AMOUNT></ARTICLE_PRICE>
                <ARTICLE_PRICE price_type="net_customer"><PRICE_AMOUNT>8</PRICE_AMOUNT><PRICE_FACTOR>0.5</PRICE_FACTOR>
                  <LOWER_BOUND>10</LOWER_BOUND><PRICE_CURRENCY>USD</PRICE_CURRENCY></ARTICLE_PRICE>
              </ARTICLE_PRICE_DETAILS>
              <ARTICLE_REFERENCE type="followup"><ART_ID_TO>A-2</ART_ID_TO></ARTICLE_REFERENCE>
              <ARTICLE_REFERENCE type="mandatory"><ART_ID_TO>A-3</ART_ID_TO></ARTICLE_REFERENCE>
            </ARTICLE>
            """;

    private static String file(String namespace, String transaction, String content) {
        return "<?xml version='1.0'?><BMECAT" + namespace + "><HEADER><CATALOG><LANGUAGE>deu</LANGUAGE>"
                + "<CATALOG_ID>C 1</CATALOG_ID><CURRENCY>EUR</CURRENCY></CATALOG></HEADER><" + transaction + ">"
                + content
                + "</" + transaction + "></BMECAT>";
    }

    /** Namespaces in the wild; the articles of all are the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " version='1.2'",
                " xmlns='http://www.bmecat.org/bmecat/1.2/bmecat_new_catalog' version='1.2'",
                " xmlns='http://www.bmecat.org/bmecat/2005' version='2005'",
                " xmlns='http://www.bmecat.org/bmecat/2005.1' version='2005.1'",
                " xmlns='https://www.bme.de/initiatives/bmecat/bmecat2005'"
            })
    void anArticleBecomesCellsOfOurForm(String namespace) throws IOException {
        Map<String, String> cells = cells(file(namespace, "T_UPDATE_PRODUCTS", ARTICLE));
        assertEquals("A-1", cells.get("sku"));
        assertEquals("update", cells.get("mode"));
        assertEquals("Bolt é", cells.get("name"));
        assertEquals("de", cells.get("language"));
        assertEquals("4006381333931", cells.get("gtin"));
        assertEquals("C62", cells.get("unit"));
        assertEquals("4 USD @10 /100 ..2026-12-31", cells.get("prices"));
        assertEquals("[{\"name\":\"Länge\",\"values\":[\"4\",\"5\"],\"unit\":\"MMT\"}]", cells.get("features"));
        assertEquals("SUCCESSOR A-2", cells.get("references"));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 4", ".85, 6.8", "'0,85', 6.8", "0.333333, 2.666664", "half, 8 * half", "1e1, 8 * 1e1"})
    void aFactorIsReadOrTheLineIsRefused(String factor, String amount) throws IOException {
        String other = ARTICLE.replace("<PRICE_FACTOR>0.5<", "<PRICE_FACTOR>" + factor + "<");
        assertEquals(
                amount + " USD @10 /100 ..2026-12-31",
                cells(file("", "T_UPDATE_PRODUCTS", other)).get("prices"));
    }

    @Test
    void theNamesOf2005MeanTheSame() throws IOException {
        String products = ARTICLE.replace("SUPPLIER_AID", "SUPPLIER_PID")
                .replace("ARTICLE", "PRODUCT")
                .replace("ART_ID_TO", "PROD_ID_TO")
                .replace("<EAN>", "<INTERNATIONAL_PID type='gtin'>")
                .replace("</EAN>", "</INTERNATIONAL_PID>");
        assertEquals(cells(file("", "T_UPDATE_PRODUCTS", ARTICLE)), cells(file("", "T_UPDATE_PRODUCTS", products)));
    }

    @Test
    void whatHasNoColumnIsNamed() throws IOException {
        SourceRecord record = all(bytes(file("", "T_NEW_CATALOG", ARTICLE))).get(0);
        assertEquals(
                List.of("ARTICLE_PRICE net_list", "ARTICLE_REFERENCE mandatory", "DELIVERY_TIME"), record.notTaken());
    }

    @Test
    void keywordsContentAndWhatGoesWithItAreTaken() throws IOException {
        String article = ARTICLE.replace(
                        "</ARTICLE_DETAILS>",
                        "<KEYWORD lang='deu'>Schraube</KEYWORD><KEYWORD>bolt</KEYWORD>"
                                + "<KEYWORD>bolt</KEYWORD></ARTICLE_DETAILS>")
                .replace(
                        "<PRICE_QUANTITY>",
                        "<CONTENT_UNIT>PCE</CONTENT_UNIT><NO_CU_PER_OU>50</NO_CU_PER_OU><PRICE_QUANTITY>")
                .replace("type=\"mandatory\"", "type=\"sparepart\"")
                .replace("<ORDER_UNIT>PCE", "<ORDER_UNIT>BX");
        Map<String, String> cells = cells(file("", "T_NEW_CATALOG", article));
        assertEquals("Schraube, bolt", cells.get("keywords"));
        assertEquals("XBX", cells.get("unit"));
        assertEquals("C62", cells.get("content_unit"));
        assertEquals("50", cells.get("content_quantity"));
        assertEquals("SUCCESSOR A-2 | SPARE_PART A-3", cells.get("references"));
    }

    @Test
    void anUpdateOfPricesSaysSo() throws IOException {
        assertEquals("prices", cells(file("", "T_UPDATE_PRICES", ARTICLE)).get("mode"));
    }

    @Test
    void theWayToTheGroupIsKnownBeforeTheArticle() throws IOException {
        String tree = group("root", "1", "0", "All") + group("node", "2", "1", "Bolts") + group("leaf", "3", "2", "Hex")
                + ARTICLE + "<ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>A-1</ART_ID><CATALOG_GROUP_ID>3</CATALOG_GROUP_ID>"
                + "</ARTICLE_TO_CATALOGGROUP_MAP>";
        assertEquals(
                "[{\"code\":\"c-1-2\",\"was\":\"c-1-2\",\"name\":\"Bolts\"},{\"code\":\"c-1-3\",\"was\":\"c-1-3\",\"name\":\"Hex\"}]",
                cells(file("", "T_NEW_CATALOG", tree)).get("category_path"));
        String circle = group("node", "2", "3", "Bolts") + group("leaf", "3", "2", "Hex") + ARTICLE
                + "<ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>A-1</ART_ID><CATALOG_GROUP_ID>3</CATALOG_GROUP_ID>"
                + "</ARTICLE_TO_CATALOGGROUP_MAP>";
        assertTrue(cells(file("", "T_NEW_CATALOG", circle)).get("category_path").contains("Hex"));
    }

    @Test
    void groupsOfTwoSuppliersNeverMeet() throws IOException {
        String tree = group("root", "1", "0", "All") + group("leaf", "3", "1", "Hex") + ARTICLE
                + "<ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>A-1</ART_ID><CATALOG_GROUP_ID>3</CATALOG_GROUP_ID>"
                + "</ARTICLE_TO_CATALOGGROUP_MAP>";
        String file = file("", "T_NEW_CATALOG", tree);
        assertEquals(
                "[{\"code\":\"miller-co-c-1-3\",\"was\":\"c-1-3\",\"name\":\"Hex\"}]",
                cells(from(file, "<SUPPLIER_NAME>Miller &amp; Co</SUPPLIER_NAME>"))
                        .get("category_path"));
        assertEquals(
                "77-c-1",
                cells(from(file, "<SUPPLIER_ID>77</SUPPLIER_ID><SUPPLIER_NAME>M</SUPPLIER_NAME>"))
                        .get("catalogue"));
        String path = cells(from(file, "<SUPPLIER_NAME>" + "M".repeat(100) + "</SUPPLIER_NAME>"))
                .get("category_path");
        assertTrue(path.matches("\\[\\{\"code\":\"m{51}-[0-9a-f]{8}\".*"), path);
    }

    private static String from(String file, String supplier) {
        return file.replace("</HEADER>", "<SUPPLIER>" + supplier + "</SUPPLIER></HEADER>");
    }

    @Test
    void onlyANewCatalogueIsWhole() throws IOException {
        assertEquals("whole", cells(file("", "T_NEW_CATALOG", ARTICLE)).get("delivery"));
        assertEquals("", cells(file("", "T_UPDATE_PRODUCTS", ARTICLE)).get("delivery"));
        assertEquals(
                "",
                cells("<BMECAT><T_NEW_CATALOG>" + ARTICLE + "</T_NEW_CATALOG></BMECAT>")
                        .get("catalogue"));
    }

    @Test
    void wordsOfSeveralLanguagesAreNotJoined() throws IOException {
        String features =
                "<FEATURE><FNAME lang='deu'>Farbe</FNAME><FNAME lang='eng'>Colour</FNAME><FVALUE lang='deu'>rot</FVALUE>"
                        + "<FVALUE lang='eng'>red</FVALUE><FVALUE lang='zho'>红</FVALUE><FVALUE lang='fra'>rouge</FVALUE></FEATURE>"
                        + "<FEATURE><FNAME>Größe</FNAME><FVALUE lang='eng'>large</FVALUE></FEATURE>";
        SourceRecord record = all(bytes(
                        file("", "T_NEW_CATALOG", ARTICLE.replaceAll("(?s)<FEATURE>.*</FEATURE>", features))))
                .get(0);
        String cell = record.cells().stream()
                .filter(one -> one.startsWith("[{\"name\":\"Farbe"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[{\"name\":\"Farbe\",\"values\":[\"rot\"],\"unit\":\"\",\"en\":{\"name\":\"Colour\",\"values\":[\"red\"]},"
                        + "\"zh\":{\"name\":\"\",\"values\":[\"红\"]}},"
                        + "{\"name\":\"Größe\",\"values\":[\"large\"],\"unit\":\"\",\"language\":\"en\",\"en\":{\"name\":\"\",\"values\":[\"large\"]}}]",
                cell);
        assertTrue(record.notTaken().contains("FVALUE in fr"), record.notTaken()::toString);
    }

    /** Whoever looks at the first articles only reads the file once, and not to its end. */
    @Test
    void aLookOpensTheFileOnce() throws IOException {
        String tree = group("leaf", "3", "1", "Hex") + ARTICLE;
        byte[] file = bytes(file("", "T_NEW_CATALOG", tree));
        int[] opened = {0};
        RecordSource.FileBytes counting = () -> {
            opened[0]++;
            return new ByteArrayInputStream(file);
        };
        try (RecordSource source = RecordSource.look(counting, StandardCharsets.UTF_8, LIMITS)) {
            assertEquals("A-1", source.next().cells().get(0));
        }
        assertEquals(1, opened[0]);
        try (RecordSource source = RecordSource.open(counting, StandardCharsets.UTF_8, LIMITS)) {
            assertEquals("A-1", source.next().cells().get(0));
        }
        assertEquals(3, opened[0]);
    }

    @Test
    void anAttributeWithoutEndIsNotHeld() {
        String attribute = "<ARTICLE mode='" + "x".repeat(30_000) + "'/>";
        assertEquals(
                OpsRule.IMPORT_XML_ELEMENT_TOO_LARGE,
                refused(bytes(file("", "T_NEW_CATALOG", attribute))).rule());
    }

    /** Whatever a mapping says of tables: a catalogue writes 1.500 for one and a half. */
    @Test
    void aMappingWithCommaLeavesTheAmountsOfACatalogueAlone() throws IOException {
        String article = ARTICLE.replace("<PRICE_AMOUNT>8<", "<PRICE_AMOUNT>1.500<")
                .replace("<ORDER_UNIT>", "<QUANTITY_MIN>2.000</QUANTITY_MIN><ORDER_UNIT>")
                .replace("<PRICE_FACTOR>0.5</PRICE_FACTOR>", "");
        try (RecordSource source = open(bytes(file("", "T_UPDATE_PRODUCTS", article)))) {
            ImportMapping guessed = ImportMapping.guess(ImportKind.PRODUCTS, source.header());
            ImportMapping comma =
                    ImportMapping.parse(guessed.text() + "?decimal=,;", ImportKind.PRODUCTS, source.header());
            String[] fields = new LineReader(ImportKind.PRODUCTS, comma, source.header(), "test")
                    .read(source.next())
                    .fields();
            assertTrue(fields[20].contains("\"amount\":\"1.500\""), fields[20]);
            assertEquals("2", fields[11]);
        }
    }

    private static String group(String type, String id, String parent, String name) {
        return "<CATALOG_STRUCTURE type='" + type + "'><GROUP_ID>" + id + "</GROUP_ID><GROUP_NAME>" + name
                + "</GROUP_NAME><PARENT_ID>" + parent + "</PARENT_ID></CATALOG_STRUCTURE>";
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "UTF-16", "windows-1252", "UTF-8"})
    void theFileSaysItsEncoding(String charset) throws IOException {
        String text =
                file("", "T_NEW_CATALOG", ARTICLE).replace("version='1.0'", "version='1.0' encoding='" + charset + "'");
        assertEquals(
                "Bolt é",
                all(text.getBytes(Charset.forName(charset))).get(0).cells().get(2));
    }

    @Test
    void aByteThatIsNoCharacterRefusesTheFile() {
        byte[] file = file("", "T_NEW_CATALOG", ARTICLE).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(OpsRule.IMPORT_XML_NOT_WELL_FORMED, refused(file).rule());
    }

    @Test
    void nothingOutsideTheFileIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String doctype = "<!DOCTYPE BMECAT [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        String text = file("", "T_NEW_CATALOG", ARTICLE.replace("Bolt é", "&x;"))
                .replace("<?xml version='1.0'?>", "<?xml version='1.0'?>" + doctype);
        assertEquals(OpsRule.IMPORT_XML_NAMES_ENTITY, refused(bytes(text)).rule());
        String unread = file("", "T_NEW_CATALOG", ARTICLE)
                .replace(
                        "<?xml version='1.0'?>", "<?xml version='1.0'?><!DOCTYPE BMECAT SYSTEM 'file:///nowhere.dtd'>");
        assertEquals(1, all(bytes(unread)).size());
    }

    @Test
    void laughterIsNotMultiplied() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE BMECAT [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String text = file("", "T_NEW_CATALOG", ARTICLE.replace("Bolt é", "&l9;"))
                .replace("<?xml version='1.0'?>", "<?xml version='1.0'?>" + doctype + "]>");
        assertEquals(OpsRule.IMPORT_XML_NAMES_ENTITY, refused(bytes(text)).rule());
    }

    @Test
    void depthAndLengthAreBounded() {
        String deep = "<X>".repeat(50) + "</X>".repeat(50);
        assertEquals(
                OpsRule.IMPORT_XML_ELEMENT_TOO_LARGE,
                refused(bytes(file("", "T_NEW_CATALOG", "<ARTICLE>" + deep + "</ARTICLE>")))
                        .rule());
        assertEquals(
                OpsRule.IMPORT_XML_ELEMENT_TOO_LARGE,
                refused(bytes(file("", "T_NEW_CATALOG", "<ARTICLE>" + "x".repeat(20_001) + "</ARTICLE>")))
                        .rule());
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body/></html>, IMPORT_XML_IS_NO_BMECAT",
        "<BMECAT><HEADER/></BMECAT>, IMPORT_XML_IS_NO_BMECAT",
        "<BMECAT><T_NEW_CATALOG></BMECAT>, IMPORT_XML_NOT_WELL_FORMED",
        "<, IMPORT_XML_NOT_WELL_FORMED"
    })
    void whatIsNoCatalogueIsRefused(String text, OpsRule rule) {
        assertEquals(rule, refused(bytes(text)).rule());
    }

    private static RuleViolated refused(byte[] file) {
        return assertThrows(RuleViolated.class, () -> all(file));
    }

    private static Map<String, String> cells(String text) throws IOException {
        try (RecordSource source = open(bytes(text))) {
            SourceRecord record = source.next();
            assertNull(source.next());
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < source.header().size(); i++) {
                cells.put(source.header().get(i), record.cells().get(i));
            }
            return cells;
        }
    }

    private static List<SourceRecord> all(byte[] file) throws IOException {
        List<SourceRecord> records = new java.util.ArrayList<>();
        try (RecordSource source = open(file)) {
            for (SourceRecord next = source.next(); next != null; next = source.next()) {
                records.add(next);
            }
        }
        return records;
    }

    private static RecordSource open(byte[] file) throws IOException {
        return RecordSource.open(() -> new ByteArrayInputStream(file), StandardCharsets.UTF_8, LIMITS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
