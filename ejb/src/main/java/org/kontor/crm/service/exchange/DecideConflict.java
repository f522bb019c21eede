package org.kontor.crm.service.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.exchange.ShareRepository;
import org.kontor.crm.model.exchange.SharedKey;
import org.kontor.crm.model.exchange.SharedKind;
import org.kontor.crm.model.exchange.SharedRecord;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** Decides what holds of a field that both sides changed differently; the other side is told. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class DecideConflict {

    @Inject
    private ShareRepository shares;

    @Inject
    private TakenFields taken;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /**
     * @param theirs whether what the other side has is to hold here too
     * @param seen what the other side was said to have
     * @throws RuleViolated {@link CrmRule#CONFLICT_NOT_FOUND} for one that is decided or not within reach, {@link
     *     CrmRule#CHANGED_MEANWHILE}, and what the model says to their value
     */
    public void decide(long id, boolean theirs, String seen) {
        SqlRow open = found(id);
        SharedKey key = new SharedKey(SharedKind.valueOf(open.text()), open.text());
        SharedRecord shared = shares.lock(key).orElseThrow(() -> gone(id));
        if (!reach.reaches(Permission.STAFF_CRM_MANAGE, shared.companyId())) {
            throw gone(id);
        }
        SqlRow now = found(id);
        now.text();
        now.text();
        String field = now.text();
        String value = now.text();
        if (!value.equals(seen)) {
            throw new RuleViolated(CrmRule.CHANGED_MEANWHILE, Map.of("number", key.number()));
        }
        if (theirs) {
            taken.take(key, shared.companyId(), Map.of(field, value));
        }
        shares.closeConflict(
                id,
                theirs ? "THEIRS" : "OURS",
                callers.current().personName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        shares.mark(key);
    }

    private SqlRow found(long id) {
        return shares.conflict(id).orElseThrow(() -> gone(id));
    }

    private static RuleViolated gone(long id) {
        return new RuleViolated(CrmRule.CONFLICT_NOT_FOUND, Map.of("number", id));
    }
}
