package org.kontor.catalog.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Where articles are kept. What is searched follows every change in the same transaction, by triggers. */
@ApplicationScoped
public class ProductRepository {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    public void add(Product product) {
        entities.persist(product);
    }

    public Optional<Product> bySku(String sku) {
        return entities.createQuery("select p from Product p where p.sku = :sku", Product.class)
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst();
    }
}
