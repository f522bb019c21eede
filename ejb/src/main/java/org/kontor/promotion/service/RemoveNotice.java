package org.kontor.promotion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.promotion.model.NoticeRepository;
import org.kontor.promotion.model.PromotionRule;

/** Takes a notice back. */
@Stateless
@RolesAllowed(Permission.STAFF_NOTICE_EDIT)
public class RemoveNotice {

    @Inject
    private NoticeRepository notices;

    /** @throws RuleViolated {@link PromotionRule#NOTICE_UNKNOWN} */
    public void remove(long id) {
        if (!notices.remove(id)) {
            throw new RuleViolated(PromotionRule.NOTICE_UNKNOWN);
        }
    }
}
