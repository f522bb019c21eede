package org.kontor.catalog.model.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/**
 * A picture made again from a file that somebody handed in: decoded, turned upright, put on white, written in a few sizes.
 * Nothing of the file itself is kept, neither its metadata nor what may be hidden in it. How large it will be is known before
 * anything of it is unpacked.
 *
 * @param sizes the largest last
 */
public record PictureFile(int width, int height, List<Size> sizes) {

    public static final int MOST_BYTES = 15 << 20;
    public static final int LONGEST_EDGE = 12_000;
    public static final long MOST_PIXELS = 32_000_000;

    /** Edges of squares that the sizes fit in. */
    public static final List<Integer> EDGES = List.of(160, 640, 1600);

    /** Twice the largest edge: enough to make it from, and small enough to be held. */
    private static final int READ_EDGE = 3200;

    private static final int QUALITY_PERCENT = 86;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

    /** One at a time: each holds some tens of megabytes while it is made. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** @param edge of the square it fits in */
    public record Size(int edge, String mediaType, byte[] content) {}

    /**
     * @throws RuleViolated {@link CatalogRule#FILE_TOO_LARGE}, {@link CatalogRule#PICTURE_TYPE_UNKNOWN}, {@link
     *     CatalogRule#PICTURE_TOO_LARGE}, {@link CatalogRule#PICTURE_BROKEN}; each names the file
     */
    public static PictureFile of(String name, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RuleViolated(
                    CatalogRule.FILE_TOO_LARGE, Map.of("name", FileName.of(name), "most", MOST_BYTES >> 20));
        }
        synchronized (ONE_AT_A_TIME) {
            return made(FileName.of(name), file);
        }
    }

    private static PictureFile made(String name, byte[] file) {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in, name);
            try {
                reader.setInput(in, true, true);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                Upright upright = format.equals("jpeg") ? Upright.of(file) : Upright.AS_IT_IS;
                return of(upright.turned(onWhite(read(reader, name))), !format.equals("jpeg"));
            } finally {
                reader.dispose();
            }
        } catch (RuleViolated unfit) {
            throw unfit;
        } catch (IOException | RuntimeException broken) {
            throw new RuleViolated(CatalogRule.PICTURE_BROKEN, Map.of("name", name));
        }
    }

    private static ImageReader reader(MemoryCacheImageInputStream in, String name) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new RuleViolated(CatalogRule.PICTURE_TYPE_UNKNOWN, Map.of("name", name));
    }

    private static BufferedImage read(ImageReader reader, String name) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_EDGE || (long) width * height > MOST_PIXELS) {
            throw new RuleViolated(
                    CatalogRule.PICTURE_TOO_LARGE,
                    Map.of(
                            "name",
                            name,
                            "width",
                            width,
                            "height",
                            height,
                            "edge",
                            LONGEST_EDGE,
                            "pixels",
                            MOST_PIXELS / 1_000_000));
        }
        int every = (Math.max(width, height) + READ_EDGE - 1) / READ_EDGE;
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = white.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return white;
    }

    /** @param lossless whether it came so, and may stay so where that is smaller */
    private static PictureFile of(BufferedImage image, boolean lossless) throws IOException {
        List<Size> sizes = new ArrayList<>();
        BufferedImage largest = image;
        for (int place = EDGES.size() - 1; place >= 0; place--) {
            int edge = EDGES.get(place);
            BufferedImage scaled = scaled(largest, edge);
            if (place == EDGES.size() - 1) {
                largest = scaled;
            }
            sizes.add(0, written(edge, scaled, lossless));
        }
        return new PictureFile(largest.getWidth(), largest.getHeight(), List.copyOf(sizes));
    }

    private static Size written(int edge, BufferedImage image, boolean lossless) throws IOException {
        byte[] jpeg = jpeg(image);
        if (lossless) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            if (png.size() < jpeg.length) {
                return new Size(edge, "image/png", png.toByteArray());
            }
        }
        return new Size(edge, "image/jpeg", jpeg);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY_PERCENT / 100f);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Halved until the next half would be too small, so that no pixel is passed over; never made larger. */
    private static BufferedImage scaled(BufferedImage image, int edge) {
        BufferedImage now = image;
        double longest = Math.max(image.getWidth(), image.getHeight());
        while (longest > edge) {
            double factor = Math.max(edge / longest, 0.5);
            int width = Math.max(1, (int) Math.round(now.getWidth() * factor));
            int height = Math.max(1, (int) Math.round(now.getHeight() * factor));
            BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = next.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(
                    now,
                    AffineTransform.getScaleInstance(
                            (double) width / now.getWidth(), (double) height / now.getHeight()),
                    null);
            canvas.dispose();
            now = next;
            longest = factor == 0.5 ? longest / 2 : edge;
        }
        return now;
    }

    /** The name of the picture: what it is made of. */
    public String hash() {
        return Sha256.hex(sizes.get(sizes.size() - 1).content());
    }
}
