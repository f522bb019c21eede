package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.returns.model.Decider;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/** Takes in goods of a return that have arrived at a site, as often as some arrive. The stock stays as it is. */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
public class ReceiveReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private ReturnDesk desk;

    /**
     * @throws RuleViolated {@link ReturnRule#NOTHING_CHOSEN}, {@link ReturnRule#SITE_UNKNOWN}, what {@link ReturnDesk#take}
     *     and {@link GoodsReturn#receive} say
     */
    public void receive(ReceiveReturnCommand command) {
        GoodsReturn arriving = desk.take(command.number(), command.version());
        if (command.arrived().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        long site = returns.siteOf(command.site());
        Decider by = desk.caller();
        command.arrived().forEach(one -> arriving.receive(one.lineNo(), one.quantity(), site, by));
    }
}
