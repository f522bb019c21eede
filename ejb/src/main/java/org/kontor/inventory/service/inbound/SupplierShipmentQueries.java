package org.kontor.inventory.service.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What suppliers sent, as staff look at it. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class SupplierShipmentQueries {

    private static final String FOUND =
            """
            from inventory.supplier_shipment p join inventory.supplier_order o on o.id = p.order_id
            join inventory.supplier s on s.id = o.supplier_id
            where (?1 = '' or starts_with(upper(p.number), upper(?1)) or starts_with(upper(o.number), upper(?1))
              or strpos(upper(s.name), upper(?1)) > 0)
            """;

    private static final String ROWS =
            "with found as (select p.id, p.number, o.number as order_number, s.name, o.delivery_term,"
                    + " o.mode, o.destination, p.delivered_on "
                    + FOUND
                    + """
            order by p.delivered_on desc, p.id desc limit ?2 offset ?3)
            select f.id, f.number, f.order_number, f.name, f.delivery_term, f.mode, f.destination, f.delivered_on,
              max(f.delivered_on - l.scheduled_on), count(*), case when min(l.currency) = max(l.currency) then sum(l.value) end,
              min(l.currency)
            from found f join inventory.supplier_shipment_line l on l.shipment_id = f.id
            group by f.id, f.number, f.order_number, f.name, f.delivery_term, f.mode, f.destination, f.delivered_on
            order by f.delivered_on desc, f.id desc
            """;

    private static final String ONE =
            """
            select p.number, o.number, p.source, s.name, o.quotation, o.delivery_term, o.mode, o.destination, o.sent_on,
              p.delivered_on, p.recorded_on
            from inventory.supplier_shipment p join inventory.supplier_order o on o.id = p.order_id
            join inventory.supplier s on s.id = o.supplier_id where p.id = ?1
            """;

    private static final String LINES =
            """
            select l.source_key, l.article, l.brand, l.manufacturing_site, l.scheduled_on, l.packs, l.pack_size, l.currency, l.value,
              l.pack_price, l.weight_state, l.weight_kg, w.source_key, l.freight_state, l.freight, f.source_key, l.insurance
            from inventory.supplier_shipment_line l
            left join inventory.supplier_shipment_line w on w.id = l.weight_line_id
            left join inventory.supplier_shipment_line f on f.id = l.freight_line_id
            where l.shipment_id = ?1 order by l.id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** How many there are. @param q beginning of the number of a shipment or an order, or a part of a supplier's name */
    public int count(String q) {
        return ((Number) entities.createNativeQuery("select count(*) " + FOUND)
                        .setParameter(1, q)
                        .getSingleResult())
                .intValue();
    }

    /** The latest first. @param q as in {@link #count} */
    public List<SupplierShipmentRow> rows(String q, int first, int size) {
        return select(ROWS, q, size, first).stream()
                .map(r -> new SupplierShipmentRow(
                        r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.day(),
                        (int) r.number(),
                        (int) r.number(),
                        r.decimal(),
                        r.text()))
                .toList();
    }

    public Optional<SupplierShipmentView> byId(long id) {
        return select(ONE, id).stream()
                .findFirst()
                .map(r -> new SupplierShipmentView(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.day(),
                        r.day(),
                        r.day(),
                        select(LINES, id).stream()
                                .map(SupplierShipmentQueries::line)
                                .toList()));
    }

    private static SupplierShipmentView.Line line(SqlRow r) {
        return new SupplierShipmentView.Line(
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.day(),
                r.decimal(),
                r.decimal(),
                r.text(),
                r.decimal(),
                r.decimal(),
                r.text(),
                r.decimal(),
                r.text(),
                r.text(),
                r.decimal(),
                r.text(),
                r.decimal());
    }

    private List<SqlRow> select(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return SqlRow.all(query.getResultList());
    }
}
