package org.kontor.ops.model.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.OpsRule;

/** Mappings that staff keep. */
@ApplicationScoped
public class SavedMappingRepository {

    @PersistenceContext
    private EntityManager entities;

    public Optional<SavedMapping> byName(ImportKind kind, String name) {
        return entities.createQuery(
                        "select m from SavedMapping m where m.kind = :kind and m.name = :name", SavedMapping.class)
                .setParameter("kind", kind)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst();
    }

    /** Breaks {@link OpsRule#IMPORT_MAPPING_UNKNOWN}. */
    public SavedMapping existing(ImportKind kind, String name) {
        return byName(kind, name)
                .orElseThrow(() -> new RuleViolated(OpsRule.IMPORT_MAPPING_UNKNOWN, Map.of("mapping", name)));
    }

    public void add(SavedMapping mapping) {
        entities.persist(mapping);
    }

    public void remove(SavedMapping mapping) {
        entities.remove(mapping);
    }
}
