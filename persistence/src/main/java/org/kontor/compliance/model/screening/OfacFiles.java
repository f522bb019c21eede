package org.kontor.compliance.model.screening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.compliance.model.screening.Listed.Kind;
import org.kontor.compliance.model.screening.Listed.Name;

/**
 * The American lists: files without headings that belong together, one of who is listed, one of other names, one of
 * addresses, one of remarks that were too long. "-0-" stands for nothing. Weak names stand in the remarks.
 */
final class OfacFiles {

    private static final Pattern IN_REMARKS = Pattern.compile("[afn]\\.k\\.a\\. '([^']+)'");
    private static final String NOTHING = "-0-";

    private record Head(String name, boolean person, String program, StringBuilder remarks) {}

    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final Map<String, List<Name>> others = new LinkedHashMap<>();

    /** @param files by their part: prim or sdn, alt, add, comments */
    static SanctionList read(String code, Map<String, String> files) {
        OfacFiles read = new OfacFiles();
        each(
                files.get("prim"),
                row -> read.heads.put(
                        cell(row, 0),
                        new Head(
                                cell(row, 1),
                                cell(row, 2).equals("individual"),
                                cell(row, 3),
                                new StringBuilder(cell(row, 11)))));
        each(files.get("comments"), row -> {
            Head head = read.heads.get(cell(row, 0));
            if (head != null) {
                head.remarks().append(cell(row, 1));
            }
        });
        each(files.get("alt"), row -> read.other(row, Name.of(cell(row, 3), Kind.ALIAS)));
        each(files.get("add"), row -> {
            String place = (cell(row, 2) + " " + cell(row, 3)).strip();
            if (!cell(row, 2).isEmpty()) {
                read.other(row, new Name(place, Kind.ADDRESS, cell(row, 4)));
            }
        });
        List<Listed> entries = new ArrayList<>();
        read.heads.forEach((reference, head) -> entries.add(read.entry(reference, head)));
        return new SanctionList(code, null, entries);
    }

    private void other(CsvRecord row, Name name) {
        if (!name.text().isEmpty()) {
            others.computeIfAbsent(cell(row, 0), none -> new ArrayList<>()).add(name);
        }
    }

    private Listed entry(String reference, Head head) {
        List<Name> names = new ArrayList<>();
        names.add(Name.of(head.name(), Kind.PRIMARY));
        names.addAll(others.getOrDefault(reference, List.of()));
        String remarks = head.remarks().toString();
        IN_REMARKS.matcher(remarks).results().forEach(found -> names.add(Name.of(found.group(1), Kind.WEAK)));
        return new Listed(reference, head.person(), head.program(), remarks, names);
    }

    private static void each(String file, java.util.function.Consumer<CsvRecord> taker) {
        if (file == null) {
            return;
        }
        CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(file)
                .forEach(row -> {
                    if (row.getFieldCount() > 1) {
                        taker.accept(row);
                    }
                });
    }

    private static String cell(CsvRecord row, int at) {
        String text = at < row.getFieldCount() ? row.getField(at).strip() : "";
        return text.equals(NOTHING) ? "" : text;
    }
}
