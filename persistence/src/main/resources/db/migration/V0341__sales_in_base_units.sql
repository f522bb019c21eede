-- Three boxes and twenty pieces of one article are pieces that were sold.
create or replace view report.sales_line with (security_invoker = true) as
select 'ORDER' as document_kind, o.id as document_id, o.source, o.company_id, o.country_name, o.country,
  coalesce(l.placed_at, o.placed_at) as at, l.product_id, l.sku, l.name,
  cast(l.base_quantity as numeric(14, 3)) as quantity,
  coalesce(l.source_amount, l.net_amount + case when l.line_no = 1 then o.tax_amount else 0 end) as gross_amount,
  o.currency
from order_.sales_order o
join order_.sales_order_line l on l.order_id = o.id
where o.status not in ('REJECTED', 'CANCELLED')
union all
select 'CANCELLATION', -c.id, c.source, c.company_id, c.country_name, c.country, l.cancelled_at, l.product_id, l.sku,
  l.name, l.quantity,
  coalesce(l.source_amount, l.net_amount + case when l.line_no = 1 then c.tax_amount else 0 end), c.currency
from order_.cancellation c
join order_.cancellation_line l on l.cancellation_id = c.id
union all
select 'WRITE_OFF', coalesce(o.id, -1000000000000000 - w.id), w.source, w.company_id, w.country_name, w.country, l.at,
  l.product_id, l.sku, l.reason, l.quantity, 0::numeric, w.currency
from inventory.write_off w
join inventory.write_off_line l on l.write_off_id = w.id
left join order_.sales_order o on o.source = w.source and o.source_number = w.source_number;
