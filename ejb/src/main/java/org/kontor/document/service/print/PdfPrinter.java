package org.kontor.document.service.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Makes a PDF of a sheet, fit to be kept (PDF/A-2u, ISO 19005-2): its letters are in it, from the fonts that come with us,
 * never from the machine. Nothing is fetched from anywhere.
 */
final class PdfPrinter {

    private static final String FONTS = "/org/kontor/document/font/";
    private static final int NORMAL = 400;
    private static final int STRONG = 600;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** A file and how many pages it has. */
    record Printed(byte[] content, int pages) {}

    private PdfPrinter() {}

    static Printed print(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(COLOURS)
                .withProducer("Kontor")
                .useUnicodeLineBreaker(new Breaks(BreakIterator.getLineInstance(Locale.ROOT)))
                .useUriResolver((base, uri) -> null)
                .withHtmlContent(xhtml, null)
                .toStream(out);
        font(builder, "NotoSans-Regular.ttf", "Noto Sans", NORMAL);
        font(builder, "NotoSans-SemiBold.ttf", "Noto Sans", STRONG);
        builder.useFont(
                () -> HanFont.open(FONTS + "NotoSansSC-Regular.ttf"), "Noto Sans SC", NORMAL, FontStyle.NORMAL, true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            renderer.createPDF();
            return new Printed(out.toByteArray(), pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        InputStream font = PdfPrinter.class.getResourceAsStream(FONTS + file);
        if (font == null) {
            throw new IllegalStateException("font missing: " + file);
        }
        return font;
    }

    /** Where a line may end: between Chinese characters too. */
    private record Breaks(BreakIterator iterator) implements FSTextBreaker {

        @Override
        public int next() {
            return iterator.next();
        }

        @Override
        public void setText(String text) {
            iterator.setText(text);
        }
    }
}
