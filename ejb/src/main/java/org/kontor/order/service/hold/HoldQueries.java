package org.kontor.order.service.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What holds an order back: all of it for staff, for a buyer that it is so and what is meant for him. Of orders that the caller sees. */
@Stateless
public class HoldQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** All holds of an order, the newest first. */
    @RolesAllowed(Permission.STAFF_ORDER_READ)
    public List<HoldView> ofOrder(String number) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_ORDER_READ, "h.company_id");
        Query query = entities.createNativeQuery("select h.hold_no, h.reason, h.words, h.told_buyer, h.placed_by,"
                        + " h.placed_at, h.lifted_by, h.lifted_at, h.lifted_words from order_.order_hold h"
                        + " where h.order_number = ?1 and (" + scope.numberedFrom(2) + ") order by h.hold_no desc")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .map(row -> new HoldView(
                        (int) row.number(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.instant(),
                        row.text()))
                .toList();
    }

    /** Why an order waits, as far as the buyer is to know; empty when nothing holds it or nothing of it can go any more. */
    @RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
    public Optional<HeldView> told(String number) {
        RecordScope scope = RecordScope.of(
                callers.current(),
                Permission.STAFF_ORDER_READ,
                Permission.ORDER_READ,
                RecordScope.Columns.of("o", "buyer_id"));
        Query query = entities.createNativeQuery(
                        "select h.placed_at, case when h.told_buyer then h.words end from order_.sales_order o"
                                + " join order_.order_hold h on h.order_number = o.number and h.lifted_at is null"
                                + " where o.number = ?1 and o.open_holds > 0"
                                + " and o.status in ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED') and ("
                                + scope.numberedFrom(2) + ") order by h.hold_no")
                .setParameter(1, number);
        List<Instant> since = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (SqlRow row : SqlRow.all(scope.fill(query, 2).getResultList())) {
            since.add(row.instant());
            Stream.ofNullable(row.text()).forEach(words::add);
        }
        return since.stream().findFirst().map(first -> new HeldView(first, words));
    }
}
