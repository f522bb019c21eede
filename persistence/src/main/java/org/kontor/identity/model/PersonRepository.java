package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    public void add(Person person) {
        entities.persist(person);
    }
}
