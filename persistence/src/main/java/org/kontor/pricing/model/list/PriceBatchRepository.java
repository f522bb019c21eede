package org.kontor.pricing.model.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Many prices of one list at once: compared, written and taken back, each by one statement. */
@ApplicationScoped
public class PriceBatchRepository {

    private static final String COMPARE =
            """
            select w.no, p.id, %s, coalesce(w.unit, p.unit, ''), c.amount, c.price_base,
              exists (select from pricing.price t where t.price_list_id = ?1 and t.product_id = p.id
                and t.unit = coalesce(w.unit, p.unit) and t.min_quantity = w.min_quantity and t.valid_from = ?6 and not t.by_rule),
              coalesce(c.id || ':' || c.version, '-'),
              exists (select from catalog.sales_unit s where s.product_id = p.id and s.unit = coalesce(w.unit, p.unit)
                and (s.retired_at is null or c.id is not null)),
              coalesce(c.by_rule, false)
            from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as numeric[]), cast(?5 as text[]))
              w (no, sku, min_quantity, unit)
            left join catalog.product p on p.sku = w.sku
            left join lateral (
              select r.id, r.version, r.amount, r.price_base, r.by_rule from pricing.price r
              where r.price_list_id = ?1 and r.product_id = p.id and r.unit = coalesce(w.unit, p.unit)
                and r.min_quantity = w.min_quantity and r.valid_from <= ?6 and r.valid_to > ?6
              order by r.by_rule, r.valid_from desc limit 1) c on true
            order by w.no
            """;

    private static final String INSERT =
            """
            insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, batch_id)
            select ?1, w.product_id, w.unit, w.min_quantity, w.amount, w.base, ?7, ?8
            from unnest(cast(?2 as bigint[]), cast(?3 as text[]), cast(?4 as numeric[]), cast(?5 as numeric[]),
              cast(?6 as numeric[])) w (product_id, unit, min_quantity, amount, base)
            """;

    /** All that would hold of a step from then on, so that none which another had hidden comes back. */
    private static final String END =
            """
            update pricing.price p set ended_by = ?6, valid_to_before = p.valid_to, valid_to = ?5, version = p.version + 1
            from unnest(cast(?2 as bigint[]), cast(?3 as text[]), cast(?4 as numeric[])) e (product_id, unit, min_quantity)
            where p.price_list_id = ?1 and p.product_id = e.product_id and p.unit = e.unit and p.min_quantity = e.min_quantity
              and not p.by_rule and p.valid_from < ?5 and p.valid_to > ?5
            """;

    /** What has not ended yet goes on. */
    private static final String GO_ON =
            """
            update pricing.price p set valid_to = p.valid_to_before, ended_by = null, valid_to_before = null, version = p.version + 1
            from pricing.price_batch b where b.id = ?1 and p.ended_by = b.id and p.valid_to = b.valid_from and p.valid_to > ?2
            """;

