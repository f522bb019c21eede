package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** How the catalogue is built, for staff. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class StructureQueries {

    private static final String CATEGORIES =
            """
            with recursive down as (
              select c.id, c.code, c.name_en, c.name_zh, c.published, 0 as depth, array[c.position, c.id] as place
              from catalog.category c join catalog.catalogue k on k.id = c.catalogue_id and k.code = ?2
              where c.parent_id is null
              union all
              select c.id, c.code, c.name_en, c.name_zh, c.published, d.depth + 1, d.place || array[c.position, c.id]
              from down d join catalog.category c on c.parent_id = d.id where d.depth < 20),
            counted as (
              select category_id, count(*) as articles from catalog.product where active group by category_id
              union all
              select s.category_id, count(*) from catalog.product_place s
              join catalog.product p on p.id = s.product_id and p.active group by s.category_id)
            select d.code, case when ?1 = 'zh' then d.name_zh else d.name_en end, d.depth, d.published, coalesce(n.articles, 0)
            from down d left join counted n on n.category_id = d.id order by d.place
            """;

    private static final String ATTRIBUTES =
            """
            select a.code, case when ?1 = 'zh' then a.name_zh else a.name_en end, a.unit, a.kind, a.facet
            from catalog.attribute a order by a.position, a.id
            """;

    /** From one value to the next by the index, and no further than anybody wants to know. */
    private static final String USES =
            """
            select a.code,
              (with recursive known as (
                 select min(v.value_en) as value from catalog.product_attribute v where v.attribute_id = a.id
                 union all
                 select (select min(v.value_en) from catalog.product_attribute v
                   where v.attribute_id = a.id and v.value_en > k.value)
                 from known k where k.value is not null)
               select count(*) from (select from known where value is not null limit ?1) found),
              (select count(*) from (select from catalog.product_attribute v where v.attribute_id = a.id limit ?1) found)
            from catalog.attribute a
            """;

    /** The words of the other languages are those of some of the articles. */
    private static final String VALUES =
            """
            with counted as (
              select v.value_en, count(*) as articles from catalog.product_attribute v
              where v.attribute_id = (select a.id from catalog.attribute a where a.code = ?1)
              group by v.value_en order by 2 desc, 1 limit 2000)
            select c.value_en, min(o.value_zh), min(o.value_de), c.articles
            from counted c cross join lateral (
              select v.value_zh, v.value_de from catalog.product_attribute v
              where v.attribute_id = (select a.id from catalog.attribute a where a.code = ?1) and v.value_en = c.value_en
              limit 100) o
            group by c.value_en, c.articles order by c.articles desc, c.value_en
            """;

    private static final String FILED =
            """
            select p.id, p.sku, case when ?2 = 'zh' then coalesce(p.name_zh, p.name_en) else p.name_en end, p.active
            from catalog.category c cross join lateral (
              select f.* from catalog.product f where f.category_id = c.id
              union all select s.* from catalog.product_place l join catalog.product s on s.id = l.product_id
              where l.category_id = c.id) p
            where c.code = ?1 order by p.sku, p.id limit ?3
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** The tree of a catalogue; empty when there is no such catalogue. */
    public List<CategoryRow> categories(String catalogue, String language) {
        return rows(CATEGORIES, language, catalogue).stream()
                .map(row -> new CategoryRow(row.text(), row.text(), (int) row.number(), row.flag(), row.number()))
                .toList();
    }

    public List<AttributeRow> attributes(String language) {
        return rows(ATTRIBUTES, language).stream()
                .map(row -> new AttributeRow(
                        row.text(), row.text(), row.text(), AttributeKind.valueOf(row.text()), row.flag()))
                .toList();
    }

    /** How much each attribute is used, by its code. */
    public Map<String, AttributeUse> uses() {
        return rows(USES, AttributeUse.MOST + 1).stream()
                .collect(Collectors.toMap(SqlRow::text, row -> new AttributeUse(row.number(), row.number())));
    }

    public Optional<AttributeView> attribute(String code) {
        List<AttributeView.Value> values = rows(VALUES, code).stream()
                .map(row -> new AttributeView.Value(row.text(), row.text(), row.text(), row.number()))
                .toList();
        return rows(
                        "select code, name_en, name_zh, unit, kind, facet, position, version from catalog.attribute where code = ?1",
                        code)
                .stream()
                .map(row -> new AttributeView(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        AttributeKind.valueOf(row.text()),
                        row.flag(),
                        (int) row.number(),
                        row.number(),
                        values))
                .findFirst();
    }

    public Optional<CategoryView> category(String code) {
        return rows(
                        """
                        select k.code, c.code, c.name_en, c.name_zh, coalesce(up.code, ''), c.published, c.version,
                          (select count(*) from catalog.product p where p.category_id = c.id)
                          + (select count(*) from catalog.product_place s where s.category_id = c.id)
                        from catalog.category c join catalog.catalogue k on k.id = c.catalogue_id
                        left join catalog.category up on up.id = c.parent_id where c.code = ?1
                        """,
                        code)
                .stream()
                .map(row -> new CategoryView(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.number(),
                        row.number()))
                .findFirst();
    }

    /** What can be chosen, in its order. */
    public List<AttributeTerms.Choice> choices(String code) {
        return rows(
                        "select c.value_en, c.value_zh, c.value_de from catalog.attribute_choice c join catalog.attribute a"
                                + " on a.id = c.attribute_id where a.code = ?1 order by c.position, c.value_en",
                        code)
                .stream()
                .map(row -> new AttributeTerms.Choice(row.text(), row.text(), row.text()))
                .toList();
    }

    /** The first articles filed in a category, without those of categories below. */
    public List<FiledRow> filed(String code, String language, int most) {
        return rows(FILED, code, language, most).stream()
                .map(row -> new FiledRow(row.number(), row.text(), row.text(), row.flag()))
                .toList();
    }

    private List<SqlRow> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return SqlRow.all(query.getResultList());
    }
}
