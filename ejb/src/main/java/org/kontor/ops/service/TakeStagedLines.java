package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesTaken;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportStagingRepository;

/** Lets the contexts take one chunk of staged lines, and counts how each line ended, all in one transaction. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeStagedLines {

    @Inject
    @Any
    private Instance<LineTaker> takers;

    @Inject
    private ImportStagingRepository staging;

    /** @param epoch of the caller; the chunk is rolled back when another node has the run */
    public void take(String kind, long epoch, StagedLines lines) {
        staging.underOneEntry();
        List<LineTaker> all = takersOf(kind);
        Map<Long, LineRefused> refused = new TreeMap<>();
        all.forEach(taker -> taker.judge(lines).forEach(line -> refused.putIfAbsent(line.recordNo(), line)));
        List<LineRefused> out = List.copyOf(refused.values());
        Set<Long> created = new HashSet<>();
        Set<Long> changed = new HashSet<>();
        for (LineTaker taker : all) {
            LinesWritten written = taker.take(lines, out);
            created.addAll(written.created());
            changed.addAll(written.changed());
            staging.note(lines.runId(), written.notTaken());
        }
        changed.removeAll(created);
        long taken = staging.count(lines) - out.size();
        long unchanged = taken - created.size() - changed.size();
        if (ImportKind.of(kind).itemised()) {
            staging.items(lines, created, changed, refused.keySet());
        }
        staging.taken(
                lines.runId(),
                epoch,
                lines.lastGroup(),
                new LinesTaken(taken, unchanged, created.size(), changed.size(), out));
    }

    /** Whose affairs are to be settled after all lines are taken. */
    public List<Long> touched(String kind, long runId) {
        List<Long> touched = new ArrayList<>();
        takersOf(kind).forEach(taker -> touched.addAll(taker.touched(runId)));
        return touched;
    }

    public void settle(String kind, long runId, long epoch, List<Long> touched) {
        staging.underOneEntry();
        takersOf(kind).forEach(taker -> taker.settle(touched));
        staging.fence(runId, epoch);
    }

    /** All lines are taken: what did the file not bring that it should have brought? */
    public void end(String kind, long runId, long epoch, boolean dryRun) {
        staging.underOneEntry();
        takersOf(kind).stream()
                .map(taker -> taker.leftOut(runId, dryRun))
                .filter(leftOut -> !leftOut.isEmpty())
                .forEach(leftOut -> staging.leftOut(runId, leftOut));
        staging.fence(runId, epoch);
    }

    private List<LineTaker> takersOf(String kind) {
        return takers.stream()
                .filter(taker -> taker.kind().equals(kind))
                .sorted(Comparator.comparingInt(LineTaker::place))
                .toList();
    }
}
