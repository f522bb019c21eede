package org.kontor.inventory.model.inbound;

/** Statements of {@link SupplierShipmentRepository}, in the order in which they run. */
final class SupplierShipmentSql {

    static final String TABLE =
            """
            create temp table if not exists shipment_chunk (
              record_no bigint, id bigint, fingerprint uuid, line_key text, order_no text, shipment_no text, supplier text,
              quotation text, term text, term_given text, mode text, destination text, sent_on date, scheduled_on date,
              delivered_on date, recorded_on date, article text, brand text, site text, packs numeric, pack_size numeric,
              currency text, value numeric, pack_price numeric, unit_price numeric, weight_state text, weight numeric,
              weight_key text, freight_state text, freight numeric, freight_key text, insurance numeric,
              known boolean not null default false, refusal text, field text, detail text
            ) on commit delete rows
            """;

    static final String LAY =
            """
            insert into pg_temp.shipment_chunk
            select record_no, nextval('inventory.supplier_shipment_line_seq'), fingerprint, f[1], f[2], f[3], f[4],
              nullif(f[5], ''), f[6], f[7], nullif(f[8], ''), f[9], nullif(f[10], '')::date, f[11]::date, f[12]::date,
              f[13]::date, f[14], nullif(f[15], ''), nullif(f[16], ''), f[17]::numeric, f[18]::numeric, f[19],
              f[20]::numeric, f[21]::numeric, f[22]::numeric, f[23], nullif(f[24], '')::numeric, nullif(f[25], ''), f[26],
              nullif(f[27], '')::numeric, nullif(f[28], ''), nullif(f[29], '')::numeric
            from (select record_no, fingerprint, fields as f from ops.import_line
                  where run_id = ? and group_key >= ?::text and group_key <= ?::text) line
            """;

    /** The same line again is known; another one of the same key is refused. */
    static final String KNOWN =
            """
            update pg_temp.shipment_chunk c set known = l.fingerprint = c.fingerprint,
              refusal = case when l.fingerprint <> c.fingerprint then 'ops.line-repeats-key' end, field = 'line', detail = c.line_key
            from inventory.supplier_shipment_line l where l.source = ? and l.source_key = c.line_key
            """;

    static final String REPEATED =
            """
            update pg_temp.shipment_chunk c set known = f.fingerprint = c.fingerprint,
              refusal = case when f.fingerprint <> c.fingerprint then 'ops.line-repeats-key' end, field = 'line', detail = c.line_key
            from (select distinct on (line_key) line_key, record_no, fingerprint from pg_temp.shipment_chunk
                  order by line_key, record_no) f
            where f.line_key = c.line_key and f.record_no < c.record_no and not c.known and c.refusal is null
            """;

    /** An order is what it is in the books, else what its first line says. */
    static final String ORDER_DIFFERS =
            """
            update pg_temp.shipment_chunk c set refusal = 'ops.line-order-differs', detail = c.order_no,
              field = case when c.supplier <> h.supplier then 'supplier' when c.term <> h.term then 'term'
                when c.mode is distinct from h.mode then 'mode' when c.destination <> h.destination then 'country'
                when c.quotation is distinct from h.quotation then 'quotation' else 'sent' end
            from (
              select distinct on (order_no) order_no, supplier, term, mode, destination, quotation, sent_on from (
                select o.number as order_no, s.name as supplier, o.delivery_term as term, o.mode, o.destination, o.quotation,
                  o.sent_on, 0 as record_no
                from inventory.supplier_order o join inventory.supplier s on s.id = o.supplier_id
                where o.source = ? and o.number in (select order_no from pg_temp.shipment_chunk)
                union all
                select order_no, supplier, term, mode, destination, quotation, sent_on, record_no from pg_temp.shipment_chunk
                where refusal is null) head
              order by order_no, record_no) h
            where h.order_no = c.order_no and c.refusal is null and not c.known
              and (c.supplier, c.term, c.mode, c.destination, c.quotation, c.sent_on)
                is distinct from (h.supplier, h.term, h.mode, h.destination, h.quotation, h.sent_on)
            """;

