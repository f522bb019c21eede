package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.order.service.recurring.RecurringCandidate;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.order.service.recurring.RecurringRow;
import org.kontor.shell.Address;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** The orders that come back; as long as there are none, the articles that could. */
@Named
@RequestScoped
public class RecurringOrdersPage extends PortalPage {

    private static final int CANDIDATES = 8;

    @EJB
    private RecurringOrderQueries queries;

    @Inject
    private Format format;

    private List<RecurringRow> rows = List.of();
    private List<RecurringCandidate> candidates = List.of();

    @Override
    protected void load() {
        rows = queries.mine();
        candidates = queries.candidates(CANDIDATES);
    }

    public String urlOf(RecurringCandidate candidate) {
        return Address.of("/recurring/new")
                .with("sku", candidate.sku())
                .with("unit", candidate.unit())
                .with("quantity", format.plain(candidate.lastQuantity()))
                .with("days", Integer.toString(candidate.everyDays()))
                .toString();
    }

    public List<RecurringRow> getRows() {
        return rows;
    }

    public List<RecurringCandidate> getCandidates() {
        return candidates;
    }
}
