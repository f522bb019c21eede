package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.returns.model.Decider;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/** Gives up what was authorised and does not come. The buyer keeps it, and may ask for it again as long as the period lasts. */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
public class CloseReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private ReturnDesk desk;

    /**
     * @param version as it was seen
     * @throws RuleViolated {@link ReturnRule#NOTHING_CHOSEN}, what {@link ReturnDesk#take} and {@link GoodsReturn#cancel} say
     */
    public void close(String number, long version, List<Integer> lineNos) {
        GoodsReturn closed = desk.take(number, version);
        if (lineNos.isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        returns.lockClaims(closed.companyId(), closed.parcels());
        Decider by = desk.caller();
        lineNos.forEach(lineNo -> closed.cancel(lineNo, by));
    }
}
