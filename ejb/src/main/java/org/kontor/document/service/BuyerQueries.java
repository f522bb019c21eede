package org.kontor.document.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import org.kontor.document.service.print.Party;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/**
 * What a paper needs to know of the buyer besides what stands in the order. Knows nothing of who may see which order: the
 * caller has found the order under its own rule first.
 */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class BuyerQueries {

    /** Whoever ordered, and whether the order is confirmed. */
    public record Ordered(Party party, boolean confirmed) {}

    @PersistenceContext
    private EntityManager entities;

    public Ordered of(String orderNumber) {
        SqlRow row = SqlRow.all(entities.createNativeQuery(
                                """
                                select o.language, c.number, c.time_zone, c.vat_id,
                                  case when o.language = 'zh' then d.name_zh else d.name_en end,
                                  a.recipient, a.street, a.postal_code, a.city, a.region, a.country,
                                  o.status in ('CONFIRMED', 'COMPLETED') and o.source = 'kontor'
                                from order_.sales_order o join organisation.company c on c.id = o.company_id
                                left join organisation.division d on d.id = c.division_id
                                left join lateral (
                                  select * from organisation.address b
                                  where b.company_id = c.id and b.active order by b.preferred desc, b.id limit 1) a on true
                                where o.number = ?1
                                """)
                        .setParameter(1, orderNumber)
                        .getResultList())
                .get(0);
        Party party = new Party(
                "zh".equals(row.text()) ? "zh" : "en",
                row.text(),
                ZoneId.of(row.text()),
                row.text(),
                row.text(),
                at(row));
        return new Ordered(party, row.flag());
    }

    private static Party.Address at(SqlRow row) {
        return new Party.Address(row.text(), row.text(), row.text(), row.text(), row.text(), row.text());
    }
}
