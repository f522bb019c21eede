package org.kontor.cart.model.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Lines of files of orders: staged, found, judged; each step is one statement for a whole block. */
@ApplicationScoped
public class OrderFileLineRepository {

    private static final String SELECT =
            """
            select line_no, code, quantity, unit, unclear, coalesce(product_id, 0) as product_id
            from cart.order_file_line where file_id = ?1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A line with the article it means; 0 when none is known. */
    public record Staged(SheetLine line, long productId) {}

    /**
     * What became of a line.
     *
     * @param productId of the article that it means, as long as that is all that is known; 0 otherwise
     * @param state null as long as only the article is known
     * @param rule key of the rule that it broke; empty when none
     * @param details figures of the sentence, as JSON
     * @param mergedInto the line that it went into; 0 when none
     * @param cartId 0 when it is in none
     */
    public record Outcome(
            int line, long productId, String state, String rule, String details, int mergedInto, long cartId) {}

    /** A line that was not taken, as the file of refused lines has it. */
    public record Refused(SheetLine line, String state, String rule, String details, int mergedInto) {}

    public void stage(long fileId, long companyId, List<SheetLine> lines) {
        entities.createNativeQuery(
                        """
                        insert into cart.order_file_line (file_id, company_id, line_no, code, quantity, unit, unclear)
                        select ?1, ?2, w.* from unnest(cast(?3 as int[]), cast(?4 as text[]), cast(?5 as text[]),
                          cast(?6 as text[]), cast(?7 as boolean[])) w
                        """)
                .setParameter(1, fileId)
                .setParameter(2, companyId)
                .setParameter(
                        3,
                        SqlArray.ofNumbers(lines.stream().map(SheetLine::line).toList()))
                .setParameter(4, texts(lines, SheetLine::code))
                .setParameter(5, texts(lines, SheetLine::quantity))
                .setParameter(6, texts(lines, SheetLine::unit))
                .setParameter(7, texts(lines, line -> String.valueOf(line.unclear())))
                .executeUpdate();
    }

    /** The next lines of the file. */
    public List<Staged> after(long fileId, int line, int most) {
        return staged(entities.createNativeQuery(SELECT + " and line_no > ?2 order by line_no limit ?3")
                .setParameter(1, fileId)
                .setParameter(2, line)
                .setParameter(3, most)
                .getResultList());
    }

    /** All lines of the next articles, which stand where the file first names them. */
    public List<Staged> ofArticlesAfter(long fileId, int firstLine, int most) {
        return staged(entities.createNativeQuery(
                        SELECT
                                + """
                                 and first_line in (select l.line_no from cart.order_file_line l
                                  where l.file_id = ?1 and l.first_line = l.line_no and l.line_no > ?2
                                  order by l.line_no limit ?3)
                                order by line_no
                                """)
                .setParameter(1, fileId)
                .setParameter(2, firstLine)
                .setParameter(3, most)
                .getResultList());
    }

    public void note(long fileId, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        update cart.order_file_line l set product_id = coalesce(nullif(w.product_id, 0), l.product_id),
                          state = nullif(w.state, ''), rule = nullif(w.rule, ''), details = cast(nullif(w.details, '') as jsonb),
                          merged_into = nullif(w.merged_into, 0), cart_id = nullif(w.cart_id, 0)
                        from unnest(cast(?2 as int[]), cast(?3 as bigint[]), cast(?4 as text[]), cast(?5 as text[]),
                          cast(?6 as text[]), cast(?7 as int[]), cast(?8 as bigint[]))
                          w (line_no, product_id, state, rule, details, merged_into, cart_id)
                        where l.file_id = ?1 and l.line_no = w.line_no
                        """)
                .setParameter(1, fileId)
                .setParameter(2, numbers(outcomes, Outcome::line))
                .setParameter(3, numbers(outcomes, Outcome::productId))
                .setParameter(4, texts(outcomes, outcome -> outcome.state() == null ? "" : outcome.state()))
                .setParameter(5, texts(outcomes, Outcome::rule))
                .setParameter(6, texts(outcomes, Outcome::details))
                .setParameter(7, numbers(outcomes, Outcome::mergedInto))
                .setParameter(8, numbers(outcomes, Outcome::cartId))
                .executeUpdate();
    }

    /** All lines are looked up: those of one article come together at the first of them. */
    public void gather(long fileId) {
        entities.createNativeQuery(
                        """
                        update cart.order_file_line l set first_line = f.first
                        from (select product_id, min(line_no) as first from cart.order_file_line
                              where file_id = ?1 and product_id is not null and state is null group by product_id) f
                        where l.file_id = ?1 and l.product_id = f.product_id and l.state is null
                        """)
                .setParameter(1, fileId)
                .executeUpdate();
    }

    /** In which carts lines of the file are. */
    public List<Long> carts(long fileId) {
        return SqlRow.all(entities.createNativeQuery(
                                "select distinct cart_id, 0 from cart.order_file_line where file_id = ?1 and cart_id is not null")
                        .setParameter(1, fileId)
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .toList();
    }

    /** Lines that are in no cart, those too that went into such a line, or that a file which failed never came to. */
    public List<Refused> refused(long fileId, int afterLine, int most) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select l.line_no, l.code, l.quantity, l.unit, l.unclear, coalesce(l.state, 'NOT_HANDLED'), l.rule, cast(l.details as text),
                                  coalesce(l.merged_into, 0)
                                from cart.order_file_line l join cart.order_file f on f.id = l.file_id
                                left join cart.order_file_line i on i.file_id = l.file_id and i.line_no = l.merged_into
                                where l.file_id = ?1 and l.line_no > ?2 and (l.state is not null or f.status = 'FAILED')
                                  and coalesce(i.state, l.state, '') not in ('OK', 'ROUNDED')
                                order by l.line_no limit ?3
                                """)
                        .setParameter(1, fileId)
                        .setParameter(2, afterLine)
                        .setParameter(3, most)
                        .getResultList())
                .stream()
                .map(row -> new Refused(line(row), row.text(), row.text(), row.text(), (int) row.number()))
                .toList();
    }

    private static List<Staged> staged(List<?> rows) {
        return SqlRow.all(rows).stream()
                .map(row -> new Staged(line(row), row.number()))
                .toList();
    }

    private static SheetLine line(SqlRow row) {
        return new SheetLine((int) row.number(), row.text(), row.text(), row.text(), row.flag());
    }

    private static <T> String texts(List<T> of, Function<T, String> text) {
        return SqlArray.ofTexts(of.stream().map(text).toList());
    }

    private static <T> String numbers(List<T> of, Function<T, Number> number) {
        return SqlArray.ofNumbers(of.stream().map(number).toList());
    }
}
