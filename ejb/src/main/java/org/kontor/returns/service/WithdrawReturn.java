package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.returns.model.Decider;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/** The buyer keeps what he wanted to send back and has not sent. He may ask for it again as long as the period lasts. */
@Stateless
@RolesAllowed(Permission.ORDER_PLACE)
public class WithdrawReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private ReturnDesk desk;

    @EJB
    private ReturnQueries visible;

    /**
     * @param version as it was seen
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} when the caller may not see it; {@link
     *     ReturnRule#CHANGED_MEANWHILE}, {@link ReturnRule#NOTHING_CHOSEN}, and what {@link GoodsReturn#cancel} says
     */
    public void withdraw(String number, long version, List<Integer> lineNos) {
        GoodsReturn kept = returns.lock(visible.byNumber(number).number());
        kept.requireSeen(version);
        returns.change(kept);
        if (lineNos.isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        returns.lockClaims(kept.companyId(), kept.parcels());
        Decider by = Decider.buyer(desk.now());
        lineNos.forEach(lineNo -> kept.cancel(lineNo, by));
    }
}