    static final String SHIPMENT_DIFFERS =
            """
            update pg_temp.shipment_chunk c set refusal = 'ops.line-shipment-differs', detail = c.shipment_no,
              field = case when c.order_no <> h.order_no then 'order' when c.delivered_on <> h.delivered_on then 'delivered'
                else 'recorded' end
            from (
              select distinct on (shipment_no) shipment_no, order_no, delivered_on, recorded_on from (
                select p.number as shipment_no, o.number as order_no, p.delivered_on, p.recorded_on, 0 as record_no
                from inventory.supplier_shipment p join inventory.supplier_order o on o.id = p.order_id
                where p.source = ? and p.number in (select shipment_no from pg_temp.shipment_chunk)
                union all
                select shipment_no, order_no, delivered_on, recorded_on, record_no from pg_temp.shipment_chunk
                where refusal is null) head
              order by shipment_no, record_no) h
            where h.shipment_no = c.shipment_no and c.refusal is null and not c.known
              and (c.order_no, c.delivered_on, c.recorded_on) is distinct from (h.order_no, h.delivered_on, h.recorded_on)
            """;

    /** A line is named by lines of its shipment and speaks for itself. Run until nothing more falls. %1$s is the measure. */
    static final String REFERENCE =
            """
            update pg_temp.shipment_chunk c set refusal = 'ops.line-reference-unknown', field = '%1$s', detail = c.%1$s_key
            where c.%1$s_key is not null and c.refusal is null and not c.known
              and not exists (select from pg_temp.shipment_chunk t where t.line_key = c.%1$s_key and t.shipment_no = c.shipment_no
                and t.%1$s_state <> 'OTHER_LINE' and t.refusal is null)
              and not exists (select from inventory.supplier_shipment_line l
                join inventory.supplier_shipment p on p.id = l.shipment_id
                where l.source = ? and l.source_key = c.%1$s_key and p.number = c.shipment_no and l.%1$s_state <> 'OTHER_LINE')
            """;

    static final String SUPPLIERS =
            """
            insert into inventory.supplier (name)
            select distinct supplier from pg_temp.shipment_chunk where refusal is null and not known order by 1
            on conflict (name) do nothing
            """;

    static final String ORDERS =
            """
            insert into inventory.supplier_order (source, number, supplier_id, quotation, delivery_term, term_given, mode,
              destination, sent_on)
            select distinct on (c.order_no) ?, c.order_no, s.id, c.quotation, c.term, c.term_given, c.mode, c.destination, c.sent_on
            from pg_temp.shipment_chunk c join inventory.supplier s on s.name = c.supplier
            where c.refusal is null and not c.known order by c.order_no, c.record_no
            on conflict (source, number) do nothing
            """;

    static final String SHIPMENTS =
            """
            insert into inventory.supplier_shipment (order_id, source, number, delivered_on, recorded_on)
            select distinct on (c.shipment_no) o.id, o.source, c.shipment_no, c.delivered_on, c.recorded_on
            from pg_temp.shipment_chunk c join inventory.supplier_order o on o.source = ? and o.number = c.order_no
            where c.refusal is null and not c.known order by c.shipment_no, c.record_no
            on conflict (source, number) do nothing
            """;

    static final String LINES =
            """
            insert into inventory.supplier_shipment_line (id, shipment_id, source, source_key, fingerprint, article, brand,
              manufacturing_site, scheduled_on, packs, pack_size, currency, value, pack_price, unit_price, weight_state, weight_kg,
              weight_line_id, freight_state, freight, freight_line_id, insurance)
            select c.id, p.id, p.source, c.line_key, c.fingerprint, c.article, c.brand, c.site, c.scheduled_on, c.packs, c.pack_size,
              c.currency, c.value, c.pack_price, c.unit_price, c.weight_state, c.weight, coalesce(w.id, ow.id), c.freight_state,
              c.freight, coalesce(f.id, of.id), c.insurance
            from pg_temp.shipment_chunk c join inventory.supplier_shipment p on p.source = ? and p.number = c.shipment_no
            left join pg_temp.shipment_chunk w on w.line_key = c.weight_key and not w.known and w.refusal is null
            left join inventory.supplier_shipment_line ow on ow.source = p.source and ow.source_key = c.weight_key
            left join pg_temp.shipment_chunk f on f.line_key = c.freight_key and not f.known and f.refusal is null
            left join inventory.supplier_shipment_line of on of.source = p.source and of.source_key = c.freight_key
            where c.refusal is null and not c.known order by c.record_no
            """;

    private SupplierShipmentSql() {}
}
