package org.kontor.order.model;

/** Statements of {@link TradeHistoryRepository}, in the order in which they run. */
final class TradeHistorySql {

    static final String TABLE =
            """
            create temp table if not exists import_chunk (
              record_no bigint, line_key text, source text, document text, type text, at timestamptz, customer text,
              source_customer text, customer_name text, country text, country_name text, currency text, po_number text,
              line_kind text, sku text, product_sku text, name text, unit text, quantity numeric, unit_price numeric,
              amount numeric, number text, known boolean not null default false, refusal text
            ) on commit delete rows
            """;

    /** Equal lines of one run are numbered, so that the second of two is a line of its own, in this file and the next. */
    static final String LAY =
            """
            insert into pg_temp.import_chunk
            select record_no,
              md5(fingerprint::text || ':' || row_number() over (partition by fingerprint order by record_no)),
              ?, f[1], f[2], f[3]::timestamptz, f[4], nullif(f[5], ''), f[6], f[7], f[8], f[9], f[10], f[11], f[12],
              f[13], f[14], f[15], f[16]::numeric, f[17]::numeric, f[18]::numeric, f[19]
            from (select record_no, fingerprint, fields as f from ops.import_line
                  where run_id = ? and group_key >= ?::text and group_key <= ?::text) line
            """;

    /** One look into an index per line, however large the books are. */
    static final String KNOWN =
            """
            update pg_temp.import_chunk c set known = true
            from (
              select k.line_key from pg_temp.import_chunk k,
                lateral (select from order_.sales_order_line l where l.source_line_key = k.line_key limit 1) found
              union all
              select k.line_key from pg_temp.import_chunk k,
                lateral (select from order_.cancellation_line l where l.source_line_key = k.line_key limit 1) found
              union all
              select k.line_key from pg_temp.import_chunk k,
                lateral (select from inventory.write_off_line l where l.source_line_key = k.line_key limit 1) found
            ) k
            where k.line_key = c.line_key
            """;

    /** A document has one customer, one currency and one country: those of the books, else of its first line. */
    static final String JUDGE =
            """
            update pg_temp.import_chunk c set refusal = case
                when c.customer <> h.customer then 'ops.line-document-of-other-customer'
                when c.currency <> h.currency then 'ops.line-document-in-other-currency'
                else 'ops.line-document-of-other-country' end
            from (
              select distinct on (document, type) document, type, customer, currency, country_name from (
                select o.source_number as document, 'ORDER' as type, k.number as customer, o.currency::text, o.country_name,
                  0 as record_no
                from (select distinct document from pg_temp.import_chunk where not known) d
                join order_.sales_order o on o.source = ? and o.source_number = d.document
                join organisation.company k on k.id = o.company_id
                union all
                select o.source_number, 'CANCELLATION', k.number, o.currency::text, o.country_name, 0
                from (select distinct document from pg_temp.import_chunk where not known) d
                join order_.cancellation o on o.source = ? and o.source_number = d.document
                join organisation.company k on k.id = o.company_id
                union all
                select o.source_number, 'WRITE_OFF', k.number, o.currency::text, o.country_name, 0
                from (select distinct document from pg_temp.import_chunk where not known) d
                join inventory.write_off o on o.source = ? and o.source_number = d.document
                join organisation.company k on k.id = o.company_id
                union all
                select document, type, customer, currency, country_name, record_no from pg_temp.import_chunk
              ) header
              order by document, type, record_no
            ) h
            where h.document = c.document and h.type = c.type and not c.known
              and (c.customer, c.currency, c.country_name) is distinct from (h.customer, h.currency, h.country_name)
            """;

    static final String ORDERS =
            """
            insert into order_.sales_order (number, source, source_number, company_id, company_name, placed_at, status,
              currency, country, country_name, po_number, net_amount, gross_amount, line_count)
            select distinct on (c.document) c.number, c.source, c.document, k.id, k.name, c.at, 'COMPLETED', c.currency,
              c.country, c.country_name, nullif(c.po_number, ''), 0, 0, 0
            from pg_temp.import_chunk c join organisation.company k on k.number = c.customer
            where c.type = 'ORDER' and not c.known and c.refusal is null
            order by c.document, c.record_no
            on conflict (source, source_number) where source_number is not null do nothing
            """;

    static final String ORDER_LINES =
            """
            insert into order_.sales_order_line (order_id, line_no, kind, product_id, sku, name, unit, quantity,
              confirmed_quantity, shipped_quantity, unit_price, net_amount, source_amount, placed_at, source_line_key)
            select o.id, o.line_count + row_number() over (partition by o.id order by c.record_no), c.line_kind,
              p.id, c.sku, c.name, c.unit, c.quantity, c.quantity, c.quantity, c.unit_price, round(c.amount, 2), c.amount,
              c.at, c.line_key
            from pg_temp.import_chunk c
            join order_.sales_order o on o.source = c.source and o.source_number = c.document
            left join catalog.product p on p.sku = c.product_sku and c.line_kind = 'PRODUCT'
            where c.type = 'ORDER' and not c.known and c.refusal is null
            """;

    static final String ORDER_TOTALS =
            """
            update order_.sales_order o set net_amount = o.net_amount + s.amount, gross_amount = o.gross_amount + s.amount,
              line_count = o.line_count + s.lines, placed_at = least(o.placed_at, s.at), version = o.version + 1
            from (select document, sum(round(amount, 2)) as amount, count(*) as lines, min(at) as at
                  from pg_temp.import_chunk where type = 'ORDER' and not known and refusal is null group by document) s
            where o.source = ? and o.source_number = s.document
            """;

    static final String CANCELLATIONS =
            """
            insert into order_.cancellation (number, source, source_number, company_id, company_name, cancelled_at, currency,
              country, country_name, net_amount, gross_amount, line_count)
            select distinct on (c.document) c.number, c.source, c.document, k.id, k.name, c.at, c.currency, c.country,
              c.country_name, 0, 0, 0
            from pg_temp.import_chunk c join organisation.company k on k.number = c.customer
            where c.type = 'CANCELLATION' and not c.known and c.refusal is null
            order by c.document, c.record_no
            on conflict (source, source_number) where source_number is not null do nothing
            """;

    static final String CANCELLATION_LINES =
            """
            insert into order_.cancellation_line (cancellation_id, line_no, kind, product_id, sku, name, unit, quantity,
              unit_price, net_amount, source_amount, cancelled_at, source_line_key)
            select o.id, o.line_count + row_number() over (partition by o.id order by c.record_no), c.line_kind,
              p.id, c.sku, c.name, c.unit, c.quantity, c.unit_price, round(c.amount, 2), c.amount, c.at, c.line_key
            from pg_temp.import_chunk c
            join order_.cancellation o on o.source = c.source and o.source_number = c.document
            left join catalog.product p on p.sku = c.product_sku and c.line_kind = 'PRODUCT'
            where c.type = 'CANCELLATION' and not c.known and c.refusal is null
            """;

    static final String CANCELLATION_TOTALS =
            """
            update order_.cancellation o set net_amount = o.net_amount + s.amount, gross_amount = o.gross_amount + s.amount,
              line_count = o.line_count + s.lines, cancelled_at = least(o.cancelled_at, s.at), version = o.version + 1
            from (select document, sum(round(amount, 2)) as amount, count(*) as lines, min(at) as at
                  from pg_temp.import_chunk where type = 'CANCELLATION' and not known and refusal is null
                  group by document) s
            where o.source = ? and o.source_number = s.document
            """;

    private TradeHistorySql() {}
}
