package org.kontor.verification.model.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Secrets;
import org.kontor.kernel.SqlRow;
import org.kontor.verification.model.ApplicationRepository;

/** Bank accounts of companies. */
@ApplicationScoped
public class BankAccountRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Secrets secrets;

    public void add(BankAccount account) {
        entities.persist(account);
    }

    /** An account of this company; one of another is as good as none. */
    public Optional<BankAccount> ofCompany(long companyId, long id) {
        return Optional.ofNullable(entities.find(BankAccount.class, id))
                .filter(found -> found.companyId() == companyId);
    }

    /** Those that the company uses or means to use, the oldest first. */
    public List<BankAccount> live(long companyId) {
        return entities.createQuery(
                        "select a from BankAccount a where a.companyId = :company and a.state <> :retired order by a.id",
                        BankAccount.class)
                .setParameter("company", companyId)
                .setParameter("retired", BankState.RETIRED)
                .getResultList();
    }

    /** Whether the company has entered this number already, under whichever key that was. */
    public boolean isKnown(long companyId, BankNumber number) {
        return secrets.fingerprints(number.identity(), BankAccount.PRINT).stream()
                .anyMatch(print -> !entities.createNativeQuery(
                                """
                                select 1 from verification.bank_account
                                where company_id = ?1 and fingerprint = ?2 and state <> 'RETIRED'
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, print)
                        .getResultList()
                        .isEmpty());
    }

    /** Everybody who runs the company's bank accounts. */
    public List<ApplicationRepository.Contact> administrators(long companyId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select distinct c.number, c.name, p.name as person, p.email, p.language
                                from identity.held_permission h
                                join identity.person p on p.id = h.person_id and p.active
                                join organisation.company c on c.id = h.company_id
                                where h.company_id = ?1 and h.permission = 'bank.manage' order by p.email
                                """)
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .map(row -> {
                    String number = row.text();
                    return new ApplicationRepository.Contact(
                            0, number, companyId, row.text(), row.text(), row.text(), row.text());
                })
                .toList();
    }
}
