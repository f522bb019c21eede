package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
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
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /**
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} also for a return of a company that the caller does not work for;
     *     {@link ReturnRule#NOTHING_CHOSEN}, {@link ReturnRule#SITE_UNKNOWN}, {@link ReturnRule#CHANGED_MEANWHILE}, also
     *     when the same form is sent again, and what {@link GoodsReturn#receive} says
     */
    public void receive(ReceiveReturnCommand command) {
        GoodsReturn arriving = returns.lock(command.number());
        if (!reach.reaches(Permission.STAFF_RETURN_MANAGE, arriving.companyId())) {
            throw new RuleViolated(ReturnRule.NOT_FOUND, Map.of("number", command.number()));
        }
        arriving.requireSeen(command.version());
        returns.change(arriving);
        if (command.arrived().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        long site = returns.siteOf(command.site());
        Decider by = new Decider(callers.current().personName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        command.arrived().forEach(one -> arriving.receive(one.lineNo(), one.quantity(), site, by));
    }
}
