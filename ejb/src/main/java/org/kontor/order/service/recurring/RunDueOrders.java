package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.recurring.RunProblem;

/** Runs what is due, each recurring order for itself: one that cannot be placed holds up no other. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunDueOrders {

    private static final Logger LOG = Logger.getLogger(RunDueOrders.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private Clock clock;

    @EJB
    private PlanningQueries planning;

    @EJB
    private RunRecurringOrder one;

    @EJB
    private StopRecurringRun stop;

    /** @return how many were placed or stopped */
    public int run() {
        int done = 0;
        for (long id : planning.due(clock.instant(), AT_ONCE)) {
            if (runOne(id)) {
                done++;
            }
        }
        return done;
    }

    private boolean runOne(long id) {
        try {
            return one.run(id);
        } catch (RuleViolated broken) {
            if (KernelRule.TOO_BUSY_TRY_AGAIN.key().equals(broken.ruleKey())) {
                return false;
            }
            stop.stop(id, RunProblem.of(broken));
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "Recurring order " + id + " could not be run and is tried again");
            return false;
        }
    }
}
