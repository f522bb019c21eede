-- How little and how much an order may be worth: net, in one currency, for a company, a customer group or everybody. The rule that
-- is closest to the company holds as a whole.
create sequence order_.value_rule_seq increment by 50 start with 50;
create table order_.value_rule (
  id bigint primary key default nextval('order_.value_rule_seq'),
  company_id bigint references organisation.company (id),
  group_id bigint references pricing.customer_group (id) on delete cascade,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  minimum numeric(19, 4) check (minimum > 0),
  minimum_kind text check (minimum_kind in ('HARD', 'MESSAGE', 'FEE')),
  fee numeric(19, 4) check (fee > 0),
  maximum numeric(19, 4) check (maximum > 0),
  maximum_kind text check (maximum_kind in ('HARD', 'MESSAGE')),
  version bigint not null default 0,
  check (num_nonnulls(company_id, group_id) <= 1),
  check (num_nonnulls(minimum, maximum) > 0),
  check ((minimum is null) = (minimum_kind is null) and (maximum is null) = (maximum_kind is null)),
  check ((fee is not null) = (coalesce(minimum_kind, '') = 'FEE')),
  check (maximum >= minimum),
  constraint value_rule_once unique nulls not distinct (company_id, group_id, currency)
);

-- What an order costs beside its lines because it is small; a part of its net amount. As agreed as that.
alter table order_.sales_order add column surcharge_amount numeric(19, 4) not null default 0
  check (surcharge_amount >= 0 and surcharge_amount <= greatest(net_amount, 0));
create trigger agreed_surcharge before update of surcharge_amount on order_.sales_order
  for each row when (old.surcharge_amount <> new.surcharge_amount) execute function order_.refuse_change();

-- It stands in the figures of sales with the first line, as the tax does.
create or replace view report.sales_line with (security_invoker = true) as
select 'ORDER' as document_kind, o.id as document_id, o.source, o.company_id, o.country_name, o.country,
  coalesce(l.placed_at, o.placed_at) as at, l.product_id, l.sku, l.name,
  cast(l.base_quantity as numeric(14, 3)) as quantity,
  coalesce(l.source_amount, l.net_amount + case when l.line_no = 1 then o.tax_amount + o.surcharge_amount else 0 end)
    as gross_amount,
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
