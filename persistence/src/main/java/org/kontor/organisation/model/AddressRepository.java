package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/** The addresses of companies; never of another company than the one asked for. */
@ApplicationScoped
public class AddressRepository {

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link OrganisationRule#ADDRESS_NOT_FOUND} */
    public Address byId(long companyId, long id) {
        return entities.createQuery(
                        "select a from Address a where a.companyId = :company and a.id = :id", Address.class)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrganisationRule.ADDRESS_NOT_FOUND));
    }

    /** @param exceptId an address that does not count; null for none */
    public boolean isLabelTaken(long companyId, String label, Long exceptId) {
        return !entities.createQuery(
                        "select a.id from Address a where a.companyId = :company and a.label = :label and a.id <> :except")
                .setParameter("company", companyId)
                .setParameter("label", label)
                .setParameter("except", exceptId == null ? 0L : exceptId)
                .getResultList()
                .isEmpty();
    }

    /** The name of a unit that proposes this address for its orders. */
    public Optional<String> proposedBy(long companyId, long id) {
        List<?> names = entities.createNativeQuery(
                        "select u.name from organisation.unit_setting s join organisation.unit u on u.id = s.unit_id"
                                + " where s.company_id = ?1 and s.key = ?2 and s.value = cast(?3 as text) limit 1")
                .setParameter(1, companyId)
                .setParameter(2, Setting.SHIP_TO.key())
                .setParameter(3, id)
                .getResultList();
        return names.stream().map(String::valueOf).findFirst();
    }

    /** @return its number */
    public long add(Address address) {
        entities.persist(address);
        return address.id();
    }
}
