package org.kontor.document.service.print;

import java.util.Locale;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.graphics.Rectangle;

/** Bars of Code 128 (ISO/IEC 15417) as rectangles of exact millimetres. */
final class Bars {

    private static final int QUIET_MODULES = 10;

    private Bars() {}

    /** A code whose bars are drawn here and whose words stand elsewhere. */
    static Code128 code() {
        Code128 code = new Code128();
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setModuleWidth(1);
        code.setBarHeight(1);
        return code;
    }

    /** @param leftMm where the first bar stands @param moduleMm how wide the narrowest is */
    static String html(Code128 code, double leftMm, double moduleMm, double heightMm) {
        StringBuilder html = new StringBuilder();
        for (Rectangle bar : code.getRectangles()) {
            html.append(String.format(
                    Locale.ROOT,
                    "<div style=\"position: absolute; top: 0; left: %.3fmm; width: %.3fmm; height: %.2fmm;"
                            + " background-color: #000;\"></div>",
                    leftMm + bar.x * moduleMm,
                    bar.width * moduleMm,
                    heightMm));
        }
        return html.toString();
    }

    /** A number in a letter, with ten of the narrowest bars left blank before it. */
    static String ofNumber(String number, double moduleMm, double heightMm) {
        Code128 code = code();
        code.setContent(number);
        return String.format(Locale.ROOT, "<div style=\"position: relative; height: %.2fmm;\">", heightMm)
                + html(code, QUIET_MODULES * moduleMm, moduleMm, heightMm) + "</div>";
    }
}
