package org.kontor.crm.service.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontor.crm.event.RecordShared;
import org.kontor.crm.model.exchange.Facts;
import org.kontor.crm.model.exchange.FactsRepository;
import org.kontor.crm.model.exchange.ShareRepository;
import org.kontor.crm.model.exchange.SharedKey;
import org.kontor.crm.model.exchange.SharedRecord;
import org.kontor.crm.model.exchange.Told;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.Outbox;
import org.kontor.integration.service.ExpectAnswer;
import org.kontor.kernel.Permission;

/** Tells the outside CRM what it does not have yet; what it has, or what is on its way, is not told again. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ShareRecords {

    private static final int AT_ONCE = 50;

    @Inject
    private ShareRepository shares;

    @Inject
    private FactsRepository facts;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @EJB
    private ExpectAnswer expect;

    /** @return how many things were looked at; none is the end */
    public int share() {
        List<SharedKey> keys = shares.claim(AT_ONCE);
        keys.forEach(key -> facts.read(key).ifPresent(found -> share(key, found)));
        return keys.size();
    }

    private void share(SharedKey key, Facts found) {
        SharedRecord shared = shares.take(key, found.companyId());
        SortedMap<String, String> now = withoutConflicts(shared, found.fields());
        SortedMap<Long, Told> told = shares.told(key);
        Told last = told.isEmpty() ? null : told.get(told.lastKey());
        boolean underWay = last != null && last.seen() == shared.theirRevision();
        if (underWay && last.fields().equals(now)) {
            return;
        }
        told.keySet().forEach(revision -> answered(key, revision));
        if (!underWay && now.equals(shared.theirs())) {
            return;
        }
        SharedRecord next = shared.told();
        shares.store(next);
        shares.addTold(key, new Told(next.revision(), next.theirRevision(), now));
        outbox.record(new RecordShared(
                key.kind().name(), key.number(), next.foreignKey(), next.revision(), next.theirRevision(), now, now()));
    }

    /** What is not decided stays there as they have it. */
    private SortedMap<String, String> withoutConflicts(SharedRecord shared, Map<String, String> ours) {
        SortedMap<String, String> told = new TreeMap<>(ours);
        shares.conflicts(shared.key()).forEach((field, id) -> {
            String theirs = shared.theirs().getOrDefault(field, "");
            if (theirs.equals(ours.get(field))) {
                shares.closeConflict(id, "SAME", "Kontor", now());
            } else {
                told.put(field, theirs);
            }
        });
        return told;
    }

    private void answered(SharedKey key, long revision) {
        expect.answered(
                Destination.CRM,
                "crm",
                "RecordShared",
                RecordShared.key(key.kind().name(), key.number(), revision));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
