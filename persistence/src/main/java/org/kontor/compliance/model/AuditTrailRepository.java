package org.kontor.compliance.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/**
 * The trail as it lies in the database. Proving it uses nothing that an owner of the database could have replaced: the
 * statements are written out here and call built-in functions only.
 */
@ApplicationScoped
public class AuditTrailRepository {

    /** The ends of the chains; one lock for anchoring on all nodes. */
    private static final String HEADS =
            """
            select coalesce(string_agg(chain || ':' || seq || ':' || encode(hash, 'hex'), ',' order by chain), '')
            from compliance.audit_head
            """;

    private static final String CHAINS =
            """
            with entry as (
              select chain, seq, prev, hash,
                lag(seq) over w as seq_before, lag(hash) over w as hash_before,
                pg_catalog.sha256(prev || pg_catalog.convert_to(pg_catalog.jsonb_build_array(chain, seq,
                  extract(epoch from at), actor, session, acting_for, request, company_id, action, object, object_key,
                  detail)::text, 'UTF8')) as right_hash
              from compliance.audit_entry window w as (partition by chain order by seq)),
            judged as (
              select chain, seq, case
                when hash <> right_hash then 'ALTERED'
                when seq <> coalesce(seq_before, 0) + 1 then 'MISSING'
                when prev <> coalesce(hash_before, pg_catalog.sha256(pg_catalog.convert_to(
                  'kontor-audit-' || chain, 'UTF8'))) then 'REORDERED' end as fault
              from entry)
            select fault, chain, seq, '' from judged where fault is not null order by chain, seq limit ?1
            """;

    private static final String TAILS =
            """
            select 'TAIL', h.chain, h.seq, '' from (select generate_series(0, 15) as chain) c
            full join compliance.audit_head h on h.chain = c.chain
            left join lateral (select e.seq, e.hash from compliance.audit_entry e where e.chain = c.chain
              order by e.seq desc limit 1) e on true
            where h.chain is null or c.chain is null or h.seq <> coalesce(e.seq, 0) or h.hash <> coalesce(e.hash,
              pg_catalog.sha256(pg_catalog.convert_to('kontor-audit-' || c.chain, 'UTF8')))
            """;

    private static final String PERSONAL =
            """
            select 'PERSONAL', p.chain, p.seq, p.field from compliance.audit_personal p
            left join compliance.audit_entry e on e.chain = p.chain and e.seq = p.seq
            where e.detail -> p.field ->> (p.side || 'Digest') is distinct from
              pg_catalog.encode(pg_catalog.sha256(p.salt || pg_catalog.convert_to(p.value, 'UTF8')), 'hex')
            order by 2, 3 limit ?1
            """;

    /** Triggers that are off, and of the trail's own those that are not there at all. */
    private static final String GUARDS =
            """
            select 'GUARD', -1, 0, cast(t.tgrelid::regclass as text) || ' ' || t.tgname from pg_catalog.pg_trigger t
            where t.tgname in ('audit', 'only_grows', 'only_grows_whole', 'only_erased') and t.tgenabled <> 'O'
            union all
            select 'GUARD', -1, 0, n.name from (values ('compliance.audit_entry'), ('compliance.audit_anchor')) n (name)
            where (select count(*) from pg_catalog.pg_trigger t
                   where t.tgrelid = pg_catalog.to_regclass(n.name) and t.tgname like 'only\\_grows%') <> 2
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Writes an entry in this transaction. @param companyId null for the company that calls */
    public void note(Long companyId, String action, String object, String key, String detailJson) {
        entities.createNativeQuery(
                        """
                        select cast(compliance.note(coalesce(cast(nullif(?1, '') as bigint),
                          case when current_setting('kontor.company', true) ~ '^[0-9]+$'
                            then cast(current_setting('kontor.company', true) as bigint) end),
                          ?2, ?3, ?4, cast(?5 as jsonb)) as text)
                        """)
                .setParameter(1, companyId == null ? "" : companyId.toString())
                .setParameter(2, action)
                .setParameter(3, object)
                .setParameter(4, key)
                .setParameter(5, detailJson)
                .getSingleResult();
    }

    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from compliance.audit_entry")
                        .getSingleResult())
                .longValue();
    }

    /** Faults of chains, their ends, personal values and guards; none when the trail is whole. */
    public List<AuditFault> faults(int most) {
        List<AuditFault> faults = new ArrayList<>();
        for (String sql : List.of(CHAINS, PERSONAL)) {
            faults.addAll(
                    faults(entities.createNativeQuery(sql).setParameter(1, most).getResultList()));
        }
        for (String sql : List.of(TAILS, GUARDS)) {
            faults.addAll(faults(entities.createNativeQuery(sql).getResultList()));
        }
        return faults;
    }

    private static List<AuditFault> faults(List<?> rows) {
        return SqlRow.all(rows).stream()
                .map(row -> new AuditFault(
                        AuditFault.Kind.valueOf(row.text()), (int) row.number(), row.number(), row.text()))
                .toList();
    }

    /** Whether an entry with this hash stands there. */
    public boolean holds(Anchor.Head head) {
        return ((Number) entities.createNativeQuery("select count(*) from compliance.audit_entry"
                                        + " where chain = ?1 and seq = ?2 and encode(hash, 'hex') = ?3")
                                .setParameter(1, head.chain())
                                .setParameter(2, head.seq())
                                .setParameter(3, head.hash())
                                .getSingleResult())
                        .intValue()
                == 1;
    }

    /** The heads as they stand now; nothing when another node anchors or none is due. */
    public Optional<String> headsToAnchor(Instant notSince) {
        boolean free = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(5500171)")
                .getSingleResult();
        boolean due = free
                && (Boolean) entities.createNativeQuery(
                                "select not exists (select from compliance.audit_anchor where at > ?1)")
                        .setParameter(1, java.sql.Timestamp.from(notSince))
                        .getSingleResult();
        return due ? Optional.of((String) entities.createNativeQuery(HEADS).getSingleResult()) : Optional.empty();
    }

    public void keep(Anchor anchor) {
        entities.createNativeQuery("insert into compliance.audit_anchor (at, heads, mac) values (?1, ?2, ?3)")
                .setParameter(1, java.sql.Timestamp.from(anchor.at()))
                .setParameter(2, anchor.heads())
                .setParameter(3, anchor.mac())
                .executeUpdate();
    }

    /** All anchors, oldest first. */
    public List<Anchor> anchors() {
        List<?> rows = entities.createNativeQuery("select at, heads, mac from compliance.audit_anchor order by id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Anchor(((java.sql.Timestamp) row[0]).toInstant(), (String) row[1], (byte[]) row[2]))
                .toList();
    }
}
