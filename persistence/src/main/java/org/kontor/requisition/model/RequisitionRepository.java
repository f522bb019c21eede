package org.kontor.requisition.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Requisition lists of a company as one of its people may see them, and their items. */
@ApplicationScoped
public class RequisitionRepository {

    private static final String SEEN =
            """
            with up as (
              select unnest(u.lineage) as id from organisation.unit u
              where u.id = cast(?3 as bigint) and u.company_id = ?1),
            seen as (
              select l.id, greatest(case when l.owner_id = ?2 then 3 else -1 end, coalesce((
                select max(array_position(array['READ', 'ORDER', 'EDIT'], s.access) - 1) from requisition.share s
                where s.list_id = l.id and (s.person_id = ?2 or s.unit_id in (select id from up))), -1)) as access
              from requisition.list l where l.company_id = ?1)
            select l.id, l.name, l.note, coalesce(f.folder, ''), l.owner_id, p.name as owner_name, s.access,
              (select count(*) from requisition.item i where i.list_id = l.id), l.changed_by, l.changed_at, l.version
            from seen s join requisition.list l on l.id = s.id join identity.person p on p.id = l.owner_id
              left join requisition.filed f on f.list_id = l.id and f.person_id = ?2
            where s.access >= 0
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Who reads: a person in a unit of a company. */
    public record Reader(long companyId, long personId, Long unitId) {}

    /** @param sku as it was when it was put down */
    public record Item(long id, long productId, String sku, String unit, BigDecimal quantity) {}

    /** All that the reader may see: what he keeps in no folder first, then by folder; his own first. */
    public List<RequisitionList> all(Reader reader) {
        return lists(
                SEEN
                        + " order by lower(f.folder) nulls first, f.folder, s.access = 3 desc, lower(l.name), l.id limit 500",
                reader,
                null);
    }

    /** @throws RuleViolated {@link RequisitionRule#LIST_NOT_FOUND}, also when there is one that he may not see */
    public RequisitionList get(Reader reader, long id) {
        return lists(SEEN + " and l.id = ?4", reader, id).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(RequisitionRule.LIST_NOT_FOUND));
    }

    private List<RequisitionList> lists(String sql, Reader reader, Long id) {
        var query = entities.createNativeQuery(sql)
                .setParameter(1, reader.companyId())
                .setParameter(2, reader.personId())
                .setParameter(
                        3, reader.unitId() == null ? "-1" : reader.unitId().toString());
        if (id != null) {
            query.setParameter(4, id);
        }
        return SqlRow.all(query.getResultList()).stream()
                .map(row -> new RequisitionList(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.text(),
                        Access.values()[(int) row.number()],
                        (int) row.number(),
                        row.text(),
                        row.instant(),
                        row.number()))
                .toList();
    }

    /** In their order. */
    public List<Item> items(long listId) {
        return SqlRow.all(entities.createNativeQuery(
                                "select id, product_id, sku, unit, quantity from requisition.item where list_id = ?1"
                                        + " order by position, id")
                        .setParameter(1, listId)
                        .getResultList())
                .stream()
                .map(row -> new Item(row.number(), row.number(), row.text(), row.text(), row.decimal()))
                .toList();
    }

    /** @throws RuleViolated {@link RequisitionRule#NAME_TAKEN}, {@link RequisitionRule#TOO_MANY_LISTS} */
    public long add(Reader owner, String ownerName, String name, String note, Instant at) {
        List<?> ids = entities.createNativeQuery(
                        """
                        insert into requisition.list (company_id, unit_id, owner_id, name, note, changed_by, changed_at)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7 where ?8 >
                          (select count(*) from requisition.list where company_id = ?1 and owner_id = ?3)
                        on conflict do nothing returning id
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.unitId())
                .setParameter(3, owner.personId())
                .setParameter(4, name)
                .setParameter(5, note)
                .setParameter(6, ownerName)
                .setParameter(7, at.atOffset(ZoneOffset.UTC))
                .setParameter(8, RequisitionList.MAX_LISTS)
                .getResultList();
        if (ids.isEmpty()) {
            throw isTaken(owner, name, -1)
                    ? new RuleViolated(RequisitionRule.NAME_TAKEN, Map.of("name", name))
                    : new RuleViolated(RequisitionRule.TOO_MANY_LISTS, Map.of("most", RequisitionList.MAX_LISTS));
        }
        return ((Number) ids.get(0)).longValue();
    }

    /** Whether another list of this owner bears the name. */
    public boolean isTaken(Reader owner, String name, long butId) {
        return !entities.createNativeQuery(
                        "select 1 from requisition.list where company_id = ?1 and owner_id = ?2 and lower(name) = lower(?3)"
                                + " and id <> ?4")
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, name)
                .setParameter(4, butId)
                .getResultList()
                .isEmpty();
    }

    /** Files lists for the reader, who may see them; those already deleted are left out. One statement. */
    public void file(Reader reader, Collection<Long> lists, String folder) {
        entities.createNativeQuery(
                        folder.isEmpty()
                                ? "delete from requisition.filed where company_id = ?1 and person_id = ?2"
                                        + " and list_id = any(cast(?3 as bigint[])) and ?4 = ''"
                                : """
                                insert into requisition.filed (company_id, person_id, list_id, folder)
                                select l.company_id, ?2, l.id, ?4 from requisition.list l
                                where l.company_id = ?1 and l.id = any(cast(?3 as bigint[])) order by l.id for key share
                                on conflict (person_id, list_id) do update set folder = excluded.folder
                                """)
                .setParameter(1, reader.companyId())
                .setParameter(2, reader.personId())
                .setParameter(3, SqlArray.ofNumbers(lists))
                .setParameter(4, folder)
                .executeUpdate();
    }

    public void rename(long listId, String name, String note) {
        entities.createNativeQuery("update requisition.list set name = ?2, note = ?3 where id = ?1")
                .setParameter(1, listId)
                .setParameter(2, name)
                .setParameter(3, note)
                .executeUpdate();
    }

    public void delete(long listId) {
        entities.createNativeQuery("delete from requisition.list where id = ?1")
                .setParameter(1, listId)
                .executeUpdate();
    }

    /**
     * Locks the list for a change made upon a version of it; null for a change that goes with any.
     *
     * @throws RuleViolated {@link RequisitionRule#CHANGED_MEANWHILE}
     */
    public void touch(long listId, Long version, String by, Instant at) {
        Query update = entities.createNativeQuery(
                        "update requisition.list set version = version + 1, changed_by = ?2, changed_at = ?3 where id = ?1"
                                + (version == null ? "" : " and version = ?4"))
                .setParameter(1, listId)
                .setParameter(2, by)
                .setParameter(3, at.atOffset(ZoneOffset.UTC));
        if (version != null) {
            update.setParameter(4, version);
        }
        if (update.executeUpdate() == 0) {
            throw new RuleViolated(RequisitionRule.CHANGED_MEANWHILE);
        }
    }

    /**
     * Adds to what the list has of these articles, new ones at its end.
     *
     * @throws RuleViolated {@link RequisitionRule#TOO_MANY_ITEMS}
     */
    public void put(RequisitionList list, long companyId, List<Item> items) {
        entities.createNativeQuery(
                        """
                        insert into requisition.item (company_id, list_id, product_id, sku, unit, quantity, position)
                        select ?1, ?2, w.product_id, w.sku, w.unit, w.quantity, least(w.no + coalesce(
                          (select max(position) from requisition.item where list_id = ?2), 0), 2000000000)
                        from unnest(cast(?3 as bigint[]), cast(?4 as text[]), cast(?5 as numeric[]), cast(?7 as text[]))
                          with ordinality w (product_id, sku, quantity, unit, no) order by w.no
                        on conflict (list_id, product_id, unit) do update
                          set quantity = least(item.quantity + excluded.quantity, ?6)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, list.id())
                .setParameter(
                        3,
                        SqlArray.ofNumbers(items.stream().map(Item::productId).toList()))
                .setParameter(4, SqlArray.ofTexts(items.stream().map(Item::sku).toList()))
                .setParameter(
                        5, SqlArray.ofNumbers(items.stream().map(Item::quantity).toList()))
                .setParameter(6, LotSize.MOST)
                .setParameter(7, SqlArray.ofTexts(items.stream().map(Item::unit).toList()))
                .executeUpdate();
        if (items(list.id()).size() > RequisitionList.MAX_ITEMS) {
            throw new RuleViolated(RequisitionRule.TOO_MANY_ITEMS, Map.of("most", RequisitionList.MAX_ITEMS));
        }
    }

    /** Ids of other lists are passed over. */
    public void setQuantities(long listId, Map<Long, BigDecimal> quantities) {
        entities.createNativeQuery(
                        """
                        update requisition.item i set quantity = w.quantity
                        from unnest(cast(?2 as bigint[]), cast(?3 as numeric[])) w (id, quantity)
                        where i.list_id = ?1 and i.id = w.id
                        """)
                .setParameter(1, listId)
                .setParameter(2, SqlArray.ofNumbers(quantities.keySet()))
                .setParameter(3, SqlArray.ofNumbers(quantities.values()))
                .executeUpdate();
    }

    public void remove(long listId, Collection<Long> itemIds) {
        entities.createNativeQuery("delete from requisition.item where list_id = ?1 and id = any(cast(?2 as bigint[]))")
                .setParameter(1, listId)
                .setParameter(2, SqlArray.ofNumbers(itemIds))
                .executeUpdate();
    }
}
