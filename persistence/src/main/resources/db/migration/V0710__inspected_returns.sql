-- What of a return will not come any more: withdrawn by the buyer (by nobody of ours), or given up by staff. It claims
-- nothing from then on.
alter table returns.return_line add column cancelled numeric(15, 6) not null default 0,
  add column cancelled_by text check (length(cancelled_by) between 1 and 200),
  add column cancelled_at timestamptz,
  add column inspected numeric(15, 6) not null default 0,
  add column accepted numeric(15, 6) not null default 0,
  add constraint return_line_cancelled check (cancelled >= 0
    and case when authorised is null then cancelled in (0, requested) else cancelled + received <= authorised end),
  add constraint return_line_cancelled_at check ((cancelled > 0) = (cancelled_at is not null)
    and (cancelled_by is null or cancelled > 0)),
  add constraint return_line_inspected check (inspected between 0 and received),
  add constraint return_line_accepted check (accepted between 0 and inspected);
drop index returns.return_line_pending;
create index return_line_pending on returns.return_line (return_id) where authorised is null and cancelled = 0;

create or replace function returns.count_claim() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  l returns.return_line := coalesce(new, old);
  v_before numeric := case when tg_op = 'INSERT' then 0 else coalesce(old.authorised, old.requested) - old.cancelled end;
  v_after numeric := case when tg_op = 'DELETE' then 0 else coalesce(new.authorised, new.requested) - new.cancelled end;
  v_claimed numeric;
  v_shipped numeric;
begin
  insert into returns.claim (company_id, shipment_number, order_line_no)
    select r.company_id, l.shipment_number, l.order_line_no from returns.goods_return r where r.id = l.return_id
    on conflict do nothing;
  update returns.claim c set quantity = c.quantity + v_after - v_before
    where c.shipment_number = l.shipment_number and c.order_line_no = l.order_line_no
    returning c.quantity into v_claimed;
  select coalesce(sum(p.quantity), 0) into v_shipped
    from returns.goods_return r
    join order_.sales_order o on o.number = r.order_number and o.company_id = r.company_id
    join fulfilment.shipment s on s.order_number = o.number and s.number = l.shipment_number and s.shipped_at is not null
    join fulfilment.shipment_line p on p.shipment_id = s.id and p.line_no = l.order_line_no
    where r.id = l.return_id;
  if v_after > v_before and v_claimed > v_shipped then
    raise exception 'returns claim % of line % in shipment %, but % was shipped', v_claimed, l.order_line_no,
      l.shipment_number, v_shipped using errcode = 'check_violation';
  end if;
  return null;
end $$;
drop trigger count_claim on returns.return_line;
create trigger count_claim after insert or update of requested, authorised, cancelled or delete on returns.return_line
  for each row execute function returns.count_claim();

-- What was given up stays so, and nobody decides about it later.
create trigger keep_cancelled before update on returns.return_line for each row
  when (old.cancelled > 0 and (old.cancelled, old.cancelled_by, old.cancelled_at, old.authorised)
    is distinct from (new.cancelled, new.cancelled_by, new.cancelled_at, new.authorised))
  execute function returns.keep_line();

-- What was found of goods that arrived, and where they go; in parts, entry by entry, never more than arrived.
create sequence returns.inspection_seq increment by 50 start with 50;
create table returns.inspection (
  id bigint primary key default nextval('returns.inspection_seq'),
  receipt_id bigint not null references returns.receipt (id),
  quantity numeric(15, 6) not null check (quantity > 0),
  finding text not null check (finding in ('AS_NEW', 'OPENED', 'USED', 'DAMAGED', 'DEFECTIVE', 'INCOMPLETE', 'OTHER_ARTICLE')),
  disposition text not null check (disposition in ('STOCK', 'REPAIR', 'SUPPLIER', 'SCRAP', 'BUYER')),
  words text not null default '' check (length(words) <= 1000),
  inspected_by text not null check (length(inspected_by) between 1 and 200),
  inspected_at timestamptz not null,
  version bigint not null default 0,
  check (disposition <> 'BUYER' or words <> ''),
  check (disposition <> 'STOCK' or finding in ('AS_NEW', 'OPENED'))
);
create index inspection_receipt on returns.inspection (receipt_id, id);

-- Who inspects goods of the same line waits for its row.
create function returns.count_inspection() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_arrived numeric;
  v_product bigint;
begin
  update returns.return_line l set inspected = l.inspected + new.quantity,
      accepted = l.accepted + case when new.disposition = 'BUYER' then 0 else new.quantity end
    from returns.receipt e where e.id = new.receipt_id and l.id = e.line_id
    returning e.quantity, l.product_id into v_arrived, v_product;
  if (select sum(i.quantity) from returns.inspection i where i.receipt_id = new.receipt_id) > v_arrived then
    raise exception 'more is inspected than arrived with receipt %', new.receipt_id using errcode = 'check_violation';
  end if;
  if new.disposition = 'STOCK' and v_product is null then
    raise exception 'receipt % is of no article that is kept', new.receipt_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function returns.count_inspection() from public;
create trigger count_inspection after insert on returns.inspection for each row execute function returns.count_inspection();

create function returns.keep_inspection() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what was found of a return stays written' using errcode = 'restrict_violation';
end $$;
create trigger keep_inspection before update or delete or truncate on returns.inspection
  for each statement execute function returns.keep_inspection();
create trigger keep_inspected before update of inspected, accepted on returns.return_line for each row
  when (pg_trigger_depth() = 0 and (new.inspected, new.accepted) is distinct from (old.inspected, old.accepted))
  execute function returns.keep_received();
create trigger keep_uninspected before insert on returns.return_line for each row
  when (new.inspected <> 0 or new.accepted <> 0) execute function returns.keep_received();

-- One row for each inspection whose goods went back to stock: the same news twice brings them once.
create table inventory.restocked (
  return_number text not null,
  inspection_id bigint not null,
  site_id bigint not null references inventory.site (id),
  product_id bigint not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  at timestamptz not null,
  primary key (return_number, inspection_id)
);
create index restocked_site on inventory.restocked (site_id);
