package org.kontor.order.model.again;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import org.kontor.kernel.SqlArray;

/** Articles that a person has hidden from what he is offered to buy again. */
@ApplicationScoped
public class HiddenRepository {

    @PersistenceContext
    private EntityManager entities;

    public void hide(long companyId, long personId, Collection<String> skus) {
        change(
                """
                insert into order_.bought_hidden (company_id, person_id, product_id)
                select ?1, ?2, p.id from catalog.product p where p.sku = any(cast(?3 as text[])) order by p.id
                on conflict do nothing
                """,
                companyId,
                personId,
                skus);
    }

    public void show(long companyId, long personId, Collection<String> skus) {
        change(
                """
                delete from order_.bought_hidden h using catalog.product p
                where h.company_id = ?1 and h.person_id = ?2 and p.id = h.product_id and p.sku = any(cast(?3 as text[]))
                """,
                companyId,
                personId,
                skus);
    }

    private void change(String sql, long companyId, long personId, Collection<String> skus) {
        entities.createNativeQuery(sql)
                .setParameter(1, companyId)
                .setParameter(2, personId)
                .setParameter(3, SqlArray.ofTexts(skus))
                .executeUpdate();
    }
}
