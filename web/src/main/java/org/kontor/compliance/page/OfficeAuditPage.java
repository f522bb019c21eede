package org.kontor.compliance.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.kontor.compliance.service.AnchorAudit;
import org.kontor.compliance.service.AuditFilter;
import org.kontor.compliance.service.AuditRow;
import org.kontor.compliance.service.AuditVerdict;
import org.kontor.compliance.service.VerifyAudit;

/** The whole trail for staff: filtered, followed, proved. */
@Named("officeAudit")
@RequestScoped
public class OfficeAuditPage extends AuditPage {

    @Inject
    private VerifyAudit verify;

    @Inject
    private AnchorAudit anchors;

    private AuditVerdict verdict;

    @Override
    protected List<AuditRow> find(AuditFilter filter, int offset, int limit) {
        return trail.rows(filter, offset, limit);
    }

    @Override
    protected String path() {
        return "/office/audit";
    }

    /** Proves the trail and shows what came out; then signs where it stands now. */
    @Override
    protected void submit() {
        if (!sent("verb").equals("verify")) {
            refuse(400);
            return;
        }
        verdict = verify.verify();
        if (verdict.whole()) {
            anchors.anchor(Duration.ofMinutes(1));
        }
    }

    public AuditVerdict getVerdict() {
        return verdict;
    }

    public String getFile() {
        return filters("/api/v1/audit").toString();
    }
}
