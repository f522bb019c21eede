package org.kontor.inventory.service.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.inventory.model.inbound.SupplierShipmentRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes what suppliers sent under orders of ours. It is history: no stock moves, and nothing is promised by it. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeSupplierShipments implements LineTaker {

    @Inject
    private SupplierShipmentRepository shipments;

    @Override
    public String kind() {
        return "shipments";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return shipments.lay(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> fresh = shipments.fresh();
        if (!lines.dryRun() && !fresh.isEmpty()) {
            shipments.write(lines.source());
        }
        return new LinesWritten(fresh, List.of());
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        return List.of();
    }

    /** Nobody: a line is all there is to it. */
    @Override
    public List<Long> touched(long runId) {
        return List.of();
    }

    @Override
    public void settle(List<Long> touched) {
        throw new UnsupportedOperationException("nobody was touched");
    }
}
