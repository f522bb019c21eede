package org.kontor.order.job;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LinesTaken;
import org.kontor.ops.event.StagedLines;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ImportWork;
import org.kontor.order.service.TakeTradeHistory;

/** Calls of the job into the services, in the name of the system. */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
public class TradeHistorySteps {

    @Inject
    private ImportQueries imports;

    @Inject
    private TakeTradeHistory history;

    public ImportWork work(long runId) {
        return imports.work(runId);
    }

    public LinesTaken take(StagedLines lines) {
        return history.take(lines);
    }
}
