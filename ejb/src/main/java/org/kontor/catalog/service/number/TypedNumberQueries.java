package org.kontor.catalog.service.number;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.model.PartNumber;
import org.kontor.catalog.service.assortment.Visible;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/**
 * What typed numbers mean. Case, separators and width do not count, nor leading zeros of a GTIN. The kinds are tried in the
 * order of {@link NumberKind}; the number on a packaging is a GTIN and means its unit: the first under which an article is known wins, and all articles known so are hits; an
 * article whose number is written exactly as typed leaves those out that are only spelled alike.
 */
@Stateless
@RolesAllowed({
    Permission.CATALOG_READ,
    Permission.CART_EDIT,
    Permission.ORDER_PLACE,
    Permission.STAFF_CATALOG_READ,
    Permission.SYSTEM
})
public class TypedNumberQueries {

    /** More articles than this under one number are no choice any more. */
    public static final int MOST_HITS = 20;

    private static final String RESOLVE =
            """
            with typed as (
              select t.place, t.code, catalog.part_key(t.code) as key
              from unnest(cast(?1 as text[])) with ordinality t (code, place)),
            gtin as (
              select t.place, lpad(ltrim(t.key, '0'), n, '0') as gtin from typed t cross join unnest(array[8, 12, 13, 14]) n
              where t.key ~ '^[0-9]{7,14}$' and n >= length(ltrim(t.key, '0'))),
            hit as (
              select t.place, 0 as kind, o.number <> t.code as alike, o.product_id, '' as unit
              from typed t join catalog.own_number o on o.company_id = cast(?2 as bigint) and o.number_key = t.key
              union all
              select t.place, 1, p.sku <> t.code, p.id, ''
              from typed t join catalog.product_search s on s.sku_key = t.key join catalog.product p on p.id = s.product_id
              union all
              select t.place, 2, p.manufacturer_number <> t.code, p.id, ''
              from typed t join catalog.product p on catalog.part_key(p.manufacturer_number) = t.key and t.key <> ''
              union all
              select g.place, 3, false, p.id, '' from gtin g join catalog.product p on p.gtin = g.gtin
              union all
              select g.place, 3, false, u.product_id, u.unit
              from gtin g join catalog.sales_unit u on u.gtin = g.gtin and u.retired_at is null),
            ranked as (
              select h.place, h.kind, p.id, p.sku, p.active, h.unit,
                case when cast(?3 as text) = 'zh' then coalesce(p.name_zh, p.name_en) else p.name_en end as name,
                rank() over (partition by h.place order by p.active desc, h.kind, h.alike) as first
              from hit h join catalog.product p on p.id = h.product_id
              where {visible})
            select distinct on (place, sku, id) place, kind, id, sku, name, active, unit from ranked where first = 1
            order by place, sku, id, unit
            """
                    .replace("{visible}", Visible.to("p", "nullif(?4, '')"));

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /**
     * Articles that the company knows under a number, whether or not it may see them.
     *
     * @param unfinished whether the number may go on
     */
    public Set<Long> own(Long companyId, String typed, boolean unfinished) {
        String key = PartNumber.key(typed);
        if (companyId == null || key.isEmpty()) {
            return Set.of();
        }
        List<?> found = entities.createNativeQuery(
                        "select product_id, number from catalog.own_number where company_id = ?1"
                                + " and number_key like ?2 order by number_key, product_id limit " + MOST_HITS)
                .setParameter(1, companyId)
                .setParameter(2, key + (unfinished ? "%" : ""))
                .getResultList();
        return SqlRow.all(found).stream().map(SqlRow::number).collect(Collectors.toSet());
    }

    /**
     * One statement, whatever the number of codes.
     *
     * @param typed numbers as people type them; none may be null
     * @param companyId whose own numbers count and who may see the articles; null for staff
     * @param language {@code en} or {@code zh}
     * @return one for each number typed, in the order given
     */
    public List<TypedNumber> resolve(List<String> typed, Long companyId, String language) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<List<TypedNumber.Hit>> hits = new ArrayList<>();
        List<NumberKind> kinds = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            hits.add(new ArrayList<>());
            kinds.add(null);
        }
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(RESOLVE)
                .setParameter(1, SqlArray.ofTexts(typed))
                .setParameter(2, companyId == null ? "-1" : companyId.toString())
                .setParameter(3, language)
                .setParameter(4, companyId == null ? "" : companyId.toString())
                .getResultList());
        for (SqlRow row : rows) {
            int place = (int) row.number() - 1;
            kinds.set(place, NumberKind.values()[(int) row.number()]);
            if (hits.get(place).size() < MOST_HITS) {
                hits.get(place).add(new TypedNumber.Hit(row.number(), row.text(), row.text(), row.flag(), row.text()));
            }
        }
        List<TypedNumber> answers = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            answers.add(new TypedNumber(typed.get(i), kinds.get(i), hits.get(i)));
        }
        return answers;
    }
}
