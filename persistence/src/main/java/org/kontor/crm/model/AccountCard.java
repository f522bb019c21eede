package org.kontor.crm.model;

import org.kontor.kernel.RuleViolated;

/** What is known of a company beside its trade. */
public record AccountCard(String website, String industry, String phone) {

    /** @throws RuleViolated {@link CrmRule#TEXT_TOO_LONG} */
    public AccountCard {
        website = Wording.optional("website", website, 200);
        industry = Wording.optional("industry", industry, 120);
        phone = Wording.optional("account-phone", phone, 40);
    }
}
