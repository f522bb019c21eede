package org.kontor.credit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.credit.event.CreditEntryKind;
import org.kontor.credit.model.CreditStatus;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Accounts to look at: a buyer sees his company's, staff those of the companies they reach. A company without one has no limit. */
@Stateless
public class CreditQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /** The account of the caller's company, if it has one. */
    @RolesAllowed(Permission.ORDER_PLACE)
    public Optional<CreditView> mine() {
        CallerView caller = callers.current();
        return caller.companyId() == null ? Optional.empty() : find(caller.companyId());
    }

    /** The account of a company, if it has one. */
    @RolesAllowed({Permission.STAFF_CREDIT_MANAGE, Permission.STAFF_COMPANY_READ})
    public Optional<CreditView> ofCompany(long companyId) {
        return isReached(companyId) ? find(companyId) : Optional.empty();
    }

    /** What moved the account, newest first. */
    @RolesAllowed({Permission.STAFF_CREDIT_MANAGE, Permission.STAFF_COMPANY_READ})
    public List<CreditEntryView> entries(long companyId, int most) {
        if (!isReached(companyId)) {
            return List.of();
        }
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select e.seq, e.at, e.kind, e.amount, e.balance_after, e.limit_after, e.order_number,
                                  e.actor, e.reason
                                from credit.entry e where e.company_id = ?1 order by e.seq desc limit ?2
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, most)
                        .getResultList())
                .stream()
                .map(row -> new CreditEntryView(
                        (int) row.number(),
                        row.instant(),
                        CreditEntryKind.valueOf(row.text()),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        row.text(),
                        row.text(),
                        row.text()))
                .toList();
    }

    private boolean isReached(long companyId) {
        return reach.reaches(Permission.STAFF_COMPANY_READ, companyId)
                || reach.reaches(Permission.STAFF_CREDIT_MANAGE, companyId);
    }

    private Optional<CreditView> find(long companyId) {
        return SqlRow.all(entities.createNativeQuery("select currency, limit_amount, may_exceed, status, reserved,"
                                + " purchased, version from credit.account where company_id = ?1")
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new CreditView(
                        row.text(),
                        row.decimal(),
                        row.flag(),
                        CreditStatus.valueOf(row.text()),
                        row.decimal(),
                        row.decimal(),
                        row.number()));
    }
}
