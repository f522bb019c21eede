package org.kontor.requisition.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** Links to lists: open to the people of the list's company and to nobody else. */
@ApplicationScoped
public class LinkRepository {

    @PersistenceContext
    private EntityManager entities;

    /** What a link leads to. */
    public record Linked(long listId, String name, String note, String ownerName, Instant expiresAt) {}

    /** Those that have not ended, the first to end first. */
    public List<ListLink> of(long listId, Instant now) {
        return SqlRow.all(entities.createNativeQuery(
                                "select id, made_at, expires_at from requisition.link where list_id = ?1"
                                        + " and expires_at > ?2 order by expires_at, id")
                        .setParameter(1, listId)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .map(row -> new ListLink(row.number(), row.instant(), row.instant()))
                .toList();
    }

    /**
     * Keeps a link; those of the list that have ended go. Locks the list, so that two at once are counted.
     *
     * @throws RuleViolated {@link RequisitionRule#TOO_MANY_LINKS}, {@link RequisitionRule#LIST_NOT_FOUND} when it has been
     *     deleted meanwhile
     */
    public void add(long companyId, long listId, LinkToken token, Instant now, Instant until) {
        if (entities.createNativeQuery("select id from requisition.list where id = ?1 for update")
                .setParameter(1, listId)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolated(RequisitionRule.LIST_NOT_FOUND);
        }
        entities.createNativeQuery("delete from requisition.link where list_id = ?1 and expires_at <= ?2")
                .setParameter(1, listId)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        int added = entities.createNativeQuery(
                        """
                        insert into requisition.link (company_id, list_id, token_sha256, made_at, expires_at)
                        select ?1, ?2, ?3, ?4, ?5
                        where ?6 > (select count(*) from requisition.link where list_id = ?2)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, listId)
                .setParameter(3, token.sha256())
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, until.atOffset(ZoneOffset.UTC))
                .setParameter(6, ListLink.MOST)
                .executeUpdate();
        if (added == 0) {
            throw new RuleViolated(RequisitionRule.TOO_MANY_LINKS, Map.of("most", ListLink.MOST));
        }
    }

    /** @throws RuleViolated {@link RequisitionRule#LINK_NOT_FOUND}, also when it is of another list */
    public void end(long listId, long linkId) {
        int ended = entities.createNativeQuery("delete from requisition.link where list_id = ?1 and id = ?2")
                .setParameter(1, listId)
                .setParameter(2, linkId)
                .executeUpdate();
        if (ended == 0) {
            throw new RuleViolated(RequisitionRule.LINK_NOT_FOUND);
        }
    }

    /**
     * @param held whether the list stays as it is until the transaction ends
     * @throws RuleViolated {@link RequisitionRule#LINK_NOT_FOUND}, also for one that has ended or is another company's
     */
    public Linked get(long companyId, String token, Instant now, boolean held) {
        if (!LinkToken.isWellFormed(token)) {
            throw new RuleViolated(RequisitionRule.LINK_NOT_FOUND);
        }
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select l.id, l.name, l.note, p.name as owner_name, k.expires_at
                                from requisition.link k join requisition.list l on l.id = k.list_id
                                  join identity.person p on p.id = l.owner_id
                                where k.company_id = ?1 and k.token_sha256 = ?2 and k.expires_at > ?3
                                """
                                        + (held ? " for share of l" : ""))
                        .setParameter(1, companyId)
                        .setParameter(2, new LinkToken(token).sha256())
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .map(row -> new Linked(row.number(), row.text(), row.text(), row.text(), row.instant()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(RequisitionRule.LINK_NOT_FOUND));
    }
}
