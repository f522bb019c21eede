package org.kontor.catalog.model.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int SCAN = 0xda;
    private static final long EXIF = 0x457869660000L;

    /** As it is where the file says nothing that can be read. */
    static Upright of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg).position(2);
            while (file.remaining() > 4 && (file.get() & 0xff) == 0xff) {
                int marker = file.get() & 0xff;
                int length = file.getShort() & 0xffff;
                int next = file.position() + length - 2;
                if (marker == APP1 && length > 16 && exif(file)) {
                    return ofTiff(file.slice());
                }
                if (marker == SCAN || next > file.limit() || length < 2) {
                    break;
                }
                file.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return AS_IT_IS;
        }
        return AS_IT_IS;
    }

    private static boolean exif(ByteBuffer file) {
        long name = 0;
        for (int i = 0; i < 6; i++) {
            name = name << 8 | file.get() & 0xff;
        }
        return name == EXIF;
    }

    private static Upright ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = tiff.getInt(4);
        int count = tiff.getShort(entries) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= values().length ? values()[value - 1] : AS_IT_IS;
            }
        }
        return AS_IT_IS;
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
