package org.kontor.organisation.model.ownfield;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.OrganisationRule;

/** The fields that companies have defined; never of another company than the one asked for. */
@ApplicationScoped
public class OwnFieldRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Those in use, in the order in which they are asked. */
    public List<OwnField> inUse(long companyId) {
        return entities.createQuery(
                        "select f from OwnField f where f.companyId = :company and f.active = true"
                                + " order by f.place desc, f.position, f.id",
                        OwnField.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** @throws RuleViolated {@link OrganisationRule#OWN_FIELD_NOT_FOUND} */
    public OwnField byId(long companyId, long id) {
        return inUse(companyId).stream()
                .filter(field -> field.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrganisationRule.OWN_FIELD_NOT_FOUND, Map.of("field", id)));
    }

    /** Whether the code is or was used: a code means one thing for ever. */
    public boolean isTaken(long companyId, OwnPlace place, String code) {
        return !entities.createQuery(
                        "select f.id from OwnField f where f.companyId = :company and f.place = :place and f.code = :code",
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("place", place)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** Fields of one company are defined by one at a time. */
    public void lock(long companyId) {
        entities.createNativeQuery("select id from organisation.company where id = ?1 for no key update")
                .setParameter(1, companyId)
                .getResultList();
    }

    public void add(OwnField field) {
        entities.persist(field);
    }
}
