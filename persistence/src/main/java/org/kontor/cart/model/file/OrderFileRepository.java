package org.kontor.cart.model.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.cart.model.CartRepository.Owner;
import org.kontor.kernel.OldRecordRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/**
 * Files of lines to order. Whoever works on one holds its lease; the epoch refuses what a node that lost it still wants to
 * write.
 */
@ApplicationScoped
public class OrderFileRepository extends OldRecordRepository {

    /** How long a silent holder keeps a file; each block renews it. */
    public static final int LEASE_SECONDS = 20;

    private static final String SELECT =
            """
            select id, company_id, person_id, name, cart_name, heading, code_columns, status, phase, place, handled, line_count, accepted,
              refused, merged, problem, coalesce(cart_id, 0), cart_count, uploaded_at, begun_at, finished_at
            from cart.order_file
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A file that this node works on. */
    public record Claim(long id, long epoch) {}

    public long add(Owner owner, String name, String cartName, Sheet sheet, Instant at) {
        return ((Number) entities.createNativeQuery(
                                """
                                insert into cart.order_file
                                  (company_id, person_id, name, cart_name, heading, line_count, uploaded_at, code_columns)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, '')) returning id
                                """)
                        .setParameter(1, owner.companyId())
                        .setParameter(2, owner.personId())
                        .setParameter(3, name)
                        .setParameter(4, cartName)
                        .setParameter(5, sheet.heading())
                        .setParameter(6, sheet.lines().size())
                        .setParameter(7, at.atOffset(ZoneOffset.UTC))
                        .setParameter(8, String.join("\n", sheet.codes()))
                        .getSingleResult())
                .longValue();
    }

    /** The person's latest. */
    public List<OrderFile> all(Owner owner) {
        return files(entities.createNativeQuery(
                        SELECT + " where company_id = ?1 and person_id = ?2 order by id desc limit 20")
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .getResultList());
    }

    /** @throws RuleViolated {@link OrderFileRule#FILE_NOT_FOUND}, also for somebody else's */
    public OrderFile one(Owner owner, long id) {
        return files(entities.createNativeQuery(SELECT + " where company_id = ?1 and person_id = ?2 and id = ?3")
                        .setParameter(1, owner.companyId())
                        .setParameter(2, owner.personId())
                        .setParameter(3, id)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrderFileRule.FILE_NOT_FOUND));
    }

    /** Takes the oldest file that nobody works on. */
    public Optional<Claim> claim(String node, String owner) {
        List<SqlRow> claimed = SqlRow.all(entities.createNativeQuery(
                        """
                        update cart.order_file set owner = ?2, epoch = epoch + 1, status = 'RUNNING',
                          begun_at = coalesce(begun_at, now()), until = now() + make_interval(secs => ?3)
                        where id = (select id from cart.order_file
                          where status in ('WAITING', 'RUNNING')
                            and (until is null or until < now() or (starts_with(owner, ?1) and owner <> ?2))
                          order by id limit 1 for update skip locked)
                        returning id, epoch
                        """)
                .setParameter(1, node + "/")
                .setParameter(2, owner)
                .setParameter(3, LEASE_SECONDS)
                .getResultList());
        return claimed.stream().findFirst().map(row -> new Claim(row.number(), row.number()));
    }

    /** The file under the claim, locked; nothing when somebody else has taken it over. */
    public Optional<OrderFile> lock(Claim claim) {
        return files(entities.createNativeQuery(
                                SELECT + " where id = ?1 and epoch = ?2 and status = 'RUNNING' for update")
                        .setParameter(1, claim.id())
                        .setParameter(2, claim.epoch())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Where to go on, and the figures so far; renews the lease. */
    public void advance(OrderFile now) {
        entities.createNativeQuery(
                        """
                        update cart.order_file set phase = ?2, place = ?3, handled = ?4, accepted = ?5, refused = ?6,
                          merged = ?7, cart_id = nullif(cast(?8 as bigint), 0), cart_count = ?9, status = ?10,
                          finished_at = case when ?10 = 'DONE' then now() end, until = now() + make_interval(secs => ?11)
                        where id = ?1
                        """)
                .setParameter(1, now.id())
                .setParameter(2, now.phase())
                .setParameter(3, now.place())
                .setParameter(4, now.handled())
                .setParameter(5, now.accepted())
                .setParameter(6, now.refused())
                .setParameter(7, now.merged())
                .setParameter(8, now.cartId())
                .setParameter(9, now.cartCount())
                .setParameter(10, now.status())
                .setParameter(11, LEASE_SECONDS)
                .executeUpdate();
    }

    /**
     * A cart becomes an order: it is no more one that a file has filled. Comes before the cart is locked, for the job locks its
     * file first and carts after it.
     */
    public void leave(Owner owner, long cartId) {
        entities.createNativeQuery(
                        """
                        with filling as (
                          update cart.order_file set cart_id = null
                          where company_id = ?1 and person_id = ?2 and cart_id = ?3)
                        update cart.order_file_line l set cart_id = null from cart.order_file f
                        where f.company_id = ?1 and f.person_id = ?2 and l.file_id = f.id and l.cart_id = ?3
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, cartId)
                .executeUpdate();
    }

    /** Gives up; what was taken until then stays in its carts and is counted. */
    public void fail(Claim claim, String problem) {
        entities.createNativeQuery(
                        """
                        update cart.order_file set status = 'FAILED', problem = ?3, finished_at = now(), until = null
                        where id = ?1 and epoch = ?2 and status = 'RUNNING'
                        """)
                .setParameter(1, claim.id())
                .setParameter(2, claim.epoch())
                .setParameter(3, problem)
                .executeUpdate();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "cart.order_file",
                        """
                delete from cart.order_file where id in (
                  select id from cart.order_file where finished_at < ?1 limit ?2 for update skip locked)
                """));
    }

    private static List<OrderFile> files(List<?> rows) {
        return SqlRow.all(rows).stream()
                .map(row -> new OrderFile(
                        row.number(),
                        row.number(),
                        row.number(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        (int) row.number(),
                        (int) row.number(),
                        (int) row.number(),
                        (int) row.number(),
                        (int) row.number(),
                        row.text(),
                        row.number(),
                        (int) row.number(),
                        row.instant(),
                        row.instant(),
                        row.instant()))
                .toList();
    }
}
