package org.kontor.tests.catalog.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** Pictures and documents that come in one ZIP with the catalogue that names them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueFilesIT {

    private static final String SHEET = "%PDF-1.7 data sheet";

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    @Order(1)
    void aDryRunCountsThemAndKeepsNothing() {
        String before = sql.one("select count(*) from catalog.picture");
        JsonObject run = take("products?dryRun=true", parcel("front.png", "side.png"));
        assertEquals(List.of(2, 0, 2, 0), counts(run));
        JsonObject files = files(run);
        assertEquals(
                List.of(2, 1, 4),
                List.of(files.getInt("pictures"), files.getInt("documents"), files.getInt("refused")));
        assertEquals(before, sql.one("select count(*) from catalog.picture"));
    }

    @Test
    @Order(2)
    void theyComeInTheOrderAndWithTheWordsOfTheFile() {
        JsonObject run = take("products", parcel("front.png", "side.png"));
        assertEquals(List.of(2, 0, 2, 0), counts(run));
        assertEquals("0 Front|Vorn, 1 Side|", pictures("CF-1"));
        assertEquals("DATA_SHEET de Datenblatt sheet.pdf application/pdf", documents("CF-1"));
        String refused = files(run).getJsonArray("refusedFiles").toString();
        assertTrue(refused.contains("\"file\":\"gone.png\",\"rule\":\"ops.file-not-in-the-parcel\""), refused);
        assertTrue(
                refused.contains("\"file\":\"http://cf.example/a.png\",\"rule\":\"ops.file-on-the-network\""), refused);
        assertTrue(refused.contains("\"file\":\"broken.png\",\"rule\":\"catalog.picture-type-unknown\""), refused);
        assertTrue(refused.contains("\"file\":\"virus.exe\",\"rule\":\"catalog.document-type-unknown\""), refused);
        assertTrue(refused.contains("Put it there, or take it out of the catalogue."), refused);
        String page = People.signIn(People.ADMINISTRATOR)
                .get("/office/job/" + run.getInt("id"))
                .body();
        assertTrue(page.contains("Pictures taken: 2. Documents taken: 1. Not taken: 4."), page);
        assertTrue(page.contains("gone.png is not in the ZIP."), page);
        assertEquals("0", sql.one("select count(*) from ops.import_media where content is not null"));
    }

    @Test
    @Order(3)
    void theSameAgainWritesNothing() {
        String before = state();
        assertEquals(List.of(2, 0, 0, 0), counts(take("products", parcel("front.png", "side.png"))));
        assertEquals(before, state());
    }

    @Test
    @Order(4)
    void anotherOrderTouchesOnlyItsArticleAndStaffsPicturesStay() throws IOException {
        sql.update("insert into catalog.product_picture (product_id, picture_id, position, caption_en)"
                + " select p.id, x.id, 0, 'By hand' from catalog.product p, catalog.picture x"
                + " join catalog.product_picture o on o.picture_id = x.id and o.caption_en = 'Front'"
                + " where p.sku = 'CF-2'");
        assertEquals(List.of(2, 0, 0, 1), counts(take("products", parcel("side.png", "front.png"))));
        assertEquals("0 Side|, 1 Front|Vorn", pictures("CF-1"));
        assertEquals("0 By hand|", pictures("CF-2"));
    }

    @Test
    @Order(5)
    void whatTheCatalogueNamesNoMoreGoes() {
        String csv =
                "sku;catalogue;pictures;documents;language\nCF-1;CF-Cat;side.png = Side;DATA_SHEET new.pdf = Neu;de\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("list.csv", csv.getBytes(StandardCharsets.UTF_8));
        files.put("side.png", picture(Color.BLUE));
        files.put("new.pdf", "%PDF-1.7 new".getBytes(StandardCharsets.US_ASCII));
        sql.update(
                "update catalog.product_picture set brought_by = 'CF-Cat' where brought_by is not null and product_id ="
                        + " (select id from catalog.product where sku = 'CF-1')");
        sql.update(
                "update catalog.product_document set brought_by = 'CF-Cat' where brought_by is not null and product_id ="
                        + " (select id from catalog.product where sku = 'CF-1')");
        String front =
                sql.one("select x.hash from catalog.picture x join catalog.product_picture o on o.picture_id = x.id"
                        + " where o.caption_en = 'Front'");
        String stopped = sql.one("select max(run_id) from ops.import_media where hash = ?", front);
        sql.update("delete from catalog.product_picture where caption_en = 'By hand'");
        sql.update("update ops.import_run set status = 'STOPPED' where id = " + stopped);
        assertEquals(List.of(1, 0, 0, 1), counts(take("products", zip(files))));
        assertEquals("0 |Side", pictures("CF-1"));
        assertEquals("DATA_SHEET de Neu new.pdf application/pdf", documents("CF-1"));
        assertEquals("1", kept(front), "a run that was stopped may still give it to its article");
        sql.update("update ops.import_run set status = 'COMPLETED' where id = " + stopped);
        take("products", zip(files));
        assertEquals("0", kept(front), "now it is nobody's");
    }

    private String kept(String hash) {
        return sql.one("select count(*) from catalog.picture where hash = ?", hash);
    }

    private static byte[] parcel(String first, String second) {
        String mime =
                "<MIME><MIME_TYPE>%s</MIME_TYPE><MIME_SOURCE>%s</MIME_SOURCE>%s<MIME_ORDER>%d</MIME_ORDER></MIME>";
        Map<String, String> words = Map.of(
                "front.png", "<MIME_ALT lang='eng'>Front</MIME_ALT><MIME_ALT lang='deu'>Vorn</MIME_ALT>",
                "side.png", "<MIME_ALT lang='eng'>Side</MIME_ALT>");
        String of1 = mime.formatted("image/png", "pics\\" + second, words.get(second), 2)
                + mime.formatted("image/png", first, words.get(first), 1)
                + "<MIME><MIME_TYPE>application/pdf</MIME_TYPE><MIME_SOURCE lang='deu'>sheet.pdf</MIME_SOURCE>"
                + "<MIME_DESCR>Datenblatt</MIME_DESCR><MIME_PURPOSE>data_sheet</MIME_PURPOSE></MIME>";
        String of2 = mime.formatted("image/png", "gone.png", "", 1)
                + mime.formatted("image/png", "http://cf.example/a.png", "", 2)
                + mime.formatted("image/png", "broken.png", "", 3)
                + mime.formatted("application/x-msdownload", "virus.exe", "", 4);
        String xml = "<BMECAT><HEADER><CATALOG><LANGUAGE>deu</LANGUAGE><CATALOG_ID>CF</CATALOG_ID></CATALOG><SUPPLIER>"
                + "<SUPPLIER_NAME>CF Supply</SUPPLIER_NAME></SUPPLIER></HEADER><T_UPDATE_PRODUCTS>"
                + article("CF-1", of1) + article("CF-2", of2) + "</T_UPDATE_PRODUCTS></BMECAT>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pics/front.png", picture(Color.RED));
        files.put("pics/side.png", picture(Color.BLUE));
        files.put("pics/broken.png", "no picture".getBytes(StandardCharsets.US_ASCII));
        files.put("virus.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
        files.put("sheet.pdf", SHEET.getBytes(StandardCharsets.US_ASCII));
        files.put("catalogue.xml", xml.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static String article(String sku, String files) {
        return "<ARTICLE><SUPPLIER_AID>" + sku + "</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Article " + sku
                + "</DESCRIPTION_SHORT></ARTICLE_DETAILS><MIME_INFO>" + files + "</MIME_INFO></ARTICLE>";
    }

    private static byte[] picture(Color colour) {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(20, 20, 100, 50);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return bytes.toByteArray();
    }

    private String pictures(String sku) {
        return sql.one(
                "select string_agg(o.position || ' ' || coalesce(o.caption_en, '') || '|' || coalesce(o.caption_de, ''), ', '"
                        + " order by o.position) from catalog.product_picture o join catalog.product p on p.id = o.product_id"
                        + " where p.sku = ?",
                sku);
    }

    private String documents(String sku) {
        return sql.one(
                "select string_agg(concat_ws(' ', kind, language, title, d.name, media_type), ', ') from catalog.product_document d"
                        + " join catalog.product p on p.id = d.product_id where p.sku = ?",
                sku);
    }

    private String state() {
        return sql.one(
                        "select string_agg(xmin || ' ' || picture_id, ',' order by picture_id) from catalog.product_picture")
                + sql.one("select string_agg(xmin || ' ' || id, ',' order by id) from catalog.product_document")
                + sql.one("select string_agg(xmin || ' ' || id, ',' order by id) from catalog.picture");
    }

    private JsonObject files(JsonObject run) {
        return client.get("imports/" + run.getInt("id") + "/files");
    }

    private JsonObject take(String target, byte[] file) {
        JsonObject run = client.ended(ImportClient.id(client.post(target, file)));
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        return run;
    }

    /** Read, refused, created, changed. */
    private static List<Integer> counts(JsonObject run) {
        return List.of(run.getInt("read"), run.getInt("refused"), run.getInt("created"), run.getInt("changed"));
    }
}
