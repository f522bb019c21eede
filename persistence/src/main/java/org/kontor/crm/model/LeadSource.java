package org.kontor.crm.model;

/** Where a lead was found. */
public enum LeadSource {
    WEB,
    FAIR,
    REFERRAL,
    CAMPAIGN,
    CALL,
    PARTNER
}
