package org.kontor.catalog.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import org.kontor.catalog.event.SourceProduct;
import org.kontor.kernel.SqlArray;

/** Articles that came with the books of another system. They are history: nobody can order them until staff says so. */
@ApplicationScoped
public class SourceProductRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Adds those whose number is not known yet; an article that so far had only its number for a name gets the name.
     */
    public void addMissing(List<SourceProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        insert into catalog.product (sku, name_en, unit, active, source, released_at, discontinued_at)
                        select sku, name, unit, false, source, current_timestamp, current_timestamp
                        from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]))
                          as named (sku, name, unit, source)
                        on conflict (sku) do update set name_en = excluded.name_en, changed_at = now()
                        where product.name_en = product.sku and product.source = excluded.source
                        """)
                .setParameter(1, texts(products, SourceProduct::sku))
                .setParameter(2, texts(products, SourceProduct::name))
                .setParameter(3, texts(products, SourceProduct::unit))
                .setParameter(4, texts(products, SourceProduct::source))
                .executeUpdate();
    }

    private static String texts(List<SourceProduct> products, Function<SourceProduct, String> value) {
        return SqlArray.ofTexts(products.stream().map(value).toList());
    }
}
