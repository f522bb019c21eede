package org.kontor.compliance.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.compliance.service.AuditChange;
import org.kontor.compliance.service.AuditFilter;
import org.kontor.compliance.service.AuditRow;

/** What was changed in the own company, by whom. */
@Named("historyPage")
@RequestScoped
public class HistoryPage extends AuditPage {

    @Override
    protected List<AuditRow> find(AuditFilter filter, int offset, int limit) {
        return trail.ownRows(filter, offset, limit);
    }

    /** What changed, in what a company knows by name: our inner numbers say nothing to it. */
    public List<AuditChange> changes(AuditRow row) {
        return row.changes().stream()
                .filter(change -> !change.field().endsWith("_id"))
                .toList();
    }

    @Override
    public String before(AuditChange change) {
        return said(change, super.before(change));
    }

    @Override
    public String after(AuditChange change) {
        return said(change, super.after(change));
    }

    /** The status of an order is called what its own page calls it. */
    private String said(AuditChange change, String value) {
        String key = "order.status." + value;
        return change.field().equals("status") && texts.containsKey(key) ? texts.get(key) : value;
    }

    @Override
    protected String path() {
        return "/history";
    }
}
