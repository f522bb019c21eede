package org.kontor.kernel.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook show their numbers, by the style that a cell names (ECMA-376, part 1, 18.8.30). */
final class NumberFormats {

    private static final String DAY = "yyyy-mm-dd";
    private static final String DAY_AND_TIME = "yyyy-mm-dd hh:mm";

    private final Map<String, String> own = new HashMap<>();
    private final List<String> styles = new ArrayList<>();
    private boolean ofCells;

    static NumberFormats read(Parts parts, String part) throws IOException {
        NumberFormats formats = new NumberFormats();
        parts.each(part, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.own.put(
                            String.valueOf(xml.getAttributeValue(null, "numFmtId")),
                            String.valueOf(xml.getAttributeValue(null, "formatCode")));
                case "cellXfs" -> formats.ofCells = true;
                case "cellStyles", "cellStyleXfs", "dxfs" -> formats.ofCells = false;
                case "xf" -> {
                    if (formats.ofCells) {
                        formats.styles.add(String.valueOf(xml.getAttributeValue(null, "numFmtId")));
                    }
                }
                default -> {
                    // colours and fonts
                }
            }
        });
        return formats;
    }

    /** @param style what a cell names; null for none */
    String of(String style) {
        if (style == null || !style.matches("[0-9]{1,6}") || Integer.parseInt(style) >= styles.size()) {
            return "";
        }
        String id = styles.get(Integer.parseInt(style));
        return own.getOrDefault(id, builtIn(id));
    }

    private static String builtIn(String id) {
        int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
        if (number == 22) {
            return DAY_AND_TIME;
        }
        boolean day = number >= 14 && number <= 17
                || number >= 27 && number <= 31
                || number == 36
                || number >= 50 && number <= 54
                || number == 57
                || number == 58;
        return day ? DAY : "";
    }
}
