package org.kontor.catalog.service.number;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/**
 * A file, or what was pasted from a spreadsheet: one article a line, its number and then the company's own, with comma,
 * semicolon or tab between. A first line that names the columns is passed over.
 */
final class OwnNumberFile {

    private static final Set<String> HEADS = Set.of(
            "sku", "article", "article no", "article no.", "article number", "part number", "number", "商品编号", "物料编号");

    private OwnNumberFile() {}

    /** @throws RuleViolated {@link CatalogRule#OWN_NUMBERS_UNREADABLE} with the line */
    static List<OwnNumberLine> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<OwnNumberLine> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator(plain)).ofCsvRecord(plain)) {
            for (CsvRecord line : reader) {
                String article = line.getField(0).strip();
                boolean blank = line.getFields().stream().allMatch(String::isBlank);
                boolean head = lines.isEmpty()
                        && line.getStartingLineNumber() == 1
                        && HEADS.contains(article.toLowerCase(Locale.ROOT));
                if (blank || head) {
                    continue;
                }
                if (line.getFieldCount() < 2) {
                    throw unreadable(line.getStartingLineNumber());
                }
                lines.add(new OwnNumberLine(
                        (int) line.getStartingLineNumber(),
                        article,
                        line.getField(1).strip()));
            }
        } catch (CsvParseException wrong) {
            throw unreadable(lines.isEmpty() ? 1 : lines.get(lines.size() - 1).lineNo() + 1L);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        if (lines.isEmpty()) {
            throw unreadable(1);
        }
        return lines;
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        for (char separator : new char[] {'\t', ';'}) {
            if (first.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }

    private static RuleViolated unreadable(long line) {
        return new RuleViolated(CatalogRule.OWN_NUMBERS_UNREADABLE, Map.of("line", line));
    }
}
