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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kontor.document.model.DocumentRule;
import org.kontor.kernel.RuleViolated;

/**
 * Makes a PDF of a sheet, fit to be kept (PDF/A-2u, ISO 19005-2): its letters are in it, from the fonts that come with us,
 * never from the machine. Nothing is fetched from anywhere. A sheet with Chinese letters takes some 50 MB while it is made, so
 * only a few are made at a time; who waits for long is told so.
 */
final class PdfPrinter {

    private static final String FONTS = "/org/kontor/document/font/";
    private static final int NORMAL = 400;
    private static final int STRONG = 600;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 20;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    /** Arrows, signs and all that our Latin letters lack stand behind it (Unicode blocks from Letterlike Symbols on). */
    private static final int BEYOND_LATIN = 0x2100;

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** A file and how many pages it has. */
    record Printed(byte[] content, int pages) {}

    private PdfPrinter() {}

    /** @throws RuleViolated {@link DocumentRule#BUSY} when too many are waiting already */
    static Printed print(String xhtml) {
        try {
            if (!PLACES.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RuleViolated(DocumentRule.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RuleViolated(DocumentRule.BUSY);
        }
        try {
            return draw(xhtml);
        } finally {
            PLACES.release();
        }
    }

    private static Printed draw(String xhtml) {
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
        if (xhtml.codePoints().anyMatch(letter -> letter >= BEYOND_LATIN)) {
            builder.useFont(
                    () -> HanFont.open(FONTS + "NotoSansSC-Regular.ttf"),
                    "Noto Sans SC",
                    NORMAL,
                    FontStyle.NORMAL,
                    true);
        }
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
