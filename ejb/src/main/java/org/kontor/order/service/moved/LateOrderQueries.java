package org.kontor.order.service.moved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Orders as the letter about a late delivery names them. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class LateOrderQueries {

    @PersistenceContext
    private EntityManager entities;

    /** @return nothing when no person with an address ordered it, or when it has ended meanwhile */
    public Optional<LateOrder> find(String number) {
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(
                        """
                        select l.line_no, l.sku || ' ' || l.name, o.buyer_name, o.buyer_email, o.language
                        from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
                        where o.number = ?1 and o.buyer_email <> ''
                          and o.status not in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')
                        order by l.line_no
                        """)
                .setParameter(1, number)
                .getResultList());
        Map<Integer, String> articles = new TreeMap<>();
        LateOrder found = null;
        for (SqlRow row : rows) {
            articles.put((int) row.number(), row.text());
            found = new LateOrder(number, row.text(), row.text(), row.text(), articles);
        }
        return Optional.ofNullable(found);
    }
}
