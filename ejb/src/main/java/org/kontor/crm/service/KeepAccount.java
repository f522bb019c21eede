package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.AccountCard;
import org.kontor.crm.model.AccountRepository;
import org.kontor.crm.model.CrmRule;
import org.kontor.kernel.Permission;

/** Keeps what is known of a company beside its trade. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class KeepAccount {

    @Inject
    private AccountRepository accounts;

    @Inject
    private CrmDesk desk;

    /**
     * @param seen as it was when the form was shown
     * @throws org.kontor.kernel.RuleViolated {@link CrmRule#COMPANY_UNKNOWN}, {@link CrmRule#CHANGED_MEANWHILE}
     */
    public void keep(String company, AccountCard seen, AccountCard card) {
        long id = desk.company(company);
        accounts.keep(id, company, seen, card);
    }
}
