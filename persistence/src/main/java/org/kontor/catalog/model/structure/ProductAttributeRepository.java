package org.kontor.catalog.model.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** The values that one article has of its attributes. */
@ApplicationScoped
public class ProductAttributeRepository {

    private static final String PUT =
            """
            insert into catalog.product_attribute as kept (product_id, attribute_id, value_en, value_zh, value_de, value_number)
            select p.id, a.id, given.en, given.zh, nullif(given.de, ''), cast(nullif(given.number, '') as numeric)
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]))
              given (code, en, zh, de, number)
            join catalog.attribute a on a.code = given.code join catalog.product p on p.sku = ?1
            on conflict (product_id, attribute_id) do update
              set value_en = excluded.value_en, value_zh = excluded.value_zh, value_de = excluded.value_de,
                value_number = excluded.value_number, catalogue = null
              where (kept.value_en, kept.value_zh, kept.value_de, kept.value_number)
                is distinct from (excluded.value_en, excluded.value_zh, excluded.value_de, excluded.value_number)
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** What values of these attributes may be; those that do not exist are left out. */
    public Map<String, AttributeTerms> terms(Collection<String> codes) {
        Map<String, AttributeTerms> terms = new LinkedHashMap<>();
        SqlRow.all(query(
                                """
                                select a.code, a.kind, a.unit, c.value_en, c.value_zh, c.value_de from catalog.attribute a
                                left join catalog.attribute_choice c on c.attribute_id = a.id
                                where a.code = any(cast(?1 as text[])) order by a.code, c.position, c.value_en
                                """,
                                SqlArray.ofTexts(codes))
                        .getResultList())
                .forEach(row -> terms.merge(
                        row.text(),
                        new AttributeTerms(AttributeKind.valueOf(row.text()), row.text(), choice(row)),
                        ProductAttributeRepository::joined));
        return terms;
    }

    private static List<AttributeTerms.Choice> choice(SqlRow row) {
        String english = row.text();
        String chinese = row.text();
        String german = row.text();
        return english == null ? List.of() : List.of(new AttributeTerms.Choice(english, chinese, german));
    }

    private static AttributeTerms joined(AttributeTerms one, AttributeTerms other) {
        List<AttributeTerms.Choice> both = new ArrayList<>(one.choices());
        both.addAll(other.choices());
        return new AttributeTerms(one.kind(), one.unit(), both);
    }

    /**
     * What was typed, as it is kept.
     *
     * @param typed attribute to what was typed; nothing takes the value away
     * @throws RuleViolated {@link CatalogRule#VALUE_DOES_NOT_FIT}, which names the attribute; {@link
     *     CatalogRule#ATTRIBUTE_UNKNOWN}
     */
    public Map<String, Optional<AttributeTerms.Value>> read(Map<String, TypedValue> typed) {
        Map<String, AttributeTerms> terms = terms(typed.keySet());
        Map<String, Optional<AttributeTerms.Value>> kept = new LinkedHashMap<>();
        typed.forEach((code, one) -> {
            AttributeTerms of = terms.get(code);
            if (of == null) {
                throw new RuleViolated(CatalogRule.ATTRIBUTE_UNKNOWN, Map.of("attribute", code));
            }
            Optional<AttributeTerms.Value> value = of.read(one.value(), one.chinese(), one.german());
            if (value.isEmpty() && !one.value().isBlank()) {
                throw new RuleViolated(
                        CatalogRule.VALUE_DOES_NOT_FIT,
                        Map.of(
                                "attribute",
                                code,
                                "value",
                                one.value(),
                                "kind",
                                of.kind(),
                                "unit",
                                Objects.requireNonNullElse(of.unit(), "")));
            }
            kept.put(code, value);
        });
        return kept;
    }

    /**
     * @param values attribute to what it is now; empty takes it away
     * @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}
     */
    public void set(String sku, long seenVersion, Instant at, Map<String, Optional<AttributeTerms.Value>> values) {
        int changed = query(
                        "update catalog.product set changed_at = cast(?3 as timestamptz), version = version + 1"
                                + " where sku = ?1 and version = ?2",
                        sku,
                        seenVersion,
                        at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (changed == 0) {
            boolean there = !query("select id, 0 from catalog.product where sku = ?1", sku)
                    .getResultList()
                    .isEmpty();
            throw there
                    ? new RuleViolated(CatalogRule.PRODUCT_CHANGED_MEANWHILE)
                    : new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", sku));
        }
        query(
                        """
                        delete from catalog.product_attribute v using catalog.attribute a, catalog.product p
                        where a.id = v.attribute_id and p.id = v.product_id and p.sku = ?1 and a.code = any(cast(?2 as text[]))
                        """,
                        sku,
                        SqlArray.ofTexts(values.entrySet().stream()
                                .filter(one -> one.getValue().isEmpty())
                                .map(Map.Entry::getKey)
                                .toList()))
                .executeUpdate();
        Map<String, AttributeTerms.Value> kept = new LinkedHashMap<>();
        values.forEach((code, value) -> value.ifPresent(one -> kept.put(code, one)));
        query(
                        PUT,
                        sku,
                        SqlArray.ofTexts(kept.keySet()),
                        SqlArray.ofTexts(kept.values().stream()
                                .map(AttributeTerms.Value::english)
                                .toList()),
                        SqlArray.ofTexts(kept.values().stream()
                                .map(AttributeTerms.Value::chinese)
                                .toList()),
                        SqlArray.ofTexts(kept.values().stream()
                                .map(value -> Objects.requireNonNullElse(value.german(), ""))
                                .toList()),
                        SqlArray.ofTexts(kept.values().stream()
                                .map(value -> value.number() == null
                                        ? ""
                                        : value.number().toPlainString())
                                .toList()))
                .executeUpdate();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
