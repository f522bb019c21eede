package org.kontor.crm.service.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import org.kontor.crm.event.RecordShared;
import org.kontor.crm.event.RecordTaken;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.exchange.Facts;
import org.kontor.crm.model.exchange.FactsRepository;
import org.kontor.crm.model.exchange.Merge;
import org.kontor.crm.model.exchange.ShareRepository;
import org.kontor.crm.model.exchange.SharedKey;
import org.kontor.crm.model.exchange.SharedKind;
import org.kontor.crm.model.exchange.SharedRecord;
import org.kontor.crm.model.exchange.Told;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.Outbox;
import org.kontor.integration.service.ExpectAnswer;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes what an outside CRM says that it has, once, whatever comes doubled or late; what differs on both sides is kept apart. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeRecord {

    @Inject
    private ShareRepository shares;

    @Inject
    private FactsRepository facts;

    @Inject
    private TakenFields taken;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @EJB
    private ExpectAnswer expect;

    /**
     * @throws RuleViolated what the model says to a value of theirs, {@link CrmRule#RECORD_UNKNOWN} for a number that we do not
     *     have, {@link CrmRule#RECORD_OF_ANOTHER_KEY}
     */
    public void take(RecordTold told) {
        SharedKind kind = told.ofKind().orElseThrow();
        String number = shares.numberOf(kind, told.foreignKey())
                .orElseGet(() -> told.number() != null ? told.number() : taken.create(kind, told));
        SharedKey key = new SharedKey(kind, number);
        Facts ours = facts.read(key).orElseThrow(() -> unknown(key));
        SharedRecord shared = called(shares.take(key, ours.companyId()), told.foreignKey());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outbox.record(new RecordTaken(kind.name(), number, told.foreignKey(), told.revision(), at));
        if (told.revision() <= shared.theirRevision()) {
            return;
        }
        SortedMap<Long, Told> under = shares.told(key);
        Map<String, String> before =
                under.containsKey(told.seen()) ? under.get(told.seen()).fields() : shared.theirs();
        under.headMap(told.seen() + 1).keySet().forEach(revision -> answered(key, revision));
        shares.forgetTold(key, told.seen());
        SortedMap<String, String> theirs = told.known(ours.fields());
        Merge merge = Merge.of(kind, before, ours.fields(), theirs);
        merge.conflicts()
                .forEach(field ->
                        shares.openConflict(shared, field, ours.fields().get(field), theirs.get(field), at));
        if (!merge.taken().isEmpty()) {
            taken.take(key, ours.companyId(), merge.taken());
        }
        shares.store(shared.having(theirs, told.revision()));
        shares.mark(key);
    }

    /** The other side has what we told. @throws RuleViolated {@link CrmRule#RECORD_UNKNOWN} */
    public void note(RecordTold noted) {
        SharedKey key = new SharedKey(noted.ofKind().orElseThrow(), noted.number());
        SharedRecord shared = shares.lock(key).orElseThrow(() -> unknown(key));
        SharedRecord now = called(shared, noted.foreignKey());
        SortedMap<Long, Told> under = shares.told(key);
        if (under.containsKey(noted.revision())) {
            now = now.having(under.get(noted.revision()).fields(), now.theirRevision());
        }
        under.headMap(noted.revision() + 1).keySet().forEach(revision -> answered(key, revision));
        answered(key, noted.revision());
        shares.forgetTold(key, noted.revision());
        shares.store(now);
    }

    private SharedRecord called(SharedRecord shared, String foreignKey) {
        if (shared.foreignKey() != null && !shared.foreignKey().equals(foreignKey)) {
            throw new RuleViolated(
                    CrmRule.RECORD_OF_ANOTHER_KEY, Map.of("record", shared.key().text(), "key", shared.foreignKey()));
        }
        return shared.called(foreignKey);
    }

    private static RuleViolated unknown(SharedKey key) {
        return new RuleViolated(CrmRule.RECORD_UNKNOWN, Map.of("record", key.text()));
    }

    private void answered(SharedKey key, long revision) {
        expect.answered(
                Destination.CRM,
                "crm",
                "RecordShared",
                RecordShared.key(key.kind().name(), key.number(), revision));
    }
}
