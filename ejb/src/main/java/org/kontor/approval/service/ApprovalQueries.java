package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.approval.event.Approver;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.Ask;
import org.kontor.approval.model.FlowForward;
import org.kontor.approval.model.FlowJson;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.FlowSeat;
import org.kontor.approval.model.FlowStatus;
import org.kontor.approval.model.Organisation;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/**
 * Requests for approval to look at. A reader sees those he is or was asked about, whatever unit they are of, and those of
 * orders that he may see; others are answered like what is not there.
 */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.APPROVAL_DECIDE})
public class ApprovalQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("f", "requester_id");

    private static final String ROW =
            """
            select f.order_number, f.status, coalesce(p.name, 'API'), u.name as unit_name, f.currency, f.amount,
              f.opened_at, f.expires_at, f.closed_at, f.tier, f.tier_count, encode(f.order_sha256, 'hex'), f.reasons,
              a.person_id is not null and f.status = 'PENDING', d.name as deputy_name,
              (select x.verdict from approval.flow_decision x where x.flow_id = f.id and x.person_id = ?1)
            from approval.flow f
            left join identity.person p on p.id = f.requester_id
            left join organisation.unit u on u.id = f.unit_id
            left join approval.flow_asked a on a.flow_id = f.id and a.person_id = ?1
            left join identity.person d on d.id = a.deputy_for_id
            where f.company_id = ?2
            """;

    private static final String NEEDS_ME =
            " and a.person_id is not null and f.status = 'PENDING' and f.expires_at > ?3";
    private static final String LAST_ROUND =
            " and f.round = (select max(g.round) from approval.flow g where g.order_number = f.order_number)";

    private static final String SEEN =
            """
             and f.order_number = ?3 and (a.person_id is not null or %s or exists (
               select 1 from approval.flow_decision y where y.flow_id = f.id and y.person_id = ?1))
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private ApproverQueries organisations;

    @Inject
    private FlowRepository flows;

    @Inject
    private Clock clock;

    /** How many requests wait for the reader; one statement. */
    @RolesAllowed(Permission.APPROVAL_DECIDE)
    public int needsMe() {
        CallerView caller = callers.current();
        if (caller.personId() == null || caller.companyId() == null) {
            return 0;
        }
        Object count = entities.createNativeQuery("select count(*) from approval.flow_asked a join approval.flow f"
                        + " on f.id = a.flow_id and f.status = 'PENDING' and f.expires_at > ?3"
                        + " where a.person_id = ?1 and a.company_id = ?2")
                .setParameter(1, caller.personId())
                .setParameter(2, caller.companyId())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** @param page 1 for the first */
    public InboxPage inbox(InboxTab tab, int page) {
        CallerView caller = callers.current();
        if (caller.companyId() == null) {
            return new InboxPage(List.of(), 0);
        }
        List<Object> values = new ArrayList<>();
        values.add(caller.personId() == null ? 0L : caller.personId());
        values.add(caller.companyId());
        String where =
                switch (tab) {
                    case NEEDS_ME -> {
                        values.add(clock.instant().atOffset(ZoneOffset.UTC));
                        yield NEEDS_ME;
                    }
                    case MINE -> " and f.requester_id = ?1" + LAST_ROUND;
                    case COMPANY -> " and " + visible(caller, values) + LAST_ROUND;
                };
        String order = tab == InboxTab.NEEDS_ME
                ? " order by f.expires_at, f.id"
                : " order by f.status <> 'PENDING', f.opened_at desc, f.id desc";
        Number total = (Number) fill("select count(*) from (" + ROW + where + ") all_rows", values)
                .getSingleResult();
        List<InboxRow> rows = rows(fill(
                ROW + where + order + " limit " + InboxPage.SIZE + " offset " + Math.max(0, page - 1) * InboxPage.SIZE,
                values));
        return new InboxPage(rows, total.intValue());
    }

    /** The last requests that the reader has decided, newest first. */
    @RolesAllowed(Permission.APPROVAL_DECIDE)
    public List<InboxRow> lastDecided(int most) {
        CallerView caller = callers.current();
        if (caller.personId() == null || caller.companyId() == null) {
            return List.of();
        }
        String where =
                " and exists (select 1 from approval.flow_decision y where y.flow_id = f.id and y.person_id = ?1)"
                        + " order by (select max(y.at) from approval.flow_decision y where y.flow_id = f.id"
                        + " and y.person_id = ?1) desc limit " + most;
        return rows(fill(ROW + where, List.of(caller.personId(), caller.companyId())));
    }

    /** The approval of an order, by its last version; nothing when it needed none or is not the reader's to see. */
    public Optional<ApprovalView> ofOrder(String number) {
        CallerView caller = callers.current();
        if (caller.companyId() == null) {
            return Optional.empty();
        }
        return rows(seen(caller, number, "%s" + LAST_ROUND)).stream()
                .findFirst()
                .flatMap(row -> flows.last(number).map(flow -> view(row, flow, caller)));
    }

    /** Whether the reader has to do with the approval of an order, or may see the order anyway; one statement. */
    public boolean mayRead(String number) {
        CallerView caller = callers.current();
        return caller.companyId() != null
                && !seen(caller, number, "select 1 from (%s) one_row")
                        .getResultList()
                        .isEmpty();
    }

    private Query seen(CallerView caller, String number, String sql) {
        List<Object> values = new ArrayList<>(
                List.of(caller.personId() == null ? 0L : caller.personId(), caller.companyId(), number));
        return fill(sql.formatted(ROW + SEEN.formatted(visible(caller, values))), values);
    }

    private ApprovalView view(InboxRow row, ApprovalFlow flow, CallerView caller) {
        Organisation organisation = organisations.of(flow.companyId(), flow.requesterId(), clock.instant());
        List<ApprovalView.DecisionView> decisions = decisions(flow.id());
        Map<Long, String> names = new TreeMap<>();
        decisions.forEach(one -> names.put(one.personId(), one.personName()));
        Map<FlowSeat, Map<Long, Approver>> asked = flow.asked(organisation);
        Approver reader = asked.values().stream()
                .flatMap(people -> people.values().stream())
                .filter(one -> Long.valueOf(one.personId()).equals(caller.personId()))
                .findFirst()
                .orElse(null);
        boolean decided = names.containsKey(caller.personId() == null ? 0L : caller.personId());
        boolean open = row.isPending() && clock.instant().isBefore(flow.expiresAt());
        return new ApprovalView(
                row.orderNumber(),
                row.isPending() && !open ? "EXPIRED" : row.status(),
                flow.round(),
                flow.requesterId(),
                row.requesterName(),
                row.unitName(),
                row.currency(),
                flow.amount(),
                flow.openedAmount(),
                row.openedAt(),
                row.expiresAt(),
                row.closedAt(),
                row.sha256(),
                row.reasons(),
                tiers(flow, organisation, asked, names),
                decisions,
                open && reader != null && !decided,
                reader == null ? null : reader.deputyForName(),
                decided,
                open && reader != null && !decided
                        ? List.copyOf(flow.forwardable(organisation, reader.personId())
                                .values())
                        : List.of(),
                forwards(flow),
                flow.status() == FlowStatus.EXPIRED && flow.requesterId() != 0 ? resend(flow, caller) : "");
    }

    private static List<ApprovalView.ForwardView> forwards(ApprovalFlow flow) {
        return flow.seats().stream()
                .flatMap(seat -> seat.forwards().stream())
                .sorted(Comparator.comparing(FlowForward::at))
                .map(one -> new ApprovalView.ForwardView(
                        one.fromId(), one.fromName(), one.toId(), one.toName(), one.comment(), one.at()))
                .distinct()
                .toList();
    }

    private String resend(ApprovalFlow flow, CallerView caller) {
        List<?> asked = entities.createNativeQuery("select case when resend_at is null then 'ASK' else 'ASKED' end"
                        + " from approval.flow_asked where flow_id = ?1 and person_id = ?2")
                .setParameter(1, flow.id())
                .setParameter(2, caller.personId() == null ? 0L : caller.personId())
                .getResultList();
        return asked.isEmpty() || !caller.may(Permission.APPROVAL_DECIDE) ? "" : String.valueOf(asked.get(0));
    }

    private static List<ApprovalView.TierView> tiers(
            ApprovalFlow flow,
            Organisation organisation,
            Map<FlowSeat, Map<Long, Approver>> asked,
            Map<Long, String> names) {
        Map<Integer, List<ApprovalView.SeatView>> tiers = new TreeMap<>();
        for (FlowSeat seat : flow.seats()) {
            List<Approver> people = List.of();
            if (seat.isOpen() && flow.isPending()) {
                Map<Long, Approver> now = asked.get(seat);
                people = List.copyOf(
                        (now == null ? flow.search(organisation).find(seat.asks(), seat.raised()) : now).values());
            }
            tiers.computeIfAbsent(seat.tierNo(), no -> new ArrayList<>())
                    .add(new ApprovalView.SeatView(
                            Ask.write(seat.asks()),
                            seat.why(),
                            seat.filledBy() == null ? null : names.get(seat.filledBy()),
                            people,
                            seat.raised()));
        }
        return tiers.entrySet().stream()
                .map(one -> new ApprovalView.TierView(
                        one.getKey(), state(flow, one.getKey(), one.getValue()), one.getValue()))
                .toList();
    }

    private static String state(ApprovalFlow flow, int tierNo, List<ApprovalView.SeatView> seats) {
        if (seats.stream().allMatch(seat -> seat.filledBy() != null)) {
            return "DONE";
        }
        return flow.isPending() && tierNo == flow.tier() ? "NOW" : "LATER";
    }

    private List<ApprovalView.DecisionView> decisions(long flowId) {
        List<?> rows = entities.createNativeQuery("select person_id, person_name, deputy_for_name, tier_no, verdict,"
                        + " comment, at, cut, amount from approval.flow_decision where flow_id = ?1 order by at, id")
                .setParameter(1, flowId)
                .getResultList();
        return SqlRow.all(rows).stream()
                .map(row -> new ApprovalView.DecisionView(
                        row.number(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        row.text(),
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.decimal()))
                .toList();
    }

    /** The condition for what the reader may see as an order; its values are added to those before. */
    private static String visible(CallerView caller, List<Object> values) {
        RecordScope scope = RecordScope.of(caller, Permission.ORDER_READ, RECORD);
        String condition = "(" + scope.numberedFrom(values.size() + 1) + ")";
        values.addAll(scope.values());
        return condition;
    }

    private Query fill(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static List<InboxRow> rows(Query query) {
        return SqlRow.all(query.getResultList()).stream()
                .map(row -> new InboxRow(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.decimal(),
                        row.instant(),
                        row.instant(),
                        row.instant(),
                        (int) row.number(),
                        (int) row.number(),
                        row.text(),
                        FlowJson.reasons(row.text()),
                        row.flag(),
                        row.text(),
                        row.text()))
                .toList();
    }
}
