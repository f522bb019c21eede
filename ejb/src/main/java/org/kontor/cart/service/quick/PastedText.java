package org.kontor.cart.service.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.kernel.RuleViolated;

/**
 * Text pasted from a spreadsheet, a mail or a file: code, quantity and, if given, unit on each line, parted by tab,
 * semicolon, comma or blank. Which one it is, each line says itself; a line that could be read in two ways is not read.
 */
public final class PastedText {

    /** The most lines that are taken while the buyer waits. */
    public static final int MAX_LINES = 1000;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANKS =
            Pattern.compile("(\\S(?:.*\\S)?)\\s+([0-9０-９][0-9０-９.,']*)(?:\\s*(\\p{L}[\\p{L}0-9]*)\\.?)?");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)\"?(sku|article|item|part|code|product|artikel|art|material|number|no|nr|mpn|gtin|ean|货号|物料|编号|商品|型号|料号)"
                    + "[\\p{L}. #/_-]*\"?");

    private PastedText() {}

    /** @param heading number of the line that was taken for a heading; 0 when there is none */
    public record Read(List<TypedLine> lines, int heading) {}

    /**
     * @param from the number of the first line
     * @throws RuleViolated {@link QuickRule#TOO_MANY_TYPED}
     */
    public static Read read(String text, int from) {
        String[] written = LINE_END.split(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<TypedLine> lines = new ArrayList<>();
        int heading = 0;
        for (int i = 0; i < written.length; i++) {
            if (written[i].isBlank()) {
                continue;
            }
            TypedLine line = line(from + i, written[i]);
            if (lines.isEmpty() && heading == 0 && isHeading(line)) {
                heading = line.line();
                continue;
            }
            if (lines.size() == MAX_LINES) {
                throw new RuleViolated(QuickRule.TOO_MANY_TYPED, Map.of("most", MAX_LINES));
            }
            lines.add(line);
        }
        return new Read(lines, heading);
    }

    private static boolean isHeading(TypedLine line) {
        return line.amount().isEmpty()
                && HEADING.matcher(line.code().replaceAll("[\\t;,].*", "")).matches();
    }

    private static TypedLine line(int no, String written) {
        if (written.indexOf('\t') >= 0) {
            return cells(no, written, '\t');
        }
        if (written.indexOf(';') >= 0) {
            return cells(no, written, ';');
        }
        Matcher blanks = BLANKS.matcher(written.strip());
        boolean byBlank =
                written.indexOf('"') < 0 && blanks.matches() && blanks.group(1).indexOf(',') < 0;
        if (byBlank) {
            String unit = blanks.group(3) == null ? "" : blanks.group(3);
            return new TypedLine(no, blanks.group(1), blanks.group(2), unit, "", false);
        }
        return written.indexOf(',') >= 0 ? cells(no, written, ',') : new TypedLine(no, written.strip(), "");
    }

    private static TypedLine cells(int no, String written, char mark) {
        List<String> cells = split(written, mark);
        while (cells.size() > 2 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        String unit = cells.size() > 2 ? cells.get(2) : "";
        boolean twoWays = cells.size() > 3 || mark == ',' && !unit.isEmpty() && Character.isDigit(unit.charAt(0));
        return twoWays
                ? unclear(no, written)
                : new TypedLine(no, cells.get(0), cells.size() > 1 ? cells.get(1) : "", unit, "", false);
    }

    private static TypedLine unclear(int no, String written) {
        return new TypedLine(no, written.strip(), "", "", "", true);
    }

    /** Cells as spreadsheets write them: what stands between quotation marks is one, two of them mean one. */
    private static List<String> split(String written, char mark) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '"' && (quoted || cell.toString().isBlank())) {
                boolean pair = quoted && i + 1 < written.length() && written.charAt(i + 1) == '"';
                if (pair) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == mark && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
