package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.catalog.service.text.Description;
import org.kontor.catalog.service.unit.UnitList;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.SqlRow;

/** Reads articles with their attributes: two statements for any number of them. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class RowQueries {

    private static final int LARGEST_FAMILY = 400;

    /** Of each kind. */
    private static final int MOST_RELATED = 20;

    @PersistenceContext
    private EntityManager entities;

    /** In the order of the ids, in German as far as articles have it; ids of nothing, and of what the company may not see, are left out. */
    public Map<Long, ProductRow> byIds(Long company, Collection<Long> ids, String language) {
        boolean chinese = "zh".equals(language);
        Map<Long, ProductRow> rows = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return rows;
        }
        Map<Long, List<AttributeValue>> attributes = attributes(ids, language);
        Map<Long, ProductRow> unordered = new LinkedHashMap<>();
        Sql sql = new Sql()
                .add("select p.id, p.sku, ")
                .add(chinese ? "coalesce(p.name_zh, p.name_en)" : "p.name_en")
                .add(", p.unit, p.order_multiple, p.min_quantity, (select c.code from catalog.category c where c.id ="
                        + " case when mine.catalogue = 1 then p.category_id else (select s.category_id"
                        + " from catalog.product_place s where s.product_id = p.id and s.catalogue_id = mine.catalogue) end"
                        + " and c.id <> all (mine.hidden)),"
                        + " p.manufacturer, p.manufacturer_number,"
                        + " p.drawing, (select x.hash from catalog.product_picture o join catalog.picture x on x.id = o.picture_id"
                        + " where o.product_id = p.id order by o.position, o.picture_id limit 1), "
                        + UnitList.COLUMN + " as units"
                        + " from catalog.product p cross join (select ")
                .catalogueOf(company)
                .add(
                        " as catalogue, array(with recursive hidden as (select id from catalog.category where not published"
                                + " union select c.id from hidden join catalog.category c on c.parent_id = hidden.id)"
                                + " select id from hidden) as hidden offset 0) mine where p.id = any (")
                .ids(ids)
                .add(") and")
                .visible(company);
        for (Object[] row : sql.rows(entities::createNativeQuery)) {
            long id = ((Number) row[0]).longValue();
            unordered.put(
                    id,
                    new ProductRow(
                            id,
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            (BigDecimal) row[4],
                            (BigDecimal) row[5],
                            (String) row[6],
                            attributes.getOrDefault(id, List.of()),
                            (String) row[7],
                            (String) row[8],
                            (String) row[9],
                            (String) row[10],
                            UnitList.of(new LotSize((String) row[3], (BigDecimal) row[4], (BigDecimal) row[5]), (String)
                                    row[11])));
        }
        for (Long id : ids) {
            ProductRow row = unordered.get(id);
            if (row != null) {
                rows.put(id, row);
            }
        }
        return rows;
    }

    private Map<Long, List<AttributeValue>> attributes(Collection<Long> ids, String language) {
        Sql sql = new Sql()
                .add("select v.product_id, a.code, ")
                .add(
                        switch (language) {
                            case "zh" -> "a.name_zh, v.value_zh";
                            case "de" -> "a.name_en, coalesce(v.value_de, v.value_en)";
                            default -> "a.name_en, v.value_en";
                        })
                .add(", v.value_number, a.unit, a.kind from catalog.product_attribute v"
                        + " join catalog.attribute a on a.id = v.attribute_id where v.product_id = any (")
                .ids(ids)
                .add(") order by v.product_id, a.position, a.id");
        Map<Long, List<AttributeValue>> attributes = new LinkedHashMap<>();
        for (Object[] row : sql.rows(entities::createNativeQuery)) {
            attributes
                    .computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add(new AttributeValue(
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            (BigDecimal) row[4],
                            (String) row[5],
                            AttributeKind.valueOf((String) row[6])));
        }
        attributes.replaceAll((id, values) -> List.copyOf(values));
        return attributes;
    }

    /** Of what the company may see, the article with this number, else that whose number differs in case and separators. */
    public Optional<ProductDetail> detail(Long company, String sku, TextLanguage language) {
        boolean chinese = language == TextLanguage.ZH;
        Sql sql = new Sql()
                .add("select p.id, ")
                .add(chinese ? "coalesce(p.text_zh, p.text_en), p.text_zh is null" : "p.text_en, false")
                .add(", (select t.language || ' ' || t.html from catalog.product_text t where t.product_id = p.id"
                        + " order by array_position(")
                .texts(language.order().stream().map(TextLanguage::code).toList())
                .add(", t.language) limit 1)")
                .add(
                        ", p.gtin, p.weight_grams, p.origin_country, p.tariff_code, s.family,"
                                + " p.released_at, p.phase_out_at, p.discontinued_at, current_timestamp as now,"
                                + " (select string_agg(kind || ' ' || other_id, ',' order by kind, sku) from (select r.kind, r.other_id, o.sku,"
                                + " row_number() over (partition by r.kind order by o.sku) as place"
                                + " from catalog.product_relation r join catalog.product o on o.id = r.other_id and o.active"
                                + " where r.product_id = p.id) other where place <= " + MOST_RELATED + ")"
                                + " from catalog.product p join catalog.product_search s on s.product_id = p.id"
                                + " where p.id in (select k.product_id from catalog.product_search k where k.sku_key = catalog.part_key(")
                .text(sku)
                .add(") union all select e.id from catalog.product e where e.sku = ")
                .text(sku)
                .add(") and")
                .visible(company)
                .add(" order by p.sku = ")
                .text(sku)
                .add(" desc, p.active desc, p.id limit 1");
        return SqlRow.all(sql.rows(entities::createNativeQuery)).stream()
                .map(row -> new ProductDetail(
                        row.number(),
                        row.text(),
                        row.flag(),
                        description(row.text()),
                        row.text(),
                        row.decimal(),
                        row.text(),
                        row.text(),
                        row.text(),
                        new ProductLife(row.instant(), row.instant(), row.instant()),
                        row.instant(),
                        related(row.text())))
                .findFirst();
    }

    private static Description description(String text) {
        return text == null
                ? null
                : TextLanguage.of(text.substring(0, 2))
                        .map(language -> new Description(language, text.substring(3)))
                        .orElse(null);
    }

    private static Map<Long, Relation> related(String list) {
        Map<Long, Relation> related = new LinkedHashMap<>();
        if (list != null) {
            for (String one : list.split(",")) {
                String[] parts = one.split(" ");
                related.put(Long.valueOf(parts[1]), Relation.valueOf(parts[0]));
            }
        }
        return related;
    }

    /** Articles sold that the company may see and that differ in size only. */
    public List<Long> family(Long company, String family) {
        Sql sql = new Sql()
                .add("select p.id, p.sku from catalog.product_search s join catalog.product p on p.id = s.product_id"
                        + " where p.active and s.family = ")
                .text(family)
                .add(" and")
                .visible(company)
                .add(" order by p.id limit ")
                .number(LARGEST_FAMILY, "int");
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> ((Number) row[0]).longValue())
                .toList();
    }
}
