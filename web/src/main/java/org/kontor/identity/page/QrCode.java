package org.kontor.identity.page;

import uk.org.okapibarcode.backend.QrCode.EccLevel;
import uk.org.okapibarcode.graphics.Rectangle;

/** A QR code drawn into the page itself: a picture of a secret is no file that could be kept or asked for again. */
final class QrCode {

    private static final int QUIET_MODULES = 4;

    private QrCode() {}

    /** An SVG element, dark on light in every scheme, for readers of codes know no other. */
    static String svg(String content, String label) {
        uk.org.okapibarcode.backend.QrCode code = new uk.org.okapibarcode.backend.QrCode();
        code.setPreferredEccLevel(EccLevel.M);
        code.setModuleWidth(1);
        code.setContent(content);
        int size = code.getWidth() + 2 * QUIET_MODULES;
        StringBuilder path = new StringBuilder();
        for (Rectangle one : code.getRectangles()) {
            path.append('M')
                    .append((int) one.x + QUIET_MODULES)
                    .append(' ')
                    .append((int) one.y + QUIET_MODULES)
                    .append('h')
                    .append((int) one.width)
                    .append('v')
                    .append((int) one.height)
                    .append("h-")
                    .append((int) one.width)
                    .append('z');
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + label.replace("\"", "&quot;") + "\" viewBox=\"0 0 "
                + size
                + " " + size + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "h-" + size + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
