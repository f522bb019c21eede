package org.kontor.pricing.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The rules of a price list, in the order in which they hold: one statement. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class PriceRuleQueries {

    private static final String RULES =
            """
            select r.id, r.name, b.code, a.name_%1$s, r.factor, r.addend, r.decimals, c.name_%1$s, r.manufacturer, r.priority,
              (select count(*) from (select from pricing.price p where p.price_list_id = r.price_list_id and p.by_rule
                and p.rule_id = r.id limit 10001) few)
            from pricing.price_rule r
            left join pricing.price_list b on b.id = r.base_list_id
            left join catalog.attribute a on a.id = r.base_attribute_id
            left join catalog.category c on c.id = r.category_id
            where r.price_list_id = ?1 order by r.priority, r.id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** @param language of names, {@code en} or {@code zh} */
    public List<PriceRuleView> of(long listId, String language) {
        return SqlRow.all(entities.createNativeQuery(RULES.formatted(language.equals("zh") ? "zh" : "en"))
                        .setParameter(1, listId)
                        .getResultList())
                .stream()
                .map(r -> new PriceRuleView(
                        r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.decimal(),
                        (int) r.number(),
                        r.text(),
                        r.text(),
                        (int) r.number(),
                        (int) r.number()))
                .toList();
    }
}
