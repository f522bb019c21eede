package org.kontor.catalog.service.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ChangeProposalRepository;
import org.kontor.catalog.model.proposal.FieldValuesConverter;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.model.proposal.ProposalState;
import org.kontor.catalog.service.proposal.ProposalRow.Field;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Changes of articles that wait for a second person, and what came of those that did. A list costs one statement. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_READ)
public class ProposalQueries {

    private static final String SELECT =
            "select c.id, p.name_en, coalesce(p.name_zh, p.name_en) as name_zh, c.kind, c.note,"
                    + " c.proposed_by_id, c.proposed_by, c.proposed_at, c.state, c.decided_by, c.decided_at, c.reason,"
                    + " cast(c.was as text) as was, cast(c.wanted as text) as wanted, "
                    + KeptProduct.COLUMNS.replace("p.id,", "p.id as product_id,")
                    + " from catalog.change_proposal c join catalog.product p on p.id = c.product_id where ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ChangeProposalRepository proposals;

    @EJB
    private CallerQueries callers;

    /** Those that wait, the oldest first. */
    public List<ProposalRow> waiting(int offset, int limit) {
        return rows("c.state = 'WAITING' order by c.proposed_at, c.id offset ?1 limit ?2", offset, limit);
    }

    public long countWaiting() {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from catalog.change_proposal where state = 'WAITING'")
                        .getSingleResult())
                .longValue();
    }

    /** How many wait for the caller: what he proposed himself waits for others. */
    public long countForCaller() {
        return ((Number) entities.createNativeQuery("select count(*) from catalog.change_proposal"
                                + " where state = 'WAITING' and proposed_by_id <> ?1")
                        .setParameter(1, callers.current().personId())
                        .getSingleResult())
                .longValue();
    }

    /** Those that were decided last, the latest first. */
    public List<ProposalRow> decided(int limit) {
        return rows("c.state <> 'WAITING' order by c.decided_at desc, c.id desc limit ?1", limit);
    }

    /** What waits of an article. */
    public List<ProposalRow> ofProduct(String sku) {
        return rows("p.sku = ?1 and c.state = 'WAITING' order by c.proposed_at, c.id", sku);
    }

    /** Kinds of changes that wait for a second person. */
    public List<ChangeKind> needed() {
        return proposals.needed();
    }

    /** What attributes are called. @param codes of attributes; the codes of those that are gone are left out */
    public Map<String, String> attributeNames(Collection<String> codes, String language) {
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            SqlRow.all(entities.createNativeQuery("select code, " + (language.equals("zh") ? "name_zh" : "name_en")
                                    + " from catalog.attribute where code = any(cast(?1 as text[]))")
                            .setParameter(1, SqlArray.ofTexts(codes))
                            .getResultList())
                    .forEach(row -> names.put(row.text(), row.text()));
        }
        return names;
    }

    private List<ProposalRow> rows(String which, Object... values) {
        var query = entities.createNativeQuery(SELECT + which);
        for (int place = 1; place <= values.length; place++) {
            query.setParameter(place, values[place - 1]);
        }
        List<SqlRow> found = SqlRow.all(query.getResultList());
        Long caller = found.isEmpty() ? null : callers.current().personId();
        return found.stream().map(row -> row(row, caller)).toList();
    }

    private static ProposalRow row(SqlRow r, Long caller) {
        long id = r.number();
        String nameEn = r.text();
        String nameZh = r.text();
        ChangeKind kind = ChangeKind.valueOf(r.text());
        String note = r.text();
        long by = r.number();
        Decided d =
                new Decided(r.text(), r.instant(), ProposalState.valueOf(r.text()), r.text(), r.instant(), r.text());
        Map<String, String> was = FieldValuesConverter.read(r.text());
        Map<String, String> wanted = FieldValuesConverter.read(r.text());
        KeptProduct now = KeptProduct.read(r);
        Stream<String> changed = kind.isOpen()
                ? wanted.keySet().stream()
                : kind.fields().stream().filter(wanted::containsKey);
        List<Field> fields = changed.map(field -> new Field(
                        field, was.get(field), wanted.get(field), now.values().getOrDefault(field, "")))
                .toList();
        return new ProposalRow(
                id,
                now.sku(),
                nameEn,
                nameZh,
                kind,
                note,
                d.proposedBy(),
                d.proposedAt(),
                d.state(),
                d.decidedBy(),
                d.decidedAt(),
                d.reason(),
                Objects.equals(caller, by),
                fields);
    }

    private record Decided(
            String proposedBy,
            Instant proposedAt,
            ProposalState state,
            String decidedBy,
            Instant decidedAt,
            String reason) {}
}
