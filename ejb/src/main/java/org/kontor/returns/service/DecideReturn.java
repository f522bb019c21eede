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

/** Authorises quantities of the lines of a return and denies the rest, once for each line. What was denied can be asked for again. */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
public class DecideReturn {

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
     *     {@link ReturnRule#NOTHING_CHOSEN}, {@link ReturnRule#CHANGED_MEANWHILE}, and what {@link GoodsReturn#decide} says
     */
    public void decide(DecideReturnCommand command) {
        GoodsReturn asked = returns.lock(command.number());
        if (!reach.reaches(Permission.STAFF_RETURN_MANAGE, asked.companyId())) {
            throw new RuleViolated(ReturnRule.NOT_FOUND, Map.of("number", command.number()));
        }
        asked.requireSeen(command.version());
        returns.change(asked);
        if (command.decisions().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        returns.lockClaims(asked.companyId(), asked.parcels());
        Decider by = new Decider(callers.current().personName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        command.decisions().forEach(one -> asked.decide(one.lineNo(), one.authorised(), one.words(), by));
    }
}
