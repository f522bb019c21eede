package org.kontor.identity.model.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** The trusted authorities, their lists and what was revoked by hand. */
@ApplicationScoped
public class TrustRepository {

    @PersistenceContext
    private EntityManager entities;

    /** A number that is another one after each change of the trust list. */
    public long changes() {
        return ((Number) entities.createNativeQuery("select changes from identity.trust_state")
                        .getSingleResult())
                .longValue();
    }

    /** The whole list, also those trusted no more. */
    public TrustList list() {
        Map<Long, X509CRL> lists = new HashMap<>();
        List<?> contents = entities.createNativeQuery("select authority_id, content from identity.revocation_list")
                .getResultList();
        for (Object row : contents) {
            Object[] columns = (Object[]) row;
            lists.put(((Number) columns[0]).longValue(), CertificateFile.readList((byte[]) columns[1]));
        }
        Map<Long, Set<String>> revoked = new HashMap<>();
        for (SqlRow row :
                SqlRow.all(entities.createNativeQuery("select authority_id, serial from identity.revoked_certificate")
                        .getResultList())) {
            revoked.computeIfAbsent(row.number(), authority -> new HashSet<>()).add(row.text());
        }
        return new TrustList(entities.createQuery("select a from TrustAuthority a order by a.id", TrustAuthority.class)
                .getResultStream()
                .map(one -> one.trusted(lists.get(one.id()), revoked.getOrDefault(one.id(), Set.of())))
                .toList());
    }

    /** @throws RuleViolated {@link IdentityRule#AUTHORITY_UNKNOWN} */
    public TrustAuthority byId(long id) {
        return Optional.ofNullable(entities.find(TrustAuthority.class, id))
                .orElseThrow(() -> new RuleViolated(IdentityRule.AUTHORITY_UNKNOWN));
    }

    public boolean knows(String fingerprint) {
        return !entities.createNativeQuery("select 1 from identity.trust_authority where fingerprint = ?1")
                .setParameter(1, fingerprint)
                .getResultList()
                .isEmpty();
    }

    public void add(TrustAuthority authority) {
        entities.persist(authority);
    }

    /** When the list of this authority was made; nothing when it has none. */
    public Optional<Instant> listMadeAt(long authority) {
        return SqlRow.all(entities.createNativeQuery(
                                "select this_update, authority_id from identity.revocation_list where authority_id = ?1"
                                        + " for update")
                        .setParameter(1, authority)
                        .getResultList())
                .stream()
                .findFirst()
                .map(SqlRow::instant);
    }

    /** Takes the place of the list before. @param byName null when it was fetched */
    public void keep(long authority, X509CRL list, String byName, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into identity.revocation_list
                          (authority_id, content, this_update, next_update, entries, taken_at, taken_by_name)
                        values (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''))
                        on conflict (authority_id) do update set content = excluded.content,
                          this_update = excluded.this_update, next_update = excluded.next_update,
                          entries = excluded.entries, taken_at = excluded.taken_at, taken_by_name = excluded.taken_by_name
                        """)
                .setParameter(1, authority)
                .setParameter(2, encoded(list))
                .setParameter(3, list.getThisUpdate().toInstant().atOffset(ZoneOffset.UTC))
                .setParameter(4, list.getNextUpdate().toInstant().atOffset(ZoneOffset.UTC))
                .setParameter(
                        5,
                        list.getRevokedCertificates() == null
                                ? 0
                                : list.getRevokedCertificates().size())
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .setParameter(7, byName == null ? "" : byName)
                .executeUpdate();
    }

    private static byte[] encoded(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException impossible) {
            throw new IllegalArgumentException("a list that was read can be written", impossible);
        }
    }

    /** An authority whose list is to be fetched, and where. */
    public record Fetch(long authority, String address) {}

    /** The one that waits longest; nobody else fetches it within the hour. */
    public Optional<Fetch> claimFetch(Instant now) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                update identity.trust_authority set fetch_tried_at = cast(?1 as timestamptz), version = version + 1
                                where id = (
                                  select a.id from identity.trust_authority a
                                  left join identity.revocation_list l on l.authority_id = a.id
                                  where a.withdrawn_at is null and a.list_address is not null
                                    and (a.fetch_tried_at is null or a.fetch_tried_at < cast(?1 as timestamptz) - interval '6 hours'
                                      or a.fetch_tried_at < cast(?1 as timestamptz) - interval '1 hour'
                                        and coalesce(l.next_update, cast(?1 as timestamptz)) < cast(?1 as timestamptz) + interval '1 day')
                                  order by a.fetch_tried_at nulls first, a.id limit 1 for update of a skip locked)
                                returning id, list_address
                                """)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Fetch(row.number(), row.text()));
    }

    /** @param problem null when the list was taken */
    public void fetched(long authority, String problem, Instant now) {
        entities.createNativeQuery(
                        "update identity.trust_authority set fetch_tried_at = ?1, fetch_problem = left(nullif(?2, ''), 200),"
                                + " version = version + 1 where id = ?3")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, problem == null ? "" : problem)
                .setParameter(3, authority)
                .executeUpdate();
    }

    /** @return false when it was revoked before */
    public boolean revoke(long authority, String serial, String reason, String byName, Instant now) {
        return entities.createNativeQuery(
                                """
                                insert into identity.revoked_certificate
                                  (authority_id, serial, reason, revoked_at, revoked_by_name)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
                                """)
                        .setParameter(1, authority)
                        .setParameter(2, serial)
                        .setParameter(3, reason)
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .setParameter(5, byName)
                        .executeUpdate()
                > 0;
    }
}
