package org.kontor.crm.model;

/**
 * What is known of a company that may become a customer, as it was typed.
 *
 * @param formKey of the form that says so: the same form makes one lead
 * @param country ISO 3166-1 alpha-2
 */
public record NewLead(
        String formKey,
        String companyName,
        String contactName,
        String contactEmail,
        String contactPhone,
        String country,
        LeadSource source,
        String words) {}
