package org.kontor.crm.model;

/**
 * What an activity is of: a lead, or a company and perhaps one opportunity or case of it. Ids; null for what it is not of.
 */
public record About(Long companyId, Long leadId, Long opportunityId, Long caseId) {

    public static About ofLead(long leadId) {
        return new About(null, leadId, null, null);
    }

    public static About ofCompany(long companyId) {
        return new About(companyId, null, null, null);
    }

    public static About ofOpportunity(Opportunity opportunity) {
        return new About(opportunity.companyId(), null, opportunity.id(), null);
    }

    public static About ofCase(ServiceCase one) {
        return new About(one.companyId(), null, null, one.id());
    }
}
