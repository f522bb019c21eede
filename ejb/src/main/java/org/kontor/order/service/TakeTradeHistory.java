package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.catalog.service.RegisterSourceProducts;
import org.kontor.inventory.service.RecordWriteOffs;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LinesTaken;
import org.kontor.ops.event.StagedLines;
import org.kontor.order.model.TradeHistoryRepository;
import org.kontor.organisation.service.RegisterSourceCompanies;

/**
 * Takes orders, cancellations and write-offs of another system into the books, with the companies and articles they name.
 * They are history: no stock is reserved, no partner is told, no mail goes out.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeTradeHistory {

    @Inject
    private TradeHistoryRepository history;

    @Inject
    private RegisterSourceCompanies companies;

    @Inject
    private RegisterSourceProducts products;

    @Inject
    private RecordWriteOffs writeOffs;

    /** How the lines ended, or in a dry run would end. */
    public LinesTaken take(StagedLines lines) {
        LinesTaken taken = history.lay(lines);
        if (!lines.dryRun() && taken.created() > 0) {
            companies.register(history.unknownCompanies());
            products.register(history.unknownProducts());
            history.write(lines.source());
            writeOffs.record(lines.source(), history.writeOffs());
        }
        return taken;
    }
}
