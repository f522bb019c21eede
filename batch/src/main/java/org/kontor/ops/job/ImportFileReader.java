package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportMapping;
import org.kontor.ops.model.LineReader;
import org.kontor.ops.model.StagedLine;
import org.kontor.ops.model.source.RecordSource;
import org.kontor.ops.model.source.SourceRecord;
import org.kontor.ops.service.ImportSources;
import org.kontor.ops.service.ImportWork;

/**
 * Reads the file record by record; an item is a {@link ReadLine}. When the file as a whole turns out to be unfit, the run
 * is refused and the reading ends: nothing of it has been taken yet.
 */
@Named("importFileReader")
@Dependent
public class ImportFileReader extends AbstractItemReader {

    /** Exit status of a step that found the run refused. */
    static final String REFUSED = "REFUSED";

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private StepContext step;

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportSources sources;

    private RecordSource records;
    private LineReader reader;
    private long recordNo;

    @Override
    public void open(Serializable checkpoint) throws IOException {
        ImportWork work = steps.work(Long.parseLong(runId));
        if (work.staged()) {
            return;
        }
        recordNo = work.stagedRecord();
        try {
            ImportKind kind = ImportKind.of(work.kind());
            records = sources.open(work.fileId(), work.charset());
            ImportMapping mapping = ImportMapping.parse(work.mapping(), kind, records.header());
            reader = new LineReader(kind, mapping, records.header(), work.source());
            for (long skipped = 0; skipped < recordNo; skipped++) {
                records.next();
            }
        } catch (RuleViolated unfit) {
            refuse(unfit);
        }
    }

    @Override
    public Object readItem() {
        if (records == null || REFUSED.equals(step.getExitStatus())) {
            return null;
        }
        SourceRecord next;
        try {
            next = records.next();
        } catch (RuleViolated unfit) {
            refuse(unfit);
            return null;
        }
        if (next == null) {
            return null;
        }
        recordNo = next.recordNo();
        try {
            StagedLine line = reader.read(next);
            List<String> notTaken = new ArrayList<>(next.notTaken());
            notTaken.addAll(reader.notTaken());
            return new ReadLine(line, null, notTaken, records.fileBytes(), recordNo);
        } catch (RuleViolated unfit) {
            LineRefused refused = new LineRefused(
                    recordNo,
                    unfit.ruleKey(),
                    unfit.details().get("field"),
                    unfit.details().get("value"),
                    reader.key(next));
            return new ReadLine(null, refused, List.of(), records.fileBytes(), recordNo);
        }
    }

    private void refuse(RuleViolated unfit) {
        step.setExitStatus(REFUSED);
        steps.refuse(Long.parseLong(runId), Long.parseLong(epoch), unfit);
    }

    @Override
    public Serializable checkpointInfo() {
        return recordNo;
    }

    @Override
    public void close() throws IOException {
        if (records != null) {
            records.close();
        }
    }
}
