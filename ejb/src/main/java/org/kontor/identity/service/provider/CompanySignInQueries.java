package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.ChoiceView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** How the people of the caller's company sign in. */
@Stateless
@RolesAllowed(Permission.SIGNIN_MANAGE)
public class CompanySignInQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public Optional<ProviderView> provider() {
        return read(
                        "select issuer, client_id, role_code, unit_id, password_allowed, active, changed_at, changed_by_name"
                                + " from identity.identity_provider where company_id = ?1")
                .stream()
                .findFirst()
                .map(row -> new ProviderView(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.flag(),
                        row.flag(),
                        row.instant(),
                        row.text()));
    }

    public List<MailDomainView> domains() {
        return read(
                        "select d.id, c.number, c.name, d.domain, d.token, d.claimed_at, d.claimed_by_name, d.verified_at,"
                                + " d.verified_by_name, d.evidence from identity.mail_domain d"
                                + " join organisation.company c on c.id = d.company_id where d.company_id = ?1 order by d.domain")
                .stream()
                .map(MailDomainQueries::view)
                .toList();
    }

    public List<RefusalView> refusals() {
        return read(
                        "select at, reason, mail from identity.provider_refusal where company_id = ?1 order by id desc limit 50")
                .stream()
                .map(row -> new RefusalView(row.instant(), row.text(), row.text()))
                .toList();
    }

    /** How many people have come by the provider. */
    public long tied() {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from identity.external_identity where company_id = ?1")
                        .setParameter(1, callers.current().companyId())
                        .getSingleResult())
                .longValue();
    }

    /** Roles that people who come for the first time may get: none with more than the caller himself may. */
    public List<ChoiceView> roles() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select r.code, coalesce(r.name, '') from identity.role r
                                where not r.staff and r.code not like '%-api'
                                  and (r.company_id is null or r.company_id = ?1)
                                  and not exists (select 1 from identity.role_permission p where p.role_code = r.code
                                    and p.permission <> all (string_to_array(?2, ' ')))
                                order by r.company_id nulls first, r.code
                                """)
                        .setParameter(1, callers.current().companyId())
                        .setParameter(2, String.join(" ", callers.current().permissions()))
                        .getResultList())
                .stream()
                .map(row -> new ChoiceView(row.text(), row.text()))
                .toList();
    }

    /** The units of the company, each with those above it. */
    public List<ChoiceView> units() {
        return read(
                        """
                        select u.id, (select string_agg(a.name, ' / ' order by array_position(u.lineage, a.id))
                          from organisation.unit a where a.id = any (u.lineage))
                        from organisation.unit u where u.company_id = ?1 and u.active order by 2
                        """)
                .stream()
                .map(row -> new ChoiceView(Long.toString(row.number()), row.text()))
                .toList();
    }

    private List<SqlRow> read(String sql) {
        return SqlRow.all(entities.createNativeQuery(sql)
                .setParameter(1, callers.current().companyId())
                .getResultList());
    }
}
