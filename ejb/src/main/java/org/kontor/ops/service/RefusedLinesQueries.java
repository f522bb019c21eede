package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SafeCsv;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.source.RecordSource;
import org.kontor.ops.model.source.SourceRecord;

/**
 * The refused lines of an import as CSV: the cells as the file has them, before them the line of the file and the reason.
 * The file is read once more for it, so that nothing is lost by what our reading made of it. No cell comes out as a
 * formula.
 */
@Stateless
@RolesAllowed({Permission.STAFF_IMPORT_RUN, Permission.STAFF_JOB_READ})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefusedLinesQueries {

    private static final int PAGE = 1000;

    @Inject
    private ImportQueries imports;

    @Inject
    private ImportSources sources;

    /**
     * @param sentence says a refusal in the reader's language
     * @param remedy says what to do about it
     * @param out gets UTF-8 with a byte order mark, for spreadsheets; is not closed
     */
    public void write(
            long runId,
            Function<LineRefused, String> sentence,
            Function<LineRefused, String> remedy,
            OutputStream out) {
        ImportWork work = imports.work(runId);
        SafeCsv csv = new SafeCsv(out);
        try {
            if (imports.refusedAfter(runId, 0, 1).isEmpty()) {
                csv.row(List.of("line", "reason", "what to do"));
            } else {
                copy(work, sentence, remedy, csv);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        csv.flush();
    }

    private void copy(
            ImportWork work, Function<LineRefused, String> sentence, Function<LineRefused, String> remedy, SafeCsv csv)
            throws IOException {
        try (RecordSource source = sources.open(work.fileId(), work.charset())) {
            csv.row(row("line", "reason", "what to do", source.header()));
            Iterator<LineRefused> refused = List.<LineRefused>of().iterator();
            long last = 0;
            SourceRecord line = source.next();
            while (line != null) {
                if (!refused.hasNext()) {
                    List<LineRefused> page = imports.refusedAfter(work.runId(), last, PAGE);
                    if (page.isEmpty()) {
                        return;
                    }
                    refused = page.iterator();
                }
                LineRefused next = refused.next();
                while (line != null && line.recordNo() < next.recordNo()) {
                    line = source.next();
                }
                if (line != null) {
                    csv.row(row(String.valueOf(line.lineNo()), sentence.apply(next), remedy.apply(next), line.cells()));
                }
                last = next.recordNo();
            }
        }
    }

    private static List<String> row(String line, String reason, String remedy, List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + 3);
        row.add(line);
        row.add(reason);
        row.add(remedy);
        row.addAll(cells);
        return row;
    }
}
