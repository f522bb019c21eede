package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.service.ActivityQueries;
import org.kontor.crm.service.ActivityView;
import org.kontor.crm.service.CaseQueries;
import org.kontor.crm.service.CaseRow;
import org.kontor.crm.service.OpportunityRow;
import org.kontor.crm.service.PipelineQueries;

/** What is under way with a company, on its page; each read once for a page. */
@Named("officeCustomer")
@RequestScoped
public class OfficeCustomer {

    private static final int TALKS = 8;

    @EJB
    private PipelineQueries pipeline;

    @EJB
    private CaseQueries cases;

    @EJB
    private ActivityQueries talks;

    private List<OpportunityRow> opportunities;
    private List<CaseRow> itsCases;
    private List<ActivityView> activities;

    public List<OpportunityRow> opportunities(long companyId) {
        if (opportunities == null) {
            opportunities = pipeline.ofCompany(companyId);
        }
        return opportunities;
    }

    public List<CaseRow> cases(long companyId) {
        if (itsCases == null) {
            itsCases = cases.ofCompany(companyId);
        }
        return itsCases;
    }

    /** What is to be done, and the newest of what was talked about. */
    public List<ActivityView> activities(long companyId) {
        if (activities == null) {
            activities = talks.ofCompany(companyId).stream().limit(TALKS).toList();
        }
        return activities;
    }
}
