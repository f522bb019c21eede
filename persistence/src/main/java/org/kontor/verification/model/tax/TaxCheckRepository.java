package org.kontor.verification.model.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/** Questions to the tax authorities with their answers, and which answer an order rests on. */
@ApplicationScoped
public class TaxCheckRepository {

    /** So long a node has for one question before another may ask it. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int MOST_ATTEMPTS = 24;

    /** A question that is due, with what the company says of itself. */
    public record Claimed(
            long id,
            long companyId,
            String prefix,
            String number,
            int attempts,
            String name,
            String street,
            String postalCode,
            String city) {}

    /** An answer as it is kept. */
    public record Answered(
            String answer,
            String requester,
            String consultation,
            String name,
            String address,
            Boolean nameMatches,
            Boolean addressMatches,
            String detail,
            String raw) {}

    @PersistenceContext
    private EntityManager entities;

    /** @return false when the company has no number that could be asked about; one that waits already is due at once */
    public boolean queue(long companyId, String by, Instant now) {
        SqlRow row = SqlRow.all(entities.createNativeQuery(
                                "select c.country, c.vat_id from organisation.company c where c.id = ?1")
                        .setParameter(1, companyId)
                        .getResultList())
                .get(0);
        String country = row.text();
        Optional<TaxNumber> number =
                TaxNumber.isAskable(country) ? TaxNumber.parse(country, row.text()) : Optional.empty();
        if (number.isEmpty()) {
            return false;
        }
        entities.createNativeQuery(
                        """
                        insert into verification.tax_check (company_id, number, next_attempt_at, asked_by, asked_at)
                        values (?1, ?2, ?3, ?4, ?3)
                        on conflict (company_id) where state = 'QUEUED' do update
                          set next_attempt_at = excluded.next_attempt_at, number = excluded.number
                        """)
                .setParameter(1, companyId)
                .setParameter(2, number.get().toString())
                .setParameter(3, utc(now))
                .setParameter(4, by)
                .executeUpdate();
        return true;
    }

    /** The question that is due the longest; no other node gets it until the claim ends. */
    public Optional<Claimed> claim(Instant now) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                with due as (
                                  select t.id from verification.tax_check t
                                  where t.state = 'QUEUED' and t.next_attempt_at <= ?1
                                  order by t.next_attempt_at limit 1 for update skip locked)
                                update verification.tax_check t set attempts = t.attempts + 1, next_attempt_at = ?2
                                from due, organisation.company c
                                left join lateral (select a.* from organisation.address a where a.company_id = c.id
                                  and a.active order by a.preferred desc, a.id limit 1) a on true
                                where t.id = due.id and c.id = t.company_id
                                returning t.id, t.company_id, t.number, t.attempts, c.name, a.street, a.postal_code, a.city
                                """)
                        .setParameter(1, utc(now))
                        .setParameter(2, utc(now.plus(CLAIM)))
                        .getResultList())
                .stream()
                .findFirst()
                .map(TaxCheckRepository::claimed);
    }

    private static Claimed claimed(SqlRow row) {
        long id = row.number();
        long company = row.number();
        String number = row.text();
        return new Claimed(
                id,
                company,
                number.substring(0, 2),
                number.substring(2),
                (int) row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
    }

    public void prove(Claimed check, Answered answer, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into verification.tax_proof (company_id, check_id, number, answer, at, requester, consultation,
                          name, address, name_matches, address_matches, detail, raw)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as boolean), cast(?11 as boolean), ?12, ?13)
                        """)
                .setParameter(1, check.companyId())
                .setParameter(2, check.id())
                .setParameter(3, check.prefix() + check.number())
                .setParameter(4, answer.answer())
                .setParameter(5, utc(at))
                .setParameter(6, answer.requester())
                .setParameter(7, answer.consultation())
                .setParameter(8, answer.name())
                .setParameter(9, answer.address())
                .setParameter(10, answer.nameMatches())
                .setParameter(11, answer.addressMatches())
                .setParameter(12, answer.detail())
                .setParameter(13, answer.raw())
                .executeUpdate();
    }

    public void settled(long checkId, String state, Boolean nameMatches, Instant at) {
        entities.createNativeQuery(
                        """
                        update verification.tax_check set state = ?2, name_matches = cast(?3 as boolean), settled_at = ?4
                        where id = ?1 and state = 'QUEUED'
                        """)
                .setParameter(1, checkId)
                .setParameter(2, state)
                .setParameter(3, nameMatches)
                .setParameter(4, utc(at))
                .executeUpdate();
    }

    /** Nobody could be asked: once more later, and after about two days people must look. */
    public void later(Claimed check, Instant now) {
        if (check.attempts() >= MOST_ATTEMPTS) {
            settled(check.id(), "GIVEN_UP", null, now);
            return;
        }
        entities.createNativeQuery(
                        "update verification.tax_check set next_attempt_at = ?2 where id = ?1 and state = 'QUEUED'")
                .setParameter(1, check.id())
                .setParameter(2, utc(now.plus(pause(check.attempts()))))
                .executeUpdate();
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The newest clear answer about the number the company had, when the order was placed. Twice is once. */
    public void justify(String orderNumber, Instant placedAt) {
        entities.createNativeQuery(
                        """
                        insert into verification.order_tax_proof (order_number, company_id, proof_id, number, placed_at)
                        select o.number, o.company_id, p.id, p.number, ?2
                        from order_.sales_order o
                        join organisation.company c on c.id = o.company_id
                        left join lateral (
                          select p.id, p.number from verification.tax_proof p
                          where p.company_id = o.company_id and p.answer <> 'UNAVAILABLE' and p.at <= ?2
                            and regexp_replace(upper(c.vat_id), '[^A-Z0-9]', '', 'g') like '%' || substr(p.number, 3)
                          order by p.at desc, p.id desc limit 1) p on true
                        where o.number = ?1
                        on conflict (order_number) do nothing
                        """)
                .setParameter(1, orderNumber)
                .setParameter(2, utc(placedAt))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
