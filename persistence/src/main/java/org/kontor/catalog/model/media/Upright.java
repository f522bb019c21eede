package org.kontor.catalog.model.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** How a camera was held, as a JPEG file says it (Exif, tag 0x0112), and the picture turned back. */
enum Upright {
    AS_IT_IS,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    /** As it is where the file says nothing that can be read. */
    static Upright of(byte[] jpeg) {
        try {
            Metadata said = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
            ExifIFD0Directory camera = said.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = camera == null ? null : camera.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return value != null && value >= 1 && value <= values().length ? values()[value - 1] : AS_IT_IS;
        } catch (IOException | JpegProcessingException | RuntimeException broken) {
            return AS_IT_IS;
        }
    }

    BufferedImage turned(BufferedImage image) {
        if (this == AS_IT_IS) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = ordinal() >= LEFT_MIRRORED.ordinal();
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(image, back(width, height), null);
        canvas.dispose();
        return turned;
    }

    /** From a place in the file to its place in the upright picture. */
    private AffineTransform back(int width, int height) {
        return switch (this) {
            case AS_IT_IS -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
