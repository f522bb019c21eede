package org.kontor.ops.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.service.ImportFileRefused;
import org.kontor.ops.service.ImportFiles;
import org.kontor.ops.service.ImportNoteRow;
import org.kontor.ops.service.ImportOutcomeQueries;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ImportRunView;
import org.kontor.ops.service.ImportWork;
import org.kontor.ops.service.RestartImport;
import org.kontor.ops.service.StartImport;
import org.kontor.ops.service.StartImportCommand;
import org.kontor.ops.service.StopImport;
import org.kontor.shell.PortalPage;

/** One run: how far it is, what it took and refused, and what can be done about it. */
@Named("officeJob")
@RequestScoped
public class OfficeJobPage extends PortalPage {

    private static final int REFUSED_SHOWN = 20;
    private static final int LEFT_OUT_SHOWN = 100;
    private static final int FILES_SHOWN = 100;

    @Inject
    private ImportQueries imports;

    @Inject
    private ImportOutcomeQueries outcomes;

    @Inject
    private StopImport stop;

    @Inject
    private RestartImport restart;

    @Inject
    private StartImport start;

    @Inject
    private Clock clock;

    private ImportRunView run;
    private List<LineRefused> refused;
    private List<ImportNoteRow> notTaken;
    private long leftOut;
    private ImportFiles files;

    @Override
    protected void load() {
        run = imports.byId(id());
        refused = imports.refusedAfter(run.id(), 0, REFUSED_SHOWN);
        notTaken = outcomes.notes(run.id());
        leftOut = outcomes.countLeftOut(run.id());
        files = outcomes.files(run.id());
    }

    @Override
    protected void submit() {
        switch (sent("verb")) {
            case "stop" -> stop.stop(id());
            case "restart" -> restart.restart(id());
            case "take" -> {
                again(false);
                return;
            }
            case "again" -> {
                again(imports.work(id()).dryRun());
                return;
            }
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/job/" + id());
    }

    /** The same file by the same mapping once more. */
    private void again(boolean dryRun) {
        ImportWork before = imports.work(id());
        long run = start.start(new StartImportCommand(
                before.kind(), before.fileId(), before.mapping(), before.source(), before.charset(), dryRun));
        redirect("/office/job/" + run);
    }

    private long id() {
        return Long.parseLong(argument());
    }

    public ImportRunView getRun() {
        return run;
    }

    public List<LineRefused> getRefused() {
        return refused;
    }

    /** Why a line was refused, in the reader's language. */
    public String sentence(LineRefused line) {
        return texts.named(
                line.reason(),
                Map.of(
                        "field", line.field() == null ? "" : line.field(),
                        "value", line.detail() == null ? "" : line.detail()));
    }

    /** What to do about it; empty when nobody wrote it down. */
    public String remedy(LineRefused line) {
        String key = line.reason() + ".do";
        return texts.containsKey(key) ? texts.get(key) : "";
    }

    /** What lines carry and no field of ours holds. */
    public List<ImportNoteRow> getNotTaken() {
        return notTaken;
    }

    /** How many articles a whole catalogue names no more. */
    public long getLeftOut() {
        return leftOut;
    }

    /** The first of them. */
    public List<String> getLeftOutArticles() {
        return outcomes.leftOut(run.id(), LEFT_OUT_SHOWN);
    }

    public long getLeftOutMore() {
        return Math.max(0, leftOut - LEFT_OUT_SHOWN);
    }

    /** What became of the files that came along. */
    public ImportFiles getFiles() {
        return files;
    }

    /** The first of those that were not taken. */
    public List<ImportFileRefused> getRefusedFiles() {
        return outcomes.refusedFiles(run.id(), "", FILES_SHOWN);
    }

    /** Why a file was not taken, and what to do about it. */
    public String sentence(ImportFileRefused file) {
        return texts.named(file.rule(), file.details());
    }

    /** Why the run was refused or broke off; empty when it was not. */
    public String getFailure() {
        return run.failureRule() == null ? "" : texts.named(run.failureRule(), run.failureDetails());
    }

    /** The mapping with room between its parts, for reading. */
    public String getMapping() {
        return run.mapping()
                .replace("%3B", ";")
                .replace("%25", "%")
                .replaceFirst(":", ": ")
                .replace("=", " = ")
                .replace(";", "; ");
    }

    /** How long it has run, {@code 1:23:45} or {@code 0:07}. */
    public String getTaken() {
        if (run.startedAt() == null) {
            return "";
        }
        Instant end = run.endedAt() == null ? clock.instant() : run.endedAt();
        Duration taken = Duration.between(run.startedAt(), end);
        String seconds = "%02d".formatted(taken.toSecondsPart());
        return taken.toHours() > 0
                ? "%d:%02d:%s".formatted(taken.toHours(), taken.toMinutesPart(), seconds)
                : taken.toMinutes() + ":" + seconds;
    }
}
