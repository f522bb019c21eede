package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.model.ShareRepository;

/** Shares a list within its company, ends a share. Nobody sees more articles or other prices by it. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class ShareRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private ShareRepository shares;

    @EJB
    private CallerQueries callers;

    /**
     * @param who as {@link ShareRepository.Target#who}
     * @throws RuleViolated {@link RequisitionRule#COLLEAGUE_NOT_FOUND} for whoever is not of the company
     */
    public void share(long id, String who, Access access) {
        CallerView caller = callers.current();
        RequisitionRepository.Reader owner = ListReader.of(caller);
        lists.get(owner, id).require(Access.OWN);
        List<ShareRepository.Target> targets = shares.targets(owner.companyId(), owner.personId());
        if (access == Access.OWN
                || targets.stream().noneMatch(target -> target.who().equals(who))) {
            throw new RuleViolated(RequisitionRule.COLLEAGUE_NOT_FOUND);
        }
        Long target = Long.valueOf(who.substring(1));
        boolean unit = who.startsWith("u");
        shares.share(owner.companyId(), id, unit ? null : target, unit ? target : null, access);
    }

    public void end(long id, long shareId) {
        lists.get(ListReader.of(callers.current()), id).require(Access.OWN);
        shares.end(id, shareId);
    }
}