    /** What has ended begins again, where nobody has set another price since. */
    private static final String BEGIN_AGAIN =
            """
            insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)
            select distinct on (p.product_id, p.unit, p.min_quantity) p.price_list_id, p.product_id, p.unit, p.min_quantity, p.amount,
              p.price_base, ?2, p.valid_to_before
            from pricing.price p join pricing.price_batch b on b.id = p.ended_by
            where b.id = ?1 and p.valid_to = b.valid_from and p.valid_to <= ?2 and p.valid_to_before > ?2
              and not exists (select from pricing.price o where o.price_list_id = p.price_list_id and o.product_id = p.product_id
                and o.unit = p.unit and o.min_quantity = p.min_quantity and not o.by_rule
                and o.valid_from <= ?2 and o.valid_to > ?2)
            order by p.product_id, p.unit, p.min_quantity, p.valid_from desc
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Each line with what holds at the instant; lines in the order of their states, then as pasted.
     *
     * @param seen what the one who changes them saw
     */
    public List<PriceDiff> compare(
            long listId, List<PastedPrices.Line> lines, SeenPrices seen, Instant from, String language) {
        List<PastedPrices.Line> readable =
                lines.stream().filter(PastedPrices.Line::readable).toList();
        List<PriceDiff> compared = new ArrayList<>();
        lines.stream()
                .filter(line -> !line.readable())
                .forEach(line -> compared.add(new PriceDiff(
                        line.no(),
                        line.sku(),
                        0,
                        null,
                        line.unit(),
                        line.minQuantity(),
                        line.amount(),
                        line.base(),
                        null,
                        null,
                        false,
                        SeenPrices.NOTHING,
                        PriceDiff.State.UNREADABLE)));
        String name = language.equals("zh") ? "coalesce(p.name_zh, p.name_en)" : "p.name_en";
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(COMPARE.formatted(name))
                .setParameter(1, listId)
                .setParameter(2, numbers(readable, PastedPrices.Line::no))
                .setParameter(
                        3,
                        SqlArray.ofTexts(
                                readable.stream().map(PastedPrices.Line::sku).toList()))
                .setParameter(4, numbers(readable, PastedPrices.Line::minQuantity))
                .setParameter(5, units(readable))
                .setParameter(6, from.atOffset(ZoneOffset.UTC))
                .getResultList());
        Set<String> steps = new HashSet<>();
        for (int place = 0; place < readable.size(); place++) {
            compared.add(diff(readable.get(place), rows.get(place), seen, steps));
        }
        compared.sort(Comparator.comparing(PriceDiff::state).thenComparing(PriceDiff::no));
        return compared;
    }

    private static PriceDiff diff(PastedPrices.Line line, SqlRow row, SeenPrices seen, Set<String> steps) {
        row.number();
        long product = row.number();
        String name = row.text();
        String unit = row.text();
        BigDecimal oldAmount = row.decimal();
        BigDecimal oldBase = row.decimal();
        boolean taken = row.flag();
        String mark = row.text();
        boolean sold = row.flag();
        boolean byRule = row.flag();
        boolean twice =
                !steps.add(line.sku() + '\t' + unit + '\t' + line.minQuantity().stripTrailingZeros());
        PriceDiff.State state = product == 0
                ? PriceDiff.State.UNKNOWN
                : twice ? PriceDiff.State.TWICE : !sold ? PriceDiff.State.UNIT_UNKNOWN : PriceDiff.State.NEW;
        PriceDiff diff = new PriceDiff(
                line.no(),
                line.sku(),
                product,
                name,
                unit,
                line.minQuantity(),
                line.amount(),
                line.base(),
                oldAmount,
                oldBase,
                taken,
                mark,
                state);
        return state.isWrong() ? diff : diff.in(line.ends() ? end(diff, byRule, seen) : state(diff, seen));
    }

    private static PriceDiff.State state(PriceDiff diff, SeenPrices seen) {
        if (diff.minQuantity().stripTrailingZeros().scale() > Quantity.decimalsOf(diff.unit())) {
            return PriceDiff.State.QUANTITY_TOO_FINE;
        }
        if (diff.same()) {
            return PriceDiff.State.SAME;
        }
        if (!seen.saw(diff.no(), diff.mark())) {
            return PriceDiff.State.CHANGED_MEANWHILE;
        }
        if (diff.taken()) {
            return PriceDiff.State.BEGINS_TOO;
        }
        return diff.oldAmount() == null ? PriceDiff.State.NEW : PriceDiff.State.CHANGED;
    }

    /** A price of a rule goes with its rule. */
    private static PriceDiff.State end(PriceDiff diff, boolean byRule, SeenPrices seen) {
        if (!seen.saw(diff.no(), diff.mark())) {
            return PriceDiff.State.CHANGED_MEANWHILE;
        }
        if (diff.oldAmount() == null) {
            return PriceDiff.State.SAME;
        }
        return byRule ? PriceDiff.State.BY_RULE : diff.taken() ? PriceDiff.State.BEGINS_TOO : PriceDiff.State.ENDED;
    }

    /** @return the number of the batch */
    public long write(long listId, List<PriceDiff> changes, Instant from, Instant at, Long byId, String byName) {
        long batch = ((Number) entities.createNativeQuery(
                                "insert into pricing.price_batch (price_list_id, valid_from, at, made_by, made_by_name, row_count)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6) returning id")
                        .setParameter(1, listId)
                        .setParameter(2, from.atOffset(ZoneOffset.UTC))
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .setParameter(4, byId)
                        .setParameter(5, byName)
                        .setParameter(6, changes.size())
                        .getSingleResult())
                .longValue();
        Map<Boolean, List<PriceDiff>> byEnd =
                changes.stream().collect(Collectors.partitioningBy(diff -> diff.state() == PriceDiff.State.ENDED));
        end(listId, byEnd.get(true), from, batch);
        insert(listId, byEnd.get(false), from, batch);
        return batch;
    }

    private void end(long listId, List<PriceDiff> ends, Instant from, long batch) {
        entities.createNativeQuery(END)
                .setParameter(1, listId)
                .setParameter(2, numbers(ends, PriceDiff::productId))
                .setParameter(
                        3, SqlArray.ofTexts(ends.stream().map(PriceDiff::unit).toList()))
                .setParameter(4, numbers(ends, PriceDiff::minQuantity))
                .setParameter(5, from.atOffset(ZoneOffset.UTC))
                .setParameter(6, batch)
                .executeUpdate();
    }

    private void insert(long listId, List<PriceDiff> changes, Instant from, long batch) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, listId)
                .setParameter(2, numbers(changes, PriceDiff::productId))
                .setParameter(
                        3,
                        SqlArray.ofTexts(changes.stream().map(PriceDiff::unit).toList()))
                .setParameter(4, numbers(changes, PriceDiff::minQuantity))
                .setParameter(5, numbers(changes, PriceDiff::amount))
                .setParameter(6, numbers(changes, PriceDiff::base))
                .setParameter(7, from.atOffset(ZoneOffset.UTC))
                .setParameter(8, batch)
                .executeUpdate();
    }

    /**
     * Ends what has begun and removes what has not, so that what was before holds again and the past stays as it was.
     *
     * @return whether there was such a batch of the list that nobody had undone
     */
    public boolean undo(long listId, long batch, Instant at, String byName) {
        int marked = entities.createNativeQuery("update pricing.price_batch set undone_at = ?3, undone_by_name = ?4"
                        + " where id = ?2 and price_list_id = ?1 and undone_at is null")
                .setParameter(1, listId)
                .setParameter(2, batch)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .setParameter(4, byName)
                .executeUpdate();
        if (marked == 0) {
            return false;
        }
        for (String sql : List.of(GO_ON, BEGIN_AGAIN)) {
            entities.createNativeQuery(sql)
                    .setParameter(1, batch)
                    .setParameter(2, at.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        entities.createNativeQuery("delete from pricing.price where batch_id = ?1 and valid_from >= ?2")
                .setParameter(1, batch)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entities.createNativeQuery("update pricing.price set valid_to = ?2, version = version + 1 where batch_id = ?1"
                        + " and valid_from < ?2 and valid_to > ?2")
                .setParameter(1, batch)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return true;
    }

    private static <T> String numbers(List<T> rows, Function<T, ? extends Number> column) {
        List<Number> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(column.apply(row)));
        return SqlArray.ofNumbers(numbers);
    }

    /** Where a unit is missing the array has a null. */
    private static String units(List<PastedPrices.Line> lines) {
        StringBuilder array = new StringBuilder("{");
        for (PastedPrices.Line line : lines) {
            array.append(array.length() == 1 ? "" : ",")
                    .append(
                            line.unit() == null
                                    ? "null"
                                    : '"' + line.unit().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return array.append('}').toString();
    }
}
