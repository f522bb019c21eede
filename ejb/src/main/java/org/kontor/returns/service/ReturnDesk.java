package org.kontor.returns.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

/** Where staff take a return in hand: one at a time, as they saw it, and only of companies that they work for. */
@Dependent
public class ReturnDesk {

    @Inject
    private ReturnRepository returns;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /**
     * A return, locked until the end of the transaction; whatever is done to it makes a new version of it.
     *
     * @param version as it was seen
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} also for a return of a company that the caller does not work for;
     *     {@link ReturnRule#CHANGED_MEANWHILE}, also when the same form is sent again
     */
    GoodsReturn take(String number, long version) {
        GoodsReturn taken = returns.lock(number);
        if (!reach.reaches(Permission.STAFF_RETURN_MANAGE, taken.companyId())) {
            throw new RuleViolated(ReturnRule.NOT_FOUND, Map.of("number", number));
        }
        taken.requireSeen(version);
        returns.change(taken);
        return taken;
    }

    Decider caller() {
        return new Decider(callers.current().personName(), now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
