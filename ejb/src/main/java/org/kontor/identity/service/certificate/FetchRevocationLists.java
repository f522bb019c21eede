package org.kontor.identity.service.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.logging.Logger;
import org.kontor.identity.gateway.ListAnswer;
import org.kontor.identity.gateway.ListGateway;
import org.kontor.identity.model.certificate.TrustRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Fetches the lists of revoked certificates that are due, on every node: claimed, fetched without a transaction, settled. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchRevocationLists {

    private static final Logger LOG = Logger.getLogger(FetchRevocationLists.class.getName());

    @EJB
    private ClaimListFetch fetches;

    @EJB
    private ListGateway gateway;

    @EJB
    private TakeRevocationList take;

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void everyFiveMinutes() {
        run();
    }

    /** Everything that is due now. */
    public void run() {
        try {
            Optional<TrustRepository.Fetch> due = fetches.next();
            while (due.isPresent()) {
                fetches.settle(due.get().authority(), taken(due.get()));
                due = fetches.next();
            }
        } catch (RuntimeException failed) {
            LOG.info("Fetching lists of revoked certificates goes on later: " + failed.getMessage());
        }
    }

    /** @return the problem; null when the list was taken */
    private String taken(TrustRepository.Fetch due) {
        ListAnswer answer = gateway.fetch(due.address());
        if (!answer.isDone()) {
            return answer.problem();
        }
        try {
            take.fetched(due.authority(), answer.content());
            return null;
        } catch (RuleViolated refused) {
            return refused.ruleKey();
        }
    }
}
