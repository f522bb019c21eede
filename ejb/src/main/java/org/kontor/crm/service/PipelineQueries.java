package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.crm.model.CrmRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** Opportunities and what is expected of them, of the companies that the caller works for. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class PipelineQueries {

    static final int MOST = 500;

    /** Net of what of an order still stands: what was refused, and the cancelled part of a line, brings nothing. */
    private static final String STANDING =
            """
            select coalesce(sum(round(s.net_amount * coalesce(s.confirmed_quantity, s.quantity - s.cancelled_quantity)
                / nullif(s.quantity, 0), 4)), 0)
              from order_.sales_order_line s where s.order_id = o.id
                and o.status not in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')
            """;

    private static final String COLUMNS =
            """
            select p.number, p.title, c.number, c.name, p.stage, p.currency, p.amount, p.probability,
              (select coalesce(sum((%s)), 0) from crm.opportunity_order l join order_.sales_order o on o.number = l.order_number
                where l.opportunity_id = p.id),
              p.closes_on, w.name, f.number, p.lost_reason, p.made_by, p.made_at, p.version, p.id
            from crm.opportunity p join organisation.company c on c.id = p.company_id join identity.person w on w.id = p.owner_id
            left join crm.lead f on f.id = p.lead_id
            """
                    .formatted(STANDING);

    private static final String ORDERS =
            """
            select o.number, o.placed_at, o.status, (%s) from crm.opportunity_order l
            join order_.sales_order o on o.number = l.order_number where l.opportunity_id = ?1 order by o.placed_at desc, o.id desc
            """
                    .formatted(STANDING);

    private static final String MOVES =
            """
            select m.moved_at, m.moved_by, m.stage, m.amount, m.probability, m.closes_on, m.words from crm.opportunity_move m
            where m.opportunity_id = ?1 order by m.id desc limit 100
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * Opportunities, those first that are decided first.
     *
     * @param of which: {@code open}, {@code mine} (open and the caller's own) or {@code closed}
     * @param q part of the title, the number or the company's name; empty for all
     */
    public List<OpportunityRow> find(String of, String q) {
        CallerView caller = callers.current();
        boolean closed = "closed".equals(of);
        RecordScope scope = scope(caller);
        Query query = entities.createNativeQuery(COLUMNS
                        + " where (p.stage in ('WON', 'LOST')) = ?1 and (?2 = -1 or p.owner_id = ?2) and (?3 = '' or strpos(upper(p.title),"
                        + " upper(?3)) > 0 or p.number = upper(?3) or strpos(upper(c.name), upper(?3)) > 0) and ("
                        + scope.numberedFrom(4) + ") order by p.closes_on " + (closed ? "desc" : "") + ", p.id limit "
                        + MOST)
                .setParameter(1, closed)
                .setParameter(2, "mine".equals(of) && caller.personId() != null ? caller.personId() : -1L)
                .setParameter(3, q.strip());
        return rows(scope.fill(query, 4));
    }

    /**
     * What is expected: of what is open, and of what was won in months that are not over. By month in UTC.
     *
     * @param mine of the caller's own opportunities alone
     */
    public List<ForecastRow> forecast(boolean mine) {
        CallerView caller = callers.current();
        RecordScope scope = scope(caller);
        Query query = entities.createNativeQuery(COLUMNS
                        + " where p.stage <> 'LOST' and (p.stage <> 'WON' or p.closes_on >= ?1) and (?2 = -1 or p.owner_id = ?2) and ("
                        + scope.numberedFrom(3) + ") order by p.closes_on, p.id")
                .setParameter(1, today().withDayOfMonth(1))
                .setParameter(2, mine && caller.personId() != null ? caller.personId() : -1L);
        return Forecast.of(rows(scope.fill(query, 3)));
    }

    /** Of one company, what is open first. */
    public List<OpportunityRow> ofCompany(long companyId) {
        RecordScope scope = scope(callers.current());
        Query query = entities.createNativeQuery(COLUMNS + " where p.company_id = ?1 and (" + scope.numberedFrom(2)
                        + ") order by p.stage in ('WON', 'LOST'), p.closes_on, p.id limit 20")
                .setParameter(1, companyId);
        return rows(scope.fill(query, 2));
    }

    /** @throws RuleViolated {@link CrmRule#OPPORTUNITY_NOT_FOUND} */
    public OpportunityView byNumber(String number) {
        RecordScope scope = scope(callers.current());
        Query query = entities.createNativeQuery(COLUMNS + " where p.number = ?1 and (" + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> new RuleViolated(CrmRule.OPPORTUNITY_NOT_FOUND, Map.of("number", number)));
    }

    private List<OpportunityRow> rows(Query query) {
        return SqlRow.all(query.getResultList()).stream().map(this::row).toList();
    }

    private OpportunityRow row(SqlRow r) {
        String number = r.text();
        String title = r.text();
        String companyNumber = r.text();
        String companyName = r.text();
        String stage = r.text();
        String currency = r.text();
        Money amount = Money.rounded(r.decimal(), currency);
        int probability = (int) r.number();
        Money ordered = Money.rounded(r.decimal(), currency);
        LocalDate closes = r.day();
        boolean overdue = closes.isBefore(today()) && !"WON".equals(stage) && !"LOST".equals(stage);
        return new OpportunityRow(
                number,
                title,
                companyNumber,
                companyName,
                stage,
                amount,
                probability,
                ordered,
                closes,
                r.text(),
                overdue);
    }

    private OpportunityView view(SqlRow r) {
        OpportunityRow row = row(r);
        String lead = r.text();
        String lost = r.text();
        String madeBy = r.text();
        Instant madeAt = r.instant();
        long version = r.number();
        long id = r.number();
        return new OpportunityView(row, lead, lost, madeBy, madeAt, version, orders(id), moves(id));
    }

    private List<OpportunityView.Linked> orders(long id) {
        return SqlRow.all(entities.createNativeQuery(ORDERS).setParameter(1, id).getResultList()).stream()
                .map(r -> new OpportunityView.Linked(r.text(), r.instant(), r.text(), r.decimal()))
                .toList();
    }

    private List<OpportunityView.Move> moves(long id) {
        return SqlRow.all(entities.createNativeQuery(MOVES).setParameter(1, id).getResultList()).stream()
                .map(r -> new OpportunityView.Move(
                        r.instant(), r.text(), r.text(), r.decimal(), (int) r.number(), r.day(), r.text()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static RecordScope scope(CallerView caller) {
        return RecordScope.ofCompanies(caller, Permission.STAFF_CRM_MANAGE, "p.company_id");
    }
}
