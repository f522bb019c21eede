package org.kontor.catalog.model.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class PictureFileTest {

    /** Red at its left upper corner, blue elsewhere. */
    private static byte[] file(String format, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private static BufferedImage largest(PictureFile picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                picture.sizes().get(picture.sizes().size() - 1).content()));
    }

    private static boolean red(BufferedImage image, double x, double y) {
        Color colour = new Color(image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1))));
        return colour.getRed() > 180 && colour.getBlue() < 90;
    }

    private static CatalogRule refused(String name, byte[] file) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> PictureFile.of(name, file));
        return (CatalogRule) violated.rule();
    }

    /** With a block as cameras write it. */
    private static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put("MM\0*\0\0\0\b\0\1".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        ByteBuffer joined = ByteBuffer.allocate(jpeg.length + exif.length);
        return joined.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 300, 200, 0.1, 0.1",
        "2, 300, 200, 0.9, 0.1",
        "3, 300, 200, 0.9, 0.9",
        "4, 300, 200, 0.1, 0.9",
        "5, 200, 300, 0.1, 0.1",
        "6, 200, 300, 0.9, 0.1",
        "7, 200, 300, 0.9, 0.9",
        "8, 200, 300, 0.1, 0.9",
    })
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, double x, double y)
            throws IOException {
        byte[] file = held(file("jpeg", 300, 200, BufferedImage.TYPE_INT_RGB), orientation);
        PictureFile picture = PictureFile.of("a.jpg", file);
        assertEquals(width, picture.width());
        assertEquals(height, picture.height());
        BufferedImage image = largest(picture);
        assertTrue(red(image, x, y), "red is where it belongs");
        assertFalse(red(image, 1 - x, 1 - y));
    }

    @Test
    void nothingOfTheFileIsKeptButItsPixels() throws IOException {
        byte[] plain = file("jpeg", 300, 200, BufferedImage.TYPE_INT_RGB);
        byte[] script = "<script>alert(1)</script> PK GPS".getBytes(StandardCharsets.US_ASCII);
        byte[] polyglot = Arrays.copyOf(held(plain, 1), plain.length + 36 + script.length);
        System.arraycopy(script, 0, polyglot, plain.length + 36, script.length);
        PictureFile picture = PictureFile.of("a.jpg", polyglot);
        for (PictureFile.Size size : picture.sizes()) {
            String bytes = new String(size.content(), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("script"));
            assertFalse(bytes.contains("Exif"));
        }
        assertEquals(picture.hash(), PictureFile.of("b.jpg", plain).hash(), "the same pixels are the same picture");
    }

    @Test
    void sizesFitTheirSquaresAndAreNeverLargerThanThePicture() throws IOException {
        PictureFile large = PictureFile.of("a.png", file("png", 4000, 1000, BufferedImage.TYPE_INT_RGB));
        assertEquals(1600, large.width());
        assertEquals(400, large.height());
        assertEquals(3, large.sizes().size());
        for (PictureFile.Size size : large.sizes()) {
            assertEquals(
                    size.edge(),
                    ImageIO.read(new ByteArrayInputStream(size.content())).getWidth());
        }
        assertEquals(
                40,
                PictureFile.of("a.gif", file("gif", 40, 30, BufferedImage.TYPE_INT_RGB))
                        .width());
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        PictureFile picture = PictureFile.of("a.png", out.toByteArray());
        assertEquals(Color.WHITE, new Color(largest(picture).getRGB(25, 25)));
    }

    /** A few bytes that claim to be a picture of this size. */
    private static byte[] claims(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        assertEquals(CatalogRule.PICTURE_TOO_LARGE, refused("a.png", claims(50_000, 50_000)));
        assertEquals(CatalogRule.PICTURE_TOO_LARGE, refused("a.png", claims(8_000, 8_000)));
        assertEquals(CatalogRule.PICTURE_TOO_LARGE, refused("a.png", claims(20_000, 1)));
    }

    @Test
    void whatIsNoPictureOrBrokenIsRefusedByName() throws IOException {
        byte[] whole = file("png", 300, 200, BufferedImage.TYPE_INT_RGB);
        assertEquals(CatalogRule.PICTURE_BROKEN, refused("a.png", Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(CatalogRule.PICTURE_BROKEN, refused("a.png", claims(10, 10)));
        assertEquals(CatalogRule.PICTURE_TYPE_UNKNOWN, refused("a.png", new byte[0]));
        assertEquals(
                CatalogRule.PICTURE_TYPE_UNKNOWN,
                refused("a.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(CatalogRule.PICTURE_TYPE_UNKNOWN, refused("a.bmp", file("bmp", 9, 9, BufferedImage.TYPE_INT_RGB)));
        assertEquals(CatalogRule.FILE_TOO_LARGE, refused("a.png", new byte[PictureFile.MOST_BYTES + 1]));
        RuleViolated violated =
                assertThrows(RuleViolated.class, () -> PictureFile.of("C:\\x\\<b>.svg", new byte[] {1}));
        assertEquals("_b_.svg", violated.details().get("name"));
    }
}
