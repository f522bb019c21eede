package org.kontor.requisition.page;

import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Code2Of5;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A number as bars that a scanner reads into the quick order: the one on a packaging as a trade item number, any other as Code
 * 128. Dark on light in every scheme, for scanners know no other.
 */
final class Barcode {

    private static final int QUIET_MODULES = 10;
    private static final int BAR_MODULES = 40;

    private Barcode() {}

    /** An SVG element; empty when the number has characters that no code has. */
    static String svg(String number, boolean tradeItem, String label) {
        Symbol code;
        try {
            code = tradeItem ? tradeItem(number) : drawn(new Code128(), number);
        } catch (OkapiException notToBeWritten) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (Rectangle bar : code.getRectangles()) {
            path.append('M')
                    .append((int) bar.x + QUIET_MODULES)
                    .append(' ')
                    .append((int) bar.y)
                    .append('h')
                    .append((int) bar.width)
                    .append('v')
                    .append((int) bar.height)
                    .append("h-")
                    .append((int) bar.width)
                    .append('z');
        }
        int width = code.getWidth() + 2 * QUIET_MODULES;
        int height = code.getHeight();
        return "<svg class=\"bars\" role=\"img\" aria-label=\""
                + label.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + width
                + "v"
                + height + "h-" + width + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /** @param gtin 8, 12, 13 or 14 digits; the last one checks the others and is reckoned anew */
    private static Symbol tradeItem(String gtin) {
        String digits = gtin.substring(0, gtin.length() - 1);
        return switch (gtin.length()) {
            case 8 -> drawn(new Ean(Ean.Mode.EAN8), digits);
            case 12 -> drawn(new Ean(Ean.Mode.EAN13), "0" + digits);
            case 13 -> drawn(new Ean(Ean.Mode.EAN13), digits);
            default -> drawn(new Code2Of5(Code2Of5.ToFMode.ITF14), digits);
        };
    }

    private static Symbol drawn(Symbol code, String content) {
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setModuleWidth(1);
        code.setBarHeight(BAR_MODULES);
        code.setContent(content);
        return code;
    }
}
