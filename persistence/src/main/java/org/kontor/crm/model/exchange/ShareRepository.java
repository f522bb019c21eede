package org.kontor.crm.model.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontor.kernel.SqlRow;

/** Stores what was told to an outside CRM, what it has, and what is to be told. */
@ApplicationScoped
public class ShareRepository {

    /** Orders of the last days before the exchange began are told as well. */
    private static final int DAYS_OF_ORDERS = 90;

    @PersistenceContext
    private EntityManager entities;

    public boolean isConnected() {
        return !entities.createNativeQuery("select 1 from crm.exchange")
                .getResultList()
                .isEmpty();
    }

    /** From now on what changes is told, and first whatever there is. Again changes nothing. */
    public void connect(String by, Instant at) {
        int began = entities.createNativeQuery(
                        "insert into crm.exchange (connected_at, connected_by) values (?1, ?2) on conflict do nothing")
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, by)
                .executeUpdate();
        if (began == 1) {
            entities.createNativeQuery(
                            """
                            insert into crm.to_share (kind, number)
                            select 'ACCOUNT', number from organisation.company where status <> 'CLOSED' union all
                            select 'CONTACT', number from crm.contact union all
                            select 'CASE', number from crm.service_case union all
                            select 'ACTIVITY', number from crm.activity where company_id is not null union all
                            select 'ORDER', number from order_.sales_order where placed_at > ?1
                            """)
                    .setParameter(1, at.minusSeconds(DAYS_OF_ORDERS * 86_400L).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** What is already on its way goes there all the same. */
    public void disconnect() {
        entities.createNativeQuery("delete from crm.exchange").executeUpdate();
        entities.createNativeQuery("delete from crm.to_share").executeUpdate();
    }

    /** Takes some of what is to be told; nobody else gets the same, and who changes more of it is not kept waiting. */
    public List<SharedKey> claim(int most) {
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(
                        "select id, kind, number from crm.to_share order by id limit ?1 for update skip locked")
                .setParameter(1, most)
                .getResultList());
        return rows.stream().map(this::taken).distinct().toList();
    }

    private SharedKey taken(SqlRow row) {
        entities.createNativeQuery("delete from crm.to_share where id = ?1")
                .setParameter(1, row.number())
                .executeUpdate();
        return new SharedKey(SharedKind.valueOf(row.text()), row.text());
    }

    /** It is to be looked at whether something is to be told of it. */
    public void mark(SharedKey key) {
        if (isConnected()) {
            entities.createNativeQuery("insert into crm.to_share (kind, number) values (?1, ?2)")
                    .setParameter(1, key.kind().name())
                    .setParameter(2, key.number())
                    .executeUpdate();
        }
    }

    /** Locked until the end of the transaction; made if there was none. */
    public SharedRecord take(SharedKey key, long companyId) {
        entities.createNativeQuery("insert into crm.shared_record (kind, number, company_id) values (?1, ?2, ?3)"
                        + " on conflict (kind, number) do nothing")
                .setParameter(1, key.kind().name())
                .setParameter(2, key.number())
                .setParameter(3, companyId)
                .executeUpdate();
        return lock(key).orElseThrow();
    }

    /** Locked until the end of the transaction. */
    public Optional<SharedRecord> lock(SharedKey key) {
        return SqlRow.all(of(
                                key,
                                "select company_id, foreign_key, revision, their_revision, cast(theirs as text)"
                                        + " from crm.shared_record where kind = ?1 and number = ?2 for no key update")
                        .getResultList())
                .stream()
                .map(row -> new SharedRecord(
                        key, row.number(), row.text(), row.number(), row.number(), FieldsJson.read(row.text())))
                .findFirst();
    }

    /** Our number of what the other side calls so; whoever makes the same meanwhile waits. */
    public Optional<String> numberOf(SharedKind kind, String foreignKey) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 741))")
                .setParameter(1, kind + "/" + foreignKey)
                .getSingleResult();
        List<?> numbers = entities.createNativeQuery(
                        "select number from crm.shared_record where kind = ?1 and foreign_key = ?2")
                .setParameter(1, kind.name())
                .setParameter(2, foreignKey)
                .getResultList();
        return numbers.stream().map(String::valueOf).findFirst();
    }

    public void store(SharedRecord shared) {
        of(
                        shared.key(),
                        "update crm.shared_record set foreign_key = ?3, revision = ?4, their_revision = ?5,"
                                + " theirs = cast(?6 as jsonb) where kind = ?1 and number = ?2")
                .setParameter(3, shared.foreignKey())
                .setParameter(4, shared.revision())
                .setParameter(5, shared.theirRevision())
                .setParameter(6, FieldsJson.write(shared.theirs()))
                .executeUpdate();
    }

    public void addTold(SharedKey key, Told told) {
        of(
                        key,
                        "insert into crm.shared_sent (kind, number, revision, seen, fields) values (?1, ?2, ?3, ?4,"
                                + " cast(?5 as jsonb))")
                .setParameter(3, told.revision())
                .setParameter(4, told.seen())
                .setParameter(5, FieldsJson.write(told.fields()))
                .executeUpdate();
    }

    /** What was told and is not yet noted there, by revision. */
    public SortedMap<Long, Told> told(SharedKey key) {
        SortedMap<Long, Told> told = new TreeMap<>();
        SqlRow.all(of(
                                key,
                                "select revision, seen, cast(fields as text) from crm.shared_sent where kind = ?1 and number = ?2")
                        .getResultList())
                .forEach(row -> {
                    long revision = row.number();
                    told.put(revision, new Told(revision, row.number(), FieldsJson.read(row.text())));
                });
        return told;
    }

    /** The other side has this revision, so that earlier ones no longer matter. */
    public void forgetTold(SharedKey key, long upTo) {
        of(key, "delete from crm.shared_sent where kind = ?1 and number = ?2 and revision <= ?3")
                .setParameter(3, upTo)
                .executeUpdate();
    }

    private Query of(SharedKey key, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter(1, key.kind().name())
                .setParameter(2, key.number());
    }

    /** What is not yet decided, by field, with our number of it in the database. */
    public Map<String, Long> conflicts(SharedKey key) {
        Map<String, Long> open = new TreeMap<>();
        SqlRow.all(of(key, "select field, id from crm.conflict where kind = ?1 and number = ?2 and decision is null")
                        .getResultList())
                .forEach(row -> open.put(row.text(), row.number()));
        return open;
    }

    /** Both sides have changed a field differently; said again it has the latest of both. */
    public void openConflict(SharedRecord shared, String field, String ours, String theirs, Instant at) {
        of(
                        shared.key(),
                        """
                        insert into crm.conflict (kind, number, company_id, field, ours, theirs, found_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (kind, number, field) where decision is null
                        do update set ours = excluded.ours, theirs = excluded.theirs
                        """)
                .setParameter(3, shared.companyId())
                .setParameter(4, field)
                .setParameter(5, ours)
                .setParameter(6, theirs)
                .setParameter(7, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @param decision {@code OURS}, {@code THEIRS}, or {@code SAME} when both sides came to have the same */
    public void closeConflict(long id, String decision, String by, Instant at) {
        entities.createNativeQuery(
                        "update crm.conflict set decision = ?2, decided_by = ?3, decided_at = ?4 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, decision)
                .setParameter(3, by)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Of what a conflict is, while it is open: its kind, number, field and what the other side has. */
    public Optional<SqlRow> conflict(long id) {
        return SqlRow.all(entities.createNativeQuery(
                                "select kind, number, field, theirs from crm.conflict where id = ?1 and decision is null")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst();
    }
}
