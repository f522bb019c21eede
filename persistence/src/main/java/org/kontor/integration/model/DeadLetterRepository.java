package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/** Stores and finds dead letters. */
@ApplicationScoped
public class DeadLetterRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(DeadLetter letter) {
        entities.persist(letter);
    }

    /** @throws RuleViolated {@link IntegrationRule#MESSAGE_NOT_FOUND} */
    public DeadLetter byId(long id) {
        return Optional.ofNullable(entities.find(DeadLetter.class, id))
                .orElseThrow(() -> new RuleViolated(IntegrationRule.MESSAGE_NOT_FOUND, Map.of("id", id)));
    }
}
