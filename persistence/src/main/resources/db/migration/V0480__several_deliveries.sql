-- One order goes in several deliveries. What went into deliveries is kept with the line, under the lock of the order, so that
-- nothing is announced twice and nothing is cancelled that a carrier was asked to fetch:
-- ordered >= confirmed >= announced >= shipped.
alter table order_.sales_order add column complete_delivery boolean not null default false;
alter table order_.sales_order add column delivery_count int not null default 0 check (delivery_count >= 0);
alter table order_.sales_order_line add column announced_quantity numeric(14, 3) not null default 0
  check (announced_quantity >= 0);

-- Until now an order that waited for some of its goods went when it had all of them: those stay as they were agreed.
update order_.sales_order o set complete_delivery = true
  where o.status in ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED') and exists (select from inventory.waiting w
    where w.order_number = o.number and w.served + w.dropped < w.quantity);
update order_.sales_order o set delivery_count = s.most
  from (select order_number, max(shipment_no) as most from fulfilment.shipment group by order_number) s
  where s.order_number = o.number;
update order_.sales_order_line l set announced_quantity = greatest(l.shipped_quantity, s.quantity)
  from order_.sales_order o join (select h.order_number, t.line_no, sum(t.quantity) as quantity
    from fulfilment.shipment h join fulfilment.shipment_line t on t.shipment_id = h.id
    group by h.order_number, t.line_no) s on s.order_number = o.number
  where l.order_id = o.id and l.line_no = s.line_no and o.source = 'kontor';

alter table order_.sales_order_line add constraint sales_order_line_announced check (source_line_key is not null
  or shipped_quantity <= announced_quantity and announced_quantity <= coalesce(confirmed_quantity, 0));

-- What was agreed with the buyer does not change; one who asks for less asks for the same delivery.
create trigger agreed_delivery before update of complete_delivery on order_.sales_order
  for each row when (old.complete_delivery <> new.complete_delivery) execute function order_.refuse_change();
create function order_.refuse_fewer() returns trigger language plpgsql as $$
begin
  raise exception 'order %: delivery % was released already', old.number, old.delivery_count using errcode = '23514';
end $$;
create trigger deliveries_grow before update of delivery_count on order_.sales_order
  for each row when (new.delivery_count < old.delivery_count) execute function order_.refuse_fewer();
create function order_.refuse_taken_back() returns trigger language plpgsql as $$
begin
  raise exception 'line % of order %: what is announced stays announced', old.line_no, old.order_id
    using errcode = '23514';
end $$;
create trigger announced_grows before update of announced_quantity on order_.sales_order_line
  for each row when (new.announced_quantity < old.announced_quantity) execute function order_.refuse_taken_back();

-- Orders that are confirmed and were not announced yet hear once that their goods may lie ready; what still waits changes
-- nothing.
insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq, destination, payload,
    occurred_at, next_attempt_at)
  select gen_random_uuid(), 'inventory', 'HeldForOrder', 1, o.number, 1 + coalesce((select max(m.aggregate_seq)
      from integration.outbox_message m where m.context = 'inventory' and m.aggregate_id = o.number
        and m.destination = 'ORDER'), 0), 'ORDER',
    jsonb_build_object('event', 'inventory.HeldForOrder', 'version', 1, 'orderNumber', o.number,
      'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), now(), now()
  from order_.sales_order o where o.status = 'CONFIRMED' and o.delivery_count = 0;
