package org.kontor.approval.model.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;

/** The figures of a company: what people may order, and what they may approve. */
@ApplicationScoped
public class BoundRepository {

    /** Whom a figure is for: a person, or each holder of a role. */
    public record Holder(Long personId, String roleCode) {}

    @PersistenceContext
    private EntityManager entities;

    public void setLimit(
            long companyId, Holder holder, LimitPeriod period, String currency, BigDecimal amount, boolean hard) {
        entities.createNativeQuery(
                        """
                        insert into approval.spend_limit
                          (company_id, person_id, role_code, period, currency, amount, enforcement)
                        values (?1, cast(?2 as bigint), cast(?3 as text), ?4, ?5, ?6, ?7)
                        on conflict (company_id, person_id, role_code, period, currency) do update
                          set amount = excluded.amount, enforcement = excluded.enforcement, active = true,
                            version = spend_limit.version + 1
                        """)
                .setParameter(1, companyId)
                .setParameter(2, holder.personId())
                .setParameter(3, holder.roleCode())
                .setParameter(4, period.name())
                .setParameter(5, currency)
                .setParameter(6, amount)
                .setParameter(7, hard ? "BLOCK" : "REQUIRE_APPROVAL")
                .executeUpdate();
    }

    /** Ends a limit; what was used of it stays written down. */
    public boolean endLimit(long companyId, long id) {
        return entities.createNativeQuery("update approval.spend_limit set active = false, version = version + 1"
                                + " where company_id = ?1 and id = ?2 and active")
                        .setParameter(1, companyId)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    public void setAuthority(long companyId, Holder holder, String currency, BigDecimal amount) {
        entities.createNativeQuery(
                        """
                        insert into approval.authority (company_id, person_id, role_code, currency, amount)
                        values (?1, cast(?2 as bigint), cast(?3 as text), ?4, ?5)
                        on conflict (company_id, person_id, role_code, currency) do update
                          set amount = excluded.amount, version = authority.version + 1
                        """)
                .setParameter(1, companyId)
                .setParameter(2, holder.personId())
                .setParameter(3, holder.roleCode())
                .setParameter(4, currency)
                .setParameter(5, amount)
                .executeUpdate();
    }

    public boolean endAuthority(long companyId, long id) {
        return entities.createNativeQuery("delete from approval.authority where company_id = ?1 and id = ?2")
                        .setParameter(1, companyId)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }
}
