package org.kontor.crm.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** Stores what is known of companies beside their trade; of most of them nothing. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    private EntityManager entities;

    public AccountCard card(long companyId) {
        return SqlRow.all(entities.createNativeQuery(
                                "select website, industry, phone from crm.account where company_id = ?1")
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new AccountCard(row.text(), row.text(), row.text()))
                .orElse(new AccountCard("", "", ""));
    }

    /**
     * As it was seen.
     *
     * @throws RuleViolated {@link CrmRule#CHANGED_MEANWHILE}
     */
    public void keep(long companyId, String number, AccountCard seen, AccountCard card) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(742, cast(?1 as int))")
                .setParameter(1, companyId)
                .getSingleResult();
        if (!card(companyId).equals(seen)) {
            throw new RuleViolated(CrmRule.CHANGED_MEANWHILE, Map.of("number", number));
        }
        keep(companyId, card);
    }

    public void keep(long companyId, AccountCard card) {
        entities.createNativeQuery(
                        """
                        insert into crm.account as a (company_id, website, industry, phone) values (?1, ?2, ?3, ?4)
                        on conflict (company_id) do update set website = excluded.website, industry = excluded.industry,
                          phone = excluded.phone, version = a.version + 1
                        """)
                .setParameter(1, companyId)
                .setParameter(2, card.website())
                .setParameter(3, card.industry())
                .setParameter(4, card.phone())
                .executeUpdate();
    }
}
