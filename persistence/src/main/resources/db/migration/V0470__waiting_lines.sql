-- Articles of which more may be ordered than lies here, and what is waited for: a counter that every waiter passes, so that
-- the row is the one place where those who order, bring and cancel meet.
create table inventory.back_order (
  product_id bigint primary key,
  allowed boolean not null,
  most numeric(14, 3) check (most > 0),
  handling_days int not null default 1 check (handling_days between 0 and 60),
  waiting numeric(14, 3) not null default 0 check (waiting >= 0),
  version bigint not null default 0
);

create function inventory.refuse_waiting() returns trigger language plpgsql as $$
begin
  raise exception 'article %: nobody may wait for that much', new.product_id using errcode = '23514';
end $$;
create trigger allowed_insert before insert on inventory.back_order
  for each row when (new.waiting > 0) execute function inventory.refuse_waiting();
create trigger allowed before update on inventory.back_order
  for each row when (new.waiting > old.waiting and (not new.allowed or new.waiting > new.most))
  execute function inventory.refuse_waiting();

-- What a line of an order waits for, in the unit that the article is kept in: quantity = still waiting + served (held by a
-- reservation now) + dropped (comes no more). Served by priority, the smaller figure first, then by age.
create sequence inventory.waiting_seq increment by 50 start with 50;
create table inventory.waiting (
  id bigint primary key default nextval('inventory.waiting_seq'),
  order_number text not null,
  line_no int not null,
  product_id bigint not null references inventory.back_order (product_id),
  quantity numeric(14, 3) not null check (quantity > 0),
  served numeric(14, 3) not null default 0 check (served >= 0),
  dropped numeric(14, 3) not null default 0 check (dropped >= 0),
  original_promise date,
  promise date,
  priority int not null default 100,
  at timestamptz not null,
  check (served + dropped <= quantity),
  unique (order_number, line_no)
);
create index waiting_open on inventory.waiting (product_id, priority, id) where served + dropped < quantity;

-- Held and waiting is what is still due of a line: asked at the end of the transaction of whoever moved a waiting line.
create function inventory.require_due() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_due numeric;
  v_taken numeric;
begin
  select case when o.status in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') then l.shipped_quantity
      else coalesce(l.confirmed_quantity, l.quantity - l.cancelled_quantity) end * l.unit_numerator / l.unit_denominator
  into v_due
  from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
  where o.number = new.order_number and l.line_no = new.line_no;
  select w.quantity - w.served - w.dropped + coalesce((select sum(r.quantity - r.released) from inventory.reservation r
      where r.order_number = w.order_number and r.line_no = w.line_no), 0)
  into v_taken
  from inventory.waiting w where w.id = new.id;
  if v_due is null or v_due <> v_taken then
    raise exception 'order % line %: % due, % held, waiting or gone out', new.order_number, new.line_no, v_due, v_taken
      using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger due after insert or update on inventory.waiting deferrable initially deferred
  for each row execute function inventory.require_due();

-- Gives what lies free of these articles to those who wait for them, whoever brought it: a buyer who cancels serves other
-- companies, whose orders he does not see. The caller has locked the rows of back_order before those of stock_item.
-- Answers the numbers of the orders that got some.
create function inventory.serve_waiting(p_products bigint[], p_at timestamptz) returns setof text language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
  b record;
  w record;
  i record;
  v_open numeric;
  v_take numeric;
begin
  for b in select k.product_id from inventory.back_order k where k.product_id = any(p_products) and k.waiting > 0
      order by k.product_id for update loop
    -- In the order in which all others lock them, whatever site goes first.
    perform from inventory.stock_item t where t.product_id = b.product_id order by t.site_id for update;
    <<waiters>>
    for w in select k.id, k.order_number, k.line_no, k.quantity - k.served - k.dropped as open from inventory.waiting k
        where k.product_id = b.product_id and k.served + k.dropped < k.quantity order by k.priority, k.id loop
      v_open := w.open;
      for i in select t.site_id, t.on_hand - t.reserved as free from inventory.stock_item t
          join inventory.site s on s.id = t.site_id
          where t.product_id = b.product_id and t.on_hand > t.reserved order by s.priority, s.id loop
        v_take := least(v_open, i.free);
        update inventory.stock_item t set reserved = t.reserved + v_take
          where t.product_id = b.product_id and t.site_id = i.site_id;
        insert into inventory.stock_entry (product_id, site_id, reserved_delta, cause, reference, at)
          values (b.product_id, i.site_id, v_take, 'RESERVED', w.order_number, p_at);
        insert into inventory.reservation as r (order_number, line_no, product_id, site_id, quantity, at)
          values (w.order_number, w.line_no, b.product_id, i.site_id, v_take, p_at)
          on conflict (order_number, line_no, site_id) do update set quantity = r.quantity + excluded.quantity;
        v_open := v_open - v_take;
        exit when v_open = 0;
      end loop;
      exit waiters when v_open = w.open;
      update inventory.waiting k set served = k.served + w.open - v_open where k.id = w.id;
      update inventory.back_order k set waiting = k.waiting - w.open + v_open where k.product_id = b.product_id;
      return next w.order_number;
      exit waiters when v_open > 0;
    end loop;
  end loop;
end $$;
