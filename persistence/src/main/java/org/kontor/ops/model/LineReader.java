package org.kontor.ops.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;
import org.kontor.ops.model.source.SourceRecord;

/** Turns the records of one file into lines that can be taken, or says why one cannot. Not for several threads. */
public final class LineReader {

    private final LineRules rules;
    private final Cells cells;
    private final int columns;
    private final List<String> header;
    private final int[] unusedColumns;
    private final byte[] salt;
    private final MessageDigest digest;
    private List<String> last = List.of();

    /**
     * @param header the header of the file, which must fit the mapping
     * @param source name of the system that the file comes from; equal lines of two sources are two lines
     */
    public LineReader(ImportKind kind, ImportMapping mapping, List<String> header, String source) {
        mapping.mustFit(kind, header);
        this.cells = new Cells(mapping, header);
        this.columns = header.size();
        this.header = header.stream()
                .map(column -> column.substring(0, Math.min(column.length(), 200)))
                .toList();
        this.unusedColumns = IntStream.range(0, columns)
                .filter(i -> !header.get(i).isEmpty() && !mapping.columns().containsValue(header.get(i)))
                .toArray();
        this.salt = (source + '\u001F').getBytes(StandardCharsets.UTF_8);
        this.rules = switch (kind) {
            case ORDERS -> new OrderLineRules(mapping.name().equals(ImportMapping.ONLINE_RETAIL), source);
            case PRODUCTS -> new ProductLineRules();
            case COMPANIES -> new CompanyLineRules();
            case ABSENCES -> new AbsenceLineRules();
            case RATES -> new RateLineRules();
            case PRICES -> new PriceLineRules();
            case SHIPMENTS -> new ShipmentLineRules();
        };
        this.digest = Sha256.start();
    }

    /**
     * The line; breaks a LINE rule of {@link OpsRule}.
     *
     * @throws RuleViolated with the details {@code field} and {@code value} where they help
     */
    public StagedLine read(SourceRecord line) {
        if (line.cells().size() != columns) {
            throw new RuleViolated(
                    OpsRule.LINE_CELLS_DO_NOT_MATCH_HEADER,
                    Map.of("value", line.cells().size() + " / " + columns));
        }
        last = line.cells();
        LineRules.Reading reading = rules.read(cells.of(line.cells(), line.numbers()));
        return new StagedLine(line.recordNo(), reading.groupKey(), fingerprint(reading.fields()), reading.fields());
    }

    /** The number of the article, company or document of a line that cannot be read; null when not even that can. */
    public String key(SourceRecord line) {
        return line.cells().size() == columns ? rules.key(cells.of(line.cells(), line.numbers())) : null;
    }

    /** What the line last read carries and no field of ours holds. */
    public List<String> notTaken() {
        List<String> notTaken = new ArrayList<>(rules.notTaken());
        for (int unused : unusedColumns) {
            if (!last.get(unused).isBlank()) {
                notTaken.add(header.get(unused));
            }
        }
        return notTaken;
    }

    private UUID fingerprint(String[] fields) {
        digest.reset();
        digest.update(salt);
        for (String field : fields) {
            digest.update(field.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0x1F);
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
