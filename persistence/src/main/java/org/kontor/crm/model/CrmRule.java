package org.kontor.crm.model;

import org.kontor.kernel.Rule;

/** What leads, opportunities, cases, contacts and activities must obey. */
public enum CrmRule implements Rule {
    LEAD_NOT_FOUND("crm.lead-not-found", 404),
    OPPORTUNITY_NOT_FOUND("crm.opportunity-not-found", 404),
    CASE_NOT_FOUND("crm.case-not-found", 404),
    CONTACT_NOT_FOUND("crm.contact-not-found", 404),
    ACTIVITY_NOT_FOUND("crm.activity-not-found", 404),
    CONFLICT_NOT_FOUND("crm.conflict-not-found", 404),
    RECORD_UNKNOWN("crm.record-unknown", 422),
    RECORD_OF_ANOTHER_KEY("crm.record-of-another-key", 409),
    CUSTOMER_NOT_FOUND("crm.customer-not-found", 404),
    COMPANY_UNKNOWN("crm.company-unknown", 422),
    COUNTRY_UNKNOWN("crm.country-unknown", 422),
    TEXT_MISSING("crm.text-missing", 422),
    TEXT_TOO_LONG("crm.text-too-long", 422),
    EMAIL_UNREADABLE("crm.email-unreadable", 422),
    CHOICE_UNKNOWN("crm.choice-unknown", 422),
    AMOUNT_WRONG("crm.amount-wrong", 422),
    PROBABILITY_WRONG("crm.probability-wrong", 422),
    DAY_MISSING("crm.day-missing", 422),
    ORDER_UNKNOWN("crm.order-unknown", 422),
    ORDER_OF_ANOTHER("crm.order-of-another", 409),
    CURRENCY_DIFFERS("crm.currency-differs", 409),
    SETTLED("crm.settled", 409),
    DONE_ALREADY("crm.done-already", 409),
    CHANGED_MEANWHILE("crm.changed-meanwhile", 409);

    private final String key;
    private final int status;

    CrmRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
