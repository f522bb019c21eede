package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.service.RegisterSourceProducts;
import org.kontor.inventory.service.RecordWriteOffs;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;
import org.kontor.order.model.ReturnRepository;
import org.kontor.order.model.TradeHistoryRepository;
import org.kontor.organisation.service.RegisterSourceCompanies;

/**
 * Takes orders, cancellations and write-offs of another system into the books, with the companies and articles they name.
 * They are history: no stock is reserved, no partner is told, no mail goes out. When all lines are taken, cancellations
 * are matched with the orders they take back.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeTradeHistory implements LineTaker {

    @Inject
    private TradeHistoryRepository history;

    @Inject
    private ReturnRepository returns;

    @Inject
    private RegisterSourceCompanies companies;

    @Inject
    private RegisterSourceProducts products;

    @Inject
    private RecordWriteOffs writeOffs;

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return history.lay(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> fresh = history.fresh();
        if (!lines.dryRun() && !fresh.isEmpty()) {
            companies.register(history.unknownCompanies());
            products.register(history.unknownProducts());
            history.write(lines.source());
            writeOffs.record(lines.source(), history.writeOffs());
        }
        return new LinesWritten(fresh, List.of());
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        return List.of();
    }

    /** Companies of the run's lines that have ever sent something back. */
    @Override
    public List<Long> touched(long runId) {
        return returns.companiesOf(runId);
    }

    @Override
    public void settle(List<Long> touched) {
        returns.match(touched);
    }
}
