package org.kontor.compliance.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
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

    @Override
    protected String path() {
        return "/history";
    }
}
