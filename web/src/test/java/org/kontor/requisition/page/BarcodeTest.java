package org.kontor.requisition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is drawn is read again by another program. */
class BarcodeTest {

    private static final int SCALE = 3;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9]+) ([0-9]+)\"");
    private static final Pattern BAR = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v([0-9]+)");

    private static Result read(String svg) throws NotFoundException {
        Matcher size = SIZE.matcher(svg);
        assertTrue(size.find(), svg);
        int width = Integer.parseInt(size.group(1)) * SCALE;
        int height = Integer.parseInt(size.group(2)) * SCALE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher bar = BAR.matcher(svg.substring(svg.indexOf("#000")));
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1)) * SCALE;
            int y = Integer.parseInt(bar.group(2)) * SCALE;
            for (int row = y; row < y + Integer.parseInt(bar.group(4)) * SCALE; row++) {
                Arrays.fill(pixels, row * width + x, row * width + x + Integer.parseInt(bar.group(3)) * SCALE, 0);
            }
        }
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))));
    }

    @Test
    void aPartNumberIsReadAsItIs() throws NotFoundException {
        Result read = read(Barcode.svg("4762-M8X25-ZN88", false, "Barcode"));
        assertEquals("4762-M8X25-ZN88", read.getText());
        assertEquals(BarcodeFormat.CODE_128, read.getBarcodeFormat());
    }

    @Test
    void theNumberOnAPackagingIsReadInEachOfItsLengths() throws NotFoundException {
        assertEquals(
                "4006381333931", read(Barcode.svg("4006381333931", true, "x")).getText());
        assertEquals(
                "0012345678905",
                "0" + read(Barcode.svg("012345678905", true, "x")).getText().replaceFirst("^0(?=[0-9]{12}$)", ""));
        assertEquals("96385074", read(Barcode.svg("96385074", true, "x")).getText());
        assertEquals(
                "14006381333938", read(Barcode.svg("14006381333938", true, "x")).getText());
    }

    @Test
    void whatCannotBeWrittenIsLeftOutAndALabelIsNoMarkup() {
        assertEquals("", Barcode.svg("货号-1", false, "x"));
        assertFalse(Barcode.svg("A", false, "<b>\"").contains("<b>"));
    }
}
