package org.kontor.crm.service;

import org.kontor.crm.model.Outlook;

/**
 * An opportunity with a company.
 *
 * @param formKey of the form that says so
 * @param company its number
 * @param leadId of which it comes; null for a customer's own
 */
public record OpenOpportunityCommand(String formKey, String company, Long leadId, String title, Outlook outlook) {

    OpenOpportunityCommand ofLead(long lead) {
        return new OpenOpportunityCommand(formKey, company, lead, title, outlook);
    }
}
