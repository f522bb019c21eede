package org.kontor.document.service.print;

import java.util.Locale;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * An SSCC as GS1-128 (ISO/IEC 15417, with FNC1 and application identifier 00) at the foot of a label, its digits below. Sizes by
 * the GS1 General Specifications, 5.12: narrowest bar 0.495 to 0.94 mm, height at least 31.75 mm, ten of the narrowest left
 * blank on both sides.
 */
final class SsccBars {

    /** Whole dots of printers with 203 dots to the inch. */
    private static final double MODULE_MM = 0.5;

    private static final double HEIGHT_MM = 32;
    private static final double PAPER_MM = 93;

    private SsccBars() {}

    static String html(String sscc, String name) {
        Code128 code = new Code128();
        code.setDataType(Symbol.DataType.GS1);
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setModuleWidth(1);
        code.setBarHeight(1);
        code.setContent("[00]" + sscc);
        double left = (PAPER_MM - code.getWidth() * MODULE_MM) / 2;
        StringBuilder html = new StringBuilder(
                "<div style=\"position: absolute; left: 0; bottom: 0; width: 93mm;" + " height: 44mm;\">");
        for (Rectangle bar : code.getRectangles()) {
            html.append(String.format(
                    Locale.ROOT,
                    "<div style=\"position: absolute; top: 0; left: %.3fmm; width: %.3fmm; height: %.2fmm;"
                            + " background-color: #000;\"></div>",
                    left + bar.x * MODULE_MM,
                    bar.width * MODULE_MM,
                    HEIGHT_MM));
        }
        return html.append("<div style=\"position: absolute; top: 33mm; left: 0; width: 93mm; text-align: center;"
                        + " font-size: 12pt; font-weight: 600;\">(00) ")
                .append(sscc)
                .append("<div class=\"name\" style=\"font-weight: normal;\">")
                .append(Sheet.escape(name))
                .append("</div></div></div>")
                .toString();
    }
}
