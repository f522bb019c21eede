package org.kontor.ops.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.kontor.ops.model.files.NamedFile;
import org.kontor.ops.model.source.Parcel;
import org.kontor.ops.service.ImportSources;
import org.kontor.ops.service.ImportWork;

/** Takes the files that the staged lines name, each once, and goes on where it was broken off. */
@Named("importFiles")
@Dependent
public class ImportFilesStep extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportSources sources;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        ImportWork work = steps.work(Long.parseLong(runId));
        List<NamedFile> open = steps.openFiles(work.runId());
        if (open.isEmpty()) {
            return "NONE";
        }
        try (Parcel parcel = sources.parcel(work.fileId())) {
            if (parcel == null) {
                if (work.position().isEmpty()) {
                    steps.noFiles(work.runId(), Long.parseLong(epoch));
                }
                return "NONE";
            }
            for (NamedFile file : open) {
                if (stopped) {
                    break;
                }
                steps.file(work, Long.parseLong(epoch), file, parcel);
            }
        }
        return "TAKEN";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
