package org.kontor.catalog.model.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** The kinds of attributes and their lists of choices. */
@ApplicationScoped
public class KindRepository {

    /** More different values than this are not turned at once. */
    public static final int MOST_VALUES = 20_000;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** A value as articles have it. @param german null where it is the English word */
    public record Had(String english, String chinese, String german, long articles) {}

    /** A value that articles have, and what it becomes. */
    public record Turned(Had had, AttributeTerms.Value becomes) {}

    /** Of an attribute, the most frequent first; one more than {@link #MOST_VALUES} at most. */
    public List<Had> values(String code) {
        return SqlRow.all(query(
                                """
                                select v.value_en, v.value_zh, v.value_de, count(*) from catalog.product_attribute v
                                join catalog.attribute a on a.id = v.attribute_id where a.code = ?1
                                group by v.value_en, v.value_zh, v.value_de order by count(*) desc, v.value_en limit ?2
                                """,
                                code,
                                MOST_VALUES + 1)
                        .getResultList())
                .stream()
                .map(row -> new Had(row.text(), row.text(), row.text(), row.number()))
                .toList();
    }

    /** @throws RuleViolated {@link CatalogRule#ATTRIBUTE_PRICES}, {@link CatalogRule#ATTRIBUTE_CHANGED_MEANWHILE} */
    public void turn(String code, long seenVersion, AttributeTerms terms, List<Turned> values) {
        requireNoPrices(code, terms);
        int changed = query(
                        "update catalog.attribute set kind = ?3, unit = nullif(?4, ''), version = version + 1"
                                + " where code = ?1 and version = ?2",
                        code,
                        seenVersion,
                        terms.kind().name(),
                        terms.unit() == null ? "" : terms.unit())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_CHANGED_MEANWHILE);
        }
        choices(code, terms.kind() == AttributeKind.CHOICE ? terms.choices() : List.of());
        query(
                        """
                        update catalog.product_attribute v
                        set value_en = given.en, value_zh = given.zh, value_de = nullif(given.de, ''),
                          value_number = cast(nullif(given.number, '') as numeric)
                        from catalog.attribute a, unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                          cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) given
                          (had_en, had_zh, had_de, en, zh, de, number)
                        where a.code = ?1 and v.attribute_id = a.id and v.value_en = given.had_en and v.value_zh = given.had_zh
                          and coalesce(v.value_de, '') = given.had_de
                          and (v.value_en, v.value_zh, v.value_de, v.value_number)
                            is distinct from (given.en, given.zh, nullif(given.de, ''), cast(nullif(given.number, '') as numeric))
                        """,
                        code,
                        texts(values, value -> value.had().english()),
                        texts(values, value -> value.had().chinese()),
                        texts(
                                values,
                                value -> Objects.requireNonNullElse(value.had().german(), "")),
                        texts(values, value -> value.becomes().english()),
                        texts(values, value -> value.becomes().chinese()),
                        texts(
                                values,
                                value -> Objects.requireNonNullElse(
                                        value.becomes().german(), "")),
                        texts(
                                values,
                                value -> value.becomes().number() == null
                                        ? ""
                                        : value.becomes().number().toPlainString()))
                .executeUpdate();
    }

    /** Rules about prices reckon with the figures as they are: in another unit all of their prices would be others. */
    private void requireNoPrices(String code, AttributeTerms terms) {
        boolean reckoned = !query(
                        """
                        select a.code, r.id from catalog.attribute a join pricing.price_rule r on r.base_attribute_id = a.id
                        where a.code = ?1 and (a.kind <> ?2 or coalesce(a.unit, '') <> ?3) limit 1
                        """,
                        code,
                        terms.kind().name(),
                        terms.unit() == null ? "" : terms.unit())
                .getResultList()
                .isEmpty();
        if (reckoned) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_PRICES);
        }
    }

    /**
     * Makes these the choices, in this order; articles show their new words in Chinese and German.
     *
     * @throws RuleViolated {@link CatalogRule#CHOICE_IN_USE}, {@link CatalogRule#ATTRIBUTE_CHANGED_MEANWHILE}
     */
    public void choose(String code, long seenVersion, List<AttributeTerms.Choice> choices) {
        List<?> used = query(
                        """
                        select v.value_en, count(*) from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id
                        where a.code = ?1 and not (v.value_en = any(cast(?2 as text[]))) group by v.value_en order by 2 desc limit 1
                        """,
                        code,
                        SqlArray.ofTexts(choices.stream()
                                .map(AttributeTerms.Choice::english)
                                .toList()))
                .getResultList();
        for (SqlRow row : SqlRow.all(used)) {
            throw new RuleViolated(CatalogRule.CHOICE_IN_USE, Map.of("value", row.text(), "articles", row.number()));
        }
        int changed = query(
                        "update catalog.attribute set version = version + 1 where code = ?1 and version = ?2 and kind = 'CHOICE'",
                        code,
                        seenVersion)
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_CHANGED_MEANWHILE);
        }
        choices(code, choices);
        query(
                        """
                        update catalog.product_attribute v set value_zh = c.value_zh, value_de = c.value_de
                        from catalog.attribute a join catalog.attribute_choice c on c.attribute_id = a.id
                        where a.code = ?1 and v.attribute_id = a.id and v.value_en = c.value_en
                          and (v.value_zh, v.value_de) is distinct from (c.value_zh, c.value_de)
                        """,
                        code)
                .executeUpdate();
    }

    private void choices(String code, List<AttributeTerms.Choice> choices) {
        query(
                        "delete from catalog.attribute_choice c using catalog.attribute a where a.id = c.attribute_id and a.code = ?1",
                        code)
                .executeUpdate();
        query(
                        """
                        insert into catalog.attribute_choice (attribute_id, value_en, value_zh, value_de, position)
                        select a.id, given.en, given.zh, nullif(given.de, ''), given.place from catalog.attribute a,
                          unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as int[])) given (en, zh, de, place)
                        where a.code = ?1
                        """,
                        code,
                        SqlArray.ofTexts(choices.stream()
                                .map(AttributeTerms.Choice::english)
                                .toList()),
                        SqlArray.ofTexts(choices.stream()
                                .map(AttributeTerms.Choice::chinese)
                                .toList()),
                        SqlArray.ofTexts(choices.stream()
                                .map(choice -> Objects.requireNonNullElse(choice.german(), ""))
                                .toList()),
                        SqlArray.ofNumbers(
                                IntStream.range(0, choices.size()).boxed().toList()))
                .executeUpdate();
    }

    private static String texts(List<Turned> values, Function<Turned, String> part) {
        return SqlArray.ofTexts(values.stream().map(part).toList());
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
