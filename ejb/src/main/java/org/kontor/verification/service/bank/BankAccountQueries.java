package org.kontor.verification.service.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Bank accounts of companies by their last signs, those in use first. */
@Stateless
public class BankAccountQueries {

    private static final String ACCOUNTS =
            """
            select b.id, b.country || ' •••• ' || b.tail as masked, b.country, b.holder, b.bic, b.state, b.since, b.entered_by,
              b.checked_by, b.checked_by_id is not distinct from cast(?2 as bigint) as mine, coalesce(b.document_id, 0) as
              document, d.name, b.evidence, b.verified_by, b.verified_at, b.retired_by, b.reason,
              case when ?3 then (select count(distinct o.company_id) from verification.bank_account o
                where o.fingerprint = b.fingerprint and o.company_id <> b.company_id and o.state <> 'RETIRED') else 0 end
            from verification.bank_account b left join verification.document d on d.id = b.document_id
            where b.company_id = ?1 order by b.state = 'RETIRED', b.id desc limit 50
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /** Of the caller's company. */
    @RolesAllowed(Permission.BANK_READ)
    public List<BankAccountView> own() {
        CallerView caller = callers.current();
        return accounts(caller.companyId(), null, false);
    }

    @RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
    public List<BankAccountView> ofCompany(long companyId) {
        return reach.reaches(Permission.STAFF_COMPANY_VERIFY, companyId)
                ? accounts(companyId, callers.current().personId(), true)
                : List.of();
    }

    private List<BankAccountView> accounts(long company, Long person, boolean elsewhere) {
        return SqlRow.all(entities.createNativeQuery(ACCOUNTS)
                        .setParameter(1, company)
                        .setParameter(2, person)
                        .setParameter(3, elsewhere)
                        .getResultList())
                .stream()
                .map(BankAccountQueries::view)
                .toList();
    }

    private static BankAccountView view(SqlRow r) {
        return new BankAccountView(
                r.number(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.instant(),
                r.text(),
                r.text(),
                r.flag(),
                orNull(r.number()),
                r.text(),
                r.text(),
                r.text(),
                r.instant(),
                r.text(),
                r.text(),
                r.number());
    }

    private static Long orNull(long number) {
        return number == 0 ? null : number;
    }
}
