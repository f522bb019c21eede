-- What the buyer gets for accepted goods, in parts: entry by entry, never more than was accepted.
alter table returns.return_line add column resolved numeric(15, 6) not null default 0,
  add constraint return_line_resolved check (resolved between 0 and accepted);

-- What of an order line is credited because it came back, by all returns together. Kept by the trigger below.
create table returns.credited (
  company_id bigint not null references organisation.company (id),
  order_number text not null,
  order_line_no int not null,
  quantity numeric(15, 6) not null default 0 check (quantity >= 0),
  amount numeric(19, 4) not null default 0 check (amount >= 0),
  primary key (order_number, order_line_no)
);
create index credited_company on returns.credited (company_id);

create sequence returns.resolution_seq increment by 50 start with 50;
create table returns.resolution (
  id bigint primary key default nextval('returns.resolution_seq'),
  line_id bigint not null references returns.return_line (id),
  quantity numeric(15, 6) not null check (quantity > 0),
  kind text not null check (kind in ('REFUND', 'CREDIT', 'REPLACEMENT', 'REPAIR')),
  -- Net, in the currency of the order. A repair gives goods back and no money.
  amount numeric(19, 4) check (amount >= 0),
  replacement_order text,
  resolved_by text not null check (length(resolved_by) between 1 and 200),
  resolved_at timestamptz not null,
  version bigint not null default 0,
  check ((kind = 'REPAIR') = (amount is null)),
  check ((kind = 'REPLACEMENT') = (replacement_order is not null))
);
create index resolution_line on returns.resolution (line_id, id);
create index resolution_replacement on returns.resolution (replacement_order) where replacement_order is not null;

-- Who resolves goods of the same line waits for its row, and who credits the same line of an order for that row.
create function returns.count_resolution() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_return returns.goods_return;
  v_line int;
  v_credited returns.credited;
begin
  update returns.return_line l set resolved = l.resolved + new.quantity where l.id = new.line_id
    returning l.order_line_no into v_line;
  if new.amount is null then
    return null;
  end if;
  select r.* into v_return from returns.goods_return r join returns.return_line l on l.return_id = r.id where l.id = new.line_id;
  insert into returns.credited as c (company_id, order_number, order_line_no, quantity, amount)
    values (v_return.company_id, v_return.order_number, v_line, new.quantity, new.amount)
    on conflict (order_number, order_line_no)
      do update set quantity = c.quantity + excluded.quantity, amount = c.amount + excluded.amount
    returning * into v_credited;
  if not exists (select from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
      where o.number = v_return.order_number and l.line_no = v_line and l.net_amount >= v_credited.amount) then
    raise exception '% are credited of line % of order %, more than it cost', v_credited.amount, v_line, v_return.order_number
      using errcode = 'check_violation';
  end if;
  if new.replacement_order is not null and not exists (select from order_.sales_order o
      where o.number = new.replacement_order and o.company_id = v_return.company_id and o.number <> v_return.order_number) then
    raise exception 'order % replaces nothing of return %', new.replacement_order, v_return.number using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function returns.count_resolution() from public;
create trigger count_resolution after insert on returns.resolution for each row execute function returns.count_resolution();

create function returns.keep_resolution() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what the buyer gets for a return stays written' using errcode = 'restrict_violation';
end $$;
create trigger keep_resolution before update or delete or truncate on returns.resolution
  for each statement execute function returns.keep_resolution();
create trigger keep_resolved before update of resolved on returns.return_line for each row
  when (pg_trigger_depth() = 0 and new.resolved is distinct from old.resolved)
  execute function returns.keep_received();
create trigger keep_unresolved before insert on returns.return_line for each row
  when (new.resolved <> 0) execute function returns.keep_received();
create function returns.keep_credited() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what of line % of order % is credited is the sum of its entries', new.order_line_no, new.order_number
    using errcode = 'restrict_violation';
end $$;
create trigger keep_credited before update on returns.credited for each row
  when (pg_trigger_depth() = 0 and (new.quantity, new.amount) is distinct from (old.quantity, old.amount))
  execute function returns.keep_credited();
create trigger keep_uncredited before insert on returns.credited for each row
  when (pg_trigger_depth() = 0 and (new.quantity, new.amount) is distinct from (0::numeric, 0::numeric))
  execute function returns.keep_credited();
