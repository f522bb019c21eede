package org.kontor.cart.model.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;

/** Reads a file of lines to order: a workbook (XLSX), or CSV parted by tab, semicolon, comma or bar. */
public final class SheetReader {

    /** The largest file, in bytes as it is sent. */
    public static final int MOST_BYTES = 10 << 20;

    private SheetReader() {}

    /** @throws RuleViolated any of {@link OrderFileRule} that is about a file */
    public static Sheet read(byte[] file) {
        if (file.length == 0) {
            throw new RuleViolated(OrderFileRule.FILE_MISSING);
        }
        if (file.length > MOST_BYTES) {
            throw new RuleViolated(OrderFileRule.FILE_TOO_LARGE, Map.of("most", MOST_BYTES >> 20));
        }
        if (begins(file, 'P', 'K', 3, 4)) {
            return WorkbookReader.read(file);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RuleViolated(OrderFileRule.FILE_OF_OLD_FORM);
        }
        return csv(text(file));
    }

    private static Sheet csv(String text) {
        Sheet.Builder sheet = new Sheet.Builder();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                sheet.add(new Sheet.Cells((int) row.getStartingLineNumber(), row.getFields()));
            }
        } catch (CsvParseException broken) {
            throw new RuleViolated(OrderFileRule.FILE_NOT_READABLE);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return sheet.sheet();
    }

    /** The mark that the first line with anything in it has most of. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of('\t', ';', ',', '|')
                .max(Comparator.comparingLong(
                        mark -> first.chars().filter(c -> c == mark).count()))
                .filter(mark -> first.indexOf(mark) >= 0)
                .orElse(';');
    }

    private static String text(byte[] file) {
        Charset charset = StandardCharsets.UTF_8;
        int skip = begins(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (begins(file, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (begins(file, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, skip, file.length - skip))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RuleViolated(OrderFileRule.FILE_NOT_READABLE);
            }
            return text;
        } catch (CharacterCodingException otherCharset) {
            throw new RuleViolated(OrderFileRule.FILE_NOT_UTF8);
        }
    }

    private static boolean begins(byte[] file, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
