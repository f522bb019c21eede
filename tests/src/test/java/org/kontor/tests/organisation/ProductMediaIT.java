package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Pictures and documents of an article: handed in by staff, made anew, and there for whoever may see the article. */
class ProductMediaIT {

    private static final Sql SQL = Kontor.sql();

    private final TestCompany ours = new TestCompany();
    private final TestCompany others = new TestCompany();
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));
    private final String sku = "MEDIA-" + ours.mark;
    private final String page = "/office/product-media/" + sku;

    @BeforeEach
    void people() {
        ours.person("buyer", "buyer-admin", "ROOT");
        others.person("buyer", "buyer-admin", "ROOT");
        TestCompany.article(sku);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.assortment_company where company_id = ?", ours.id);
        SQL.update("delete from catalog.assortment where name = ?", ours.mark);
        SQL.update(
                "delete from catalog.product_picture o using catalog.product p where p.id = o.product_id and p.sku = ?",
                sku);
        SQL.update(
                "delete from catalog.product_document o using catalog.product p where p.id = o.product_id and p.sku = ?",
                sku);
    }

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(100, 100, 500, 400);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private HttpResponse<String> post(String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> hand(String what, String field, Map<String, byte[]> files, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token, "do", what));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.forEach((name, value) -> body.writeBytes(
                ("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return staff.send(staff.request(page)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String hash(int place) {
        return SQL.one(
                "select x.hash from catalog.product_picture o join catalog.picture x on x.id = o.picture_id"
                        + " join catalog.product p on p.id = o.product_id where p.sku = ? order by o.position, o.picture_id"
                        + " limit 1 offset " + place,
                sku);
    }

    private void twoPictures() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("red.png", picture(Color.RED));
        files.put("green.png", picture(Color.GREEN));
        HttpResponse<String> taken = hand("add", "pictures", files);
        assertEquals(303, taken.statusCode(), taken.body());
    }

    @Test
    void staffSeeWhatAnArticleStillLacks() throws IOException {
        String before = staff.get("/office/product/" + sku).body();
        assertTrue(before.contains("18 % complete"), before);
        assertTrue(before.contains("href=\"" + page + "\">Picture or drawing<"));
        twoPictures();
        String after = staff.get("/office/product/" + sku).body();
        assertTrue(after.contains("25 % complete"), after);
        assertFalse(after.contains(">Picture or drawing<"));
    }

    @Test
    void buyersSeeThePicturesInTheirOrder() throws IOException {
        Http buyer = ours.session("buyer");
        assertTrue(buyer.get("/product/" + sku).body().contains("/drawing/" + sku), "a drawing where there is none");
        twoPictures();
        String first = hash(0);
        String second = hash(1);
        String product = buyer.get("/product/" + sku).body();
        assertTrue(product.contains("/picture/" + first + "-640"), product);
        assertTrue(product.indexOf(first) < product.indexOf(second));
        assertFalse(product.contains("/drawing/" + sku));
        assertTrue(buyer.get("/api/v1/products/" + sku).body().contains("/picture/" + first + "-160"), "in rows");
        assertTrue(buyer.get("/api/v1/products/" + sku).body().contains("/picture/" + second + "-1600"), "all of them");
        HttpResponse<byte[]> file = buyer.bytes("/picture/" + first + "-160");
        assertEquals(200, file.statusCode());
        assertEquals(160, ImageIO.read(new ByteArrayInputStream(file.body())).getWidth());
        assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("image/"));

        assertEquals(303, post("do", "down", "picture", first).statusCode());
        assertEquals(second, hash(0));
        assertEquals(303, post("do", "down", "picture", first).statusCode(), "the last stays the last");
        assertEquals(second, hash(0));
        assertEquals(
                303,
                post("do", "caption", "picture", second, "caption-de", "Schraube \"<b>\" von oben")
                        .statusCode());
        assertTrue(buyer.get("/product/" + sku).body().contains("alt=\"Schraube &quot;&lt;b&gt;&quot; von oben\""));
        assertEquals(303, post("do", "remove", "picture", second).statusCode());
        assertEquals(first, hash(0));
        assertEquals(404, buyer.bytes("/picture/" + second + "-160").statusCode(), "of no article any more");
        assertEquals(404, post("do", "remove", "picture", second).statusCode());
    }

    @Test
    void aDocumentIsSavedAndNeverShown() throws IOException {
        twoPictures();
        assertTrue(staff.get(page).body().contains("name=\"title\""), "beside pictures with names");
        byte[] pdf = "%PDF-1.7 sheet".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                303,
                hand(
                                "document",
                                "document",
                                Map.of("Blatt 1.pdf", pdf),
                                "kind",
                                "DATA_SHEET",
                                "language",
                                "de",
                                "title",
                                "Torques")
                        .statusCode());
        Http buyer = ours.session("buyer");
        String product = buyer.get("/product/" + sku).body();
        assertTrue(product.contains("Torques") && product.contains("Data sheet · PDF"), product);
        assertTrue(buyer.get("/api/v1/products/" + sku).body().contains("\"title\":\"Torques\""), "for machines");
        String address = product.replaceAll("(?s).*href=\"(/document/[0-9]+)\".*", "$1");
        HttpResponse<byte[]> file = buyer.bytes(address);
        assertEquals(200, file.statusCode());
        assertTrue(Arrays.equals(pdf, file.body()));
        assertEquals(
                "application/pdf", file.headers().firstValue("Content-Type").orElse(""));
        assertTrue(file.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .startsWith("attachment; filename=\"Blatt 1.pdf\""));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(422, hand("document", "document", Map.of("again.pdf", pdf)).statusCode(), "the same once more");
        assertTrue(hand("document", "document", Map.of("a.pdf", "<script>".getBytes(StandardCharsets.US_ASCII)))
                .body()
                .contains("a.pdf is none of PDF"));
        assertEquals(
                303,
                post("do", "remove-document", "id", address.replaceAll("\\D", ""))
                        .statusCode());
        assertEquals(404, buyer.bytes(address).statusCode());
    }

    @Test
    void whoMayNotSeeTheArticleHasNeither() throws IOException {
        twoPictures();
        hand("document", "document", Map.of("a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
        String picture = "/picture/" + hash(0) + "-640";
        String document = "/document/"
                + SQL.one(
                        "select d.id::text from catalog.product_document d join catalog.product p on p.id = d.product_id"
                                + " where p.sku = ?",
                        sku);
        assertEquals(200, ours.session("buyer").get(picture).statusCode());
        SQL.update("insert into catalog.assortment (name, everything) values (?, true)", ours.mark);
        SQL.update(
                "insert into catalog.assortment_rule (assortment_id, product_id, shown) select a.id, p.id, false"
                        + " from catalog.assortment a, catalog.product p where a.name = ? and p.sku = ?",
                ours.mark,
                sku);
        SQL.update(
                "insert into catalog.assortment_company (company_id, assortment_id) select ?, id from catalog.assortment"
                        + " where name = ?",
                ours.id,
                ours.mark);
        for (String address : new String[] {picture, document}) {
            assertEquals(404, ours.session("buyer").get(address).statusCode(), address);
            assertEquals(404, Kontor.http().get(address).statusCode(), address);
            assertEquals(200, others.session("buyer").get(address).statusCode(), address);
            assertEquals(200, staff.get(address).statusCode(), address);
        }
        for (String wrong :
                new String[] {"/picture/x", "/picture/" + hash(0) + "-9999", "/document/999999999", "/document/"}) {
            assertEquals(404, staff.get(wrong).statusCode(), wrong);
        }
    }

    @Test
    void whatIsWrongIsRefusedAsAWhole() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("red.png", picture(Color.RED));
        files.put("page.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> refused = hand("add", "pictures", files);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("page.png is no JPEG, PNG or GIF picture"), refused.body());
        assertTrue(hand("add", "pictures", Map.of("half.png", Arrays.copyOf(picture(Color.RED), 300)))
                .body()
                .contains("half.png cannot be read"));
        assertTrue(hand("add", "pictures", Map.of("big.png", new byte[(15 << 20) + 1]))
                .body()
                .contains("big.png is larger than 15 MB"));
        byte[] large = new byte[14 << 20];
        assertTrue(hand("add", "pictures", Map.of("a.png", large, "b.png", large, "c.png", large))
                .body()
                .contains("Together these files are larger than 40 MB"));
        assertTrue(hand("add", "pictures", Map.of()).body().contains("No file was chosen"));
        assertEquals(
                0,
                SQL.count(
                        "select count(*) from catalog.product_picture o join catalog.product p on p.id = o.product_id"
                                + " where p.sku = ?",
                        sku));
        assertFalse(People.signIn(People.ORDER_DESK).get(page).body().contains("type=\"file\""), "who may only read");
    }
}
