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

    /** Who signs in when would fill the page; it is there for who asks. */
    private static final String SIGN_INS = "session";

    private static final String EVERYTHING = "everything";

    private static final List<String> OF_COMPANY = List.of(
            "order",
            "company",
            "person",
            "role",
            "unit",
            "cost-centre",
            "address",
            "budget",
            "rule",
            "api-key",
            SIGN_INS,
            EVERYTHING);

    @Override
    protected AuditFilter filter() {
        AuditFilter asked = super.filter();
        boolean everything = asked.object().equals(EVERYTHING);
        return new AuditFilter(
                asked.who(),
                "",
                everything ? "" : asked.object(),
                asked.object().isEmpty() ? SIGN_INS : "",
                asked.key(),
                asked.action(),
                asked.from(),
                asked.until());
    }

    @Override
    public List<String> getObjects() {
        return OF_COMPANY;
    }

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
