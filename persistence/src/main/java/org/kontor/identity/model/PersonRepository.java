package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** People by their number or their address. */
@ApplicationScoped
public class PersonRepository {

    @PersistenceContext
    private EntityManager entities;

    public Optional<Person> byId(long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    public Optional<Person> byEmail(String email) {
        return entities.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", Person.normal(email))
                .getResultStream()
                .findFirst();
    }

    /** Locked: for what may happen only once to a person. */
    public Optional<Person> locked(long id) {
        return Optional.ofNullable(entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Gives a person the roles of an offer, where the offer says. */
    public void give(long personId, Invitation offer) {
        entities.flush();
        for (String role : offer.roles()) {
            entities.createNativeQuery("insert into identity.membership (person_id, company_id, role_code, unit_id)"
                            + " values (?1, ?2, ?3, ?4) on conflict on constraint membership_once"
                            + " do update set starts_at = null, ends_at = null")
                    .setParameter(1, personId)
                    .setParameter(2, offer.companyId())
                    .setParameter(3, role)
                    .setParameter(4, offer.unitId())
                    .executeUpdate();
        }
    }

    public void add(Person person) {
        entities.persist(person);
    }
}
