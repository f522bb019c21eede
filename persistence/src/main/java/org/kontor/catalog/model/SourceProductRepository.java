package org.kontor.catalog.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.catalog.event.SourceProduct;

/** Articles that came with the books of another system. They are history: nobody can order them until staff says so. */
@ApplicationScoped
public class SourceProductRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Adds those whose number is not known yet; an article that so far had only its number for a name gets the name.
     */
    public void addMissing(List<SourceProduct> products) {
        for (SourceProduct product : products) {
            entities.createNativeQuery(
                            """
                            insert into catalog.product (sku, name_en, unit, active, source)
                            values (?1, ?2, ?3, false, ?4)
                            on conflict (sku) do update set name_en = excluded.name_en, changed_at = now()
                            where product.name_en = product.sku and product.source = excluded.source
                            """)
                    .setParameter(1, product.sku())
                    .setParameter(2, product.name())
                    .setParameter(3, product.unit())
                    .setParameter(4, product.source())
                    .executeUpdate();
        }
    }
}
