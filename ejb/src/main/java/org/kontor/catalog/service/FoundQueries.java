package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.PartNumber;
import org.kontor.catalog.service.ProductPage.Match;
import org.kontor.catalog.service.Terms.Kind;

/** Finds the ids of articles for what somebody typed. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class FoundQueries {

    private static final int SIMILAR_NUMBERS = 20;
    private static final int CORRECTION_CANDIDATES = 12;

    @PersistenceContext
    private EntityManager entities;

    public Found find(ProductSearch search) {
        Terms terms = terms(search.q(), false, false);
        if (terms.blank() && !search.q().isEmpty()) {
            return new Found(List.of(), 0, Match.NOTHING, null, terms);
        }
        Found found = find(search, terms, Match.ALL_WORDS, null);
        if (found.total() > 0 || terms.blank() || matchesUnfiltered(search, terms)) {
            return found;
        }
        return lenient(search, terms, found);
    }

    /** Tried one after the other, until something is found. */
    private Found lenient(ProductSearch search, Terms terms, Found nothing) {
        Terms open = terms(search.q(), true, true);
        Found found = find(search, open, Match.ALL_WORDS, null);
        if (found.total() == 0) {
            String corrected = corrected(search.q());
            if (corrected != null) {
                found = find(search, terms(corrected, false, false), Match.CORRECTED, corrected);
            }
        }
        if (found.total() == 0 && terms.words() != null) {
            Terms similar = similarNumbers(terms);
            if (similar != null) {
                found = find(search, similar, Match.SIMILAR_NUMBER, null);
            }
        }
        if (found.total() == 0 && terms.words() != null && terms.words().contains("&")) {
            found = find(search, terms.anyWord(), Match.SOME_WORDS, null);
        }
        return found.total() == 0 ? nothing : found;
    }

    private Found find(ProductSearch search, Terms terms, Match match, String shownFor) {
        FoundSql parts = new FoundSql(search, terms);
        Sql sql = new Sql().add("select p.id, count(*) over ()");
        parts.matching(sql);
        parts.category(sql);
        parts.filters(sql);
        sql.add(" order by ");
        parts.order(sql);
        sql.add(" limit ").number(search.size(), "int");
        sql.add(" offset ").number((search.page() - 1) * search.size(), "int");
        List<Object[]> rows = sql.rows(entities::createNativeQuery);
        long total = rows.isEmpty() ? beyond(search, parts) : ((Number) rows.get(0)[1]).longValue();
        return new Found(
                rows.stream().map(row -> ((Number) row[0]).longValue()).toList(),
                total,
                total == 0 ? Match.NOTHING : match,
                shownFor,
                terms);
    }

    /** How many there are when the page asked for lies behind the last. */
    private long beyond(ProductSearch search, FoundSql parts) {
        if (search.page() == 1) {
            return 0;
        }
        Sql sql = new Sql().add("select count(*), 0");
        parts.matching(sql);
        parts.category(sql);
        parts.filters(sql);
        return ((Number) sql.rows(entities::createNativeQuery).get(0)[0]).longValue();
    }

    /** Whether only the category or the filters leave nothing: then the words are right and nothing is to correct. */
    private boolean matchesUnfiltered(ProductSearch search, Terms terms) {
        if (search.category() == null && search.filters().isEmpty()) {
            return false;
        }
        Sql sql = new Sql().add("select p.id, 0");
        new FoundSql(search, terms).matching(sql);
        return !sql.add(" limit 1").rows(entities::createNativeQuery).isEmpty();
    }

    public List<Long> suggest(ProductSearch search) {
        List<Long> ids = find(search, terms(search.q(), true, false), Match.ALL_WORDS, null)
                .ids();
        return ids.isEmpty() ? find(search).ids() : ids;
    }

    private Terms terms(String q, boolean lastOpen, boolean allOpen) {
        if (q.isEmpty()) {
            return Terms.NONE;
        }
        Sql sql = new Sql()
                .add("select cast(catalog.search_query(")
                .text(q)
                .add(", " + lastOpen + ", " + allOpen + ") as text), 0");
        return new Terms((String) sql.rows(entities::createNativeQuery).get(0)[0], PartNumber.key(q), Kind.ALL_WORDS);
    }

    /** The same line with words that occur nowhere replaced by similar ones that do; null when there are none. */
    private String corrected(String q) {
        Spelling spelling = new Spelling(q);
        if (spelling.unknown().isEmpty()) {
            return null;
        }
        new Sql()
                .add("select set_config('pg_trgm.similarity_threshold', '0.2', true), 0")
                .rows(entities::createNativeQuery);
        Sql sql = new Sql()
                .add("select t.word, c.word from unnest(")
                .texts(spelling.unknown())
                .add(") t(word) cross join lateral (select k.word from catalog.search_word k where k.word % t.word"
                        + " order by public.similarity(k.word, t.word) desc, k.word limit " + CORRECTION_CANDIDATES
                        + ") c");
        Map<String, String> best = new HashMap<>();
        for (Object[] row : sql.rows(entities::createNativeQuery)) {
            String typed = (String) row[0];
            String candidate = (String) row[1];
            if (Spelling.plausible(typed, candidate)) {
                best.merge(typed, candidate, (one, other) -> Spelling.nearer(typed, one, other));
            }
        }
        return spelling.with(best);
    }

    /** Part numbers that look like what was typed, as a condition; null when there are none. */
    private Terms similarNumbers(Terms terms) {
        if (terms.key().length() < 4 || !terms.key().matches(".*\\d.*")) {
            return null;
        }
        Sql sql = new Sql()
                .add("select s.sku_key, 0 from catalog.product_search s where s.sku_key % ")
                .text(terms.key())
                .add(" order by public.similarity(s.sku_key, ")
                .text(terms.key())
                .add(") desc, s.sku_key limit " + SIMILAR_NUMBERS);
        List<String> numbers = sql.rows(entities::createNativeQuery).stream()
                .map(row -> (String) row[0])
                .toList();
        return numbers.isEmpty() ? null : terms.numbers(numbers);
    }

    /** Typed number to the id of the article sold under it. */
    public Map<String, Long> bySku(Collection<String> typed) {
        Map<String, Long> ids = new LinkedHashMap<>();
        if (typed.isEmpty()) {
            return ids;
        }
        Map<String, Long> exact = new HashMap<>();
        Map<String, Long> byKey = new HashMap<>();
        Sql sql = new Sql()
                .add("select p.sku, p.id, s.sku_key from catalog.product p"
                        + " join catalog.product_search s on s.product_id = p.id where p.active and s.sku_key = any (")
                .texts(typed.stream().map(PartNumber::key).distinct().toList())
                .add(") order by p.id");
        for (Object[] row : sql.rows(entities::createNativeQuery)) {
            long id = ((Number) row[1]).longValue();
            exact.put((String) row[0], id);
            byKey.putIfAbsent((String) row[2], id);
        }
        for (String sku : typed) {
            Long id = exact.getOrDefault(sku, byKey.get(PartNumber.key(sku)));
            if (id != null) {
                ids.put(sku, id);
            }
        }
        return ids;
    }
}
