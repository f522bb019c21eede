package org.kontor.document.service.print;

import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Symbol;

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
        Code128 code = Bars.code();
        code.setDataType(Symbol.DataType.GS1);
        code.setContent("[00]" + sscc);
        double left = (PAPER_MM - code.getWidth() * MODULE_MM) / 2;
        return new StringBuilder("<div style=\"position: absolute; left: 0; bottom: 0; width: 93mm; height: 44mm;\">")
                .append(Bars.html(code, left, MODULE_MM, HEIGHT_MM))
                .append("<div style=\"position: absolute; top: 33mm; left: 0; width: 93mm; text-align: center;"
                        + " font-size: 12pt; font-weight: 600;\">(00) ")
                .append(sscc)
                .append("<div class=\"name\" style=\"font-weight: normal;\">")
                .append(Sheet.escape(name))
                .append("</div></div></div>")
                .toString();
    }
}
