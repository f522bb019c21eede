package org.kontor.catalog.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a search statement: which articles, in what order. */
final class FoundSql {

    private static final Pattern RANGE =
            Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,6})?)?\\.\\.(-?\\d{1,9}(?:\\.\\d{1,6})?)?");

    private final ProductSearch search;
    private final Terms terms;

    FoundSql(ProductSearch search, Terms terms) {
        this.search = search;
        this.terms = terms;
    }

    /** {@code from … where …} of articles that fit the words, without filters. */
    void matching(Sql sql) {
        sql.add(" from catalog.product p");
        if (terms.blank()) {
            sql.add(" where p.active");
        } else {
            sql.add(" join catalog.product_search s on s.product_id = p.id where p.active");
            sql.add(" and (false");
            if (terms.words() != null) {
                sql.add(" or s.document @@ ").words(terms.words());
            }
            if (terms.prefix()) {
                String prefix = terms.key() + "%";
                sql.add(" or s.sku_key like ")
                        .text(prefix)
                        .add(" or s.maker_key like ")
                        .text(prefix);
                sql.add(" or s.gtin = ").text(terms.key());
            }
            sql.add(")");
        }
    }

    /** Articles of the category or one below it. */
    void category(Sql sql) {
        if (search.category() != null) {
            sql.add(" and p.category_id in (with recursive down as (select id from catalog.category where code = ")
                    .text(search.category())
                    .add(" union select g.id from down join catalog.category g on g.parent_id = down.id)"
                            + " select id from down)");
        }
    }

    void filters(Sql sql) {
        search.filters().forEach((code, values) -> {
            sql.add(" and ");
            filter(sql, code, values);
        });
    }

    /** True for articles that have one of the values. */
    void filter(Sql sql, String code, List<String> values) {
        sql.add("exists (select from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id"
                        + " where v.product_id = p.id and a.code = ")
                .text(code)
                .add(" and (v.value_en = any (")
                .texts(values)
                .add(") or v.value_zh = any (")
                .texts(values)
                .add(")");
        for (String value : values) {
            Matcher range = RANGE.matcher(value);
            if (range.matches()) {
                sql.add(" or v.value_number between ")
                        .number(bound(range.group(1), "-1000000000"), "numeric")
                        .add(" and ")
                        .number(bound(range.group(2), "1000000000"), "numeric");
            }
        }
        sql.add("))");
    }

    private static BigDecimal bound(String end, String open) {
        return new BigDecimal(end == null ? open : end);
    }

    /** An expression that sorts better fitting articles first. */
    void order(Sql sql) {
        switch (search.sort()) {
            case "name" ->
                sql.add(
                        search.chinese()
                                ? "coalesce(p.name_zh, p.name_en) collate catalog.zh, p.id"
                                : "p.name_en collate catalog.en, p.id");
            case "sku" -> sql.add("p.sku collate catalog.en, p.id");
            case "newest" -> sql.add("p.created_at desc, p.id desc");
            default -> {
                relevance(sql);
                sql.add("p.id");
            }
        }
    }

    private void relevance(Sql sql) {
        if (terms.blank()) {
            return;
        }
        switch (terms.kind()) {
            case ANY_WORD ->
                sql.add("ts_rank('{0.02,0.1,0.4,1}', s.document, ")
                        .words(terms.words())
                        .add(") desc, ");
            case NUMBERS ->
                sql.add("public.similarity(s.sku_key, ").text(terms.key()).add(") desc, ");
            default -> closeness(sql);
        }
    }

    /** Exact numbers, then beginnings of numbers, then articles named so, then articles described so. */
    private void closeness(Sql sql) {
        sql.add("case");
        if (!terms.key().isEmpty()) {
            sql.add(" when s.sku_key = ").text(terms.key()).add(" then 0");
            sql.add(" when s.maker_key = ")
                    .text(terms.key())
                    .add(" or s.gtin = ")
                    .text(terms.key())
                    .add(" then 1");
        }
        if (terms.prefix()) {
            sql.add(" when s.sku_key like ").text(terms.key() + "%").add(" then 2");
        }
        if (terms.words() != null) {
            sql.add(" when s.document @@ ").words(terms.words("A")).add(" then 3");
            sql.add(" when s.document @@ ").words(terms.words("AB")).add(" then 4");
        }
        sql.add(" else 5 end, ");
    }
}
