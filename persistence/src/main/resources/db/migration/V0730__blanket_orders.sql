-- A blanket order agrees with a company on quantities and prices of articles for a time. It takes nothing of anybody; orders that
-- call goods off do, and they never call more than was agreed, nor before or after the time.
create sequence order_.blanket_number_seq start with 100001;
create sequence order_.blanket_order_seq increment by 50 start with 50;
create table order_.blanket_order (
  id bigint primary key,
  number text not null unique,
  company_id bigint not null references organisation.company (id),
  form_key text not null unique,
  currency char(3) not null,
  reference text not null check (length(reference) <= 80),
  valid_from date not null,
  -- the last day
  valid_to date not null,
  made_by text not null check (length(made_by) between 1 and 200),
  made_at timestamptz not null,
  closed_by text check (length(closed_by) between 1 and 200),
  closed_at timestamptz,
  version bigint not null default 1,
  check (valid_to >= valid_from),
  check ((closed_at is null) = (closed_by is null))
);
create index blanket_order_company on order_.blanket_order (company_id, valid_to desc, id desc);

create sequence order_.blanket_line_seq increment by 50 start with 50;
create table order_.blanket_line (
  id bigint primary key,
  blanket_id bigint not null references order_.blanket_order (id),
  line_no int not null check (line_no > 0),
  product_id bigint not null references catalog.product (id),
  sku text not null,
  unit text not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  unit_price numeric(18, 6) not null check (unit_price >= 0),
  price_base numeric(12, 3) not null check (price_base > 0),
  version bigint not null default 1,
  unique (blanket_id, line_no),
  unique (blanket_id, product_id, unit)
);
create index blanket_line_product on order_.blanket_line (product_id);

-- What a line of an order has called off; quantity is what of it still stands, in the unit of both lines.
create table order_.blanket_call (
  order_number text not null,
  order_line_no int not null,
  blanket_line_id bigint not null references order_.blanket_line (id),
  company_id bigint not null references organisation.company (id),
  called_on date not null,
  called_quantity numeric(14, 3) not null check (called_quantity > 0),
  quantity numeric(14, 3) not null check (quantity between 0 and called_quantity),
  primary key (order_number, order_line_no)
);
create index blanket_call_line on order_.blanket_call (blanket_line_id);
create index blanket_call_company on order_.blanket_call (company_id);

-- Who calls off goods of the same line waits for its row.
create function order_.guard_call() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_agreed numeric;
  v_called numeric;
begin
  select l.quantity into v_agreed from order_.blanket_line l where l.id = new.blanket_line_id for no key update;
  select sum(c.quantity) into v_called from order_.blanket_call c where c.blanket_line_id = new.blanket_line_id;
  if v_called > v_agreed then
    raise exception '% are called off, but % were agreed', v_called, v_agreed using errcode = 'check_violation';
  end if;
  if not exists (select from order_.blanket_line l join order_.blanket_order b on b.id = l.blanket_id
      where l.id = new.blanket_line_id and b.company_id = new.company_id and b.closed_at is null
        and new.called_on between b.valid_from and b.valid_to) then
    raise exception 'nothing can be called off on % by company %', new.called_on, new.company_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function order_.guard_call() from public;
create trigger guard_call after insert on order_.blanket_call for each row execute function order_.guard_call();

create trigger keep_call before update on order_.blanket_call for each row
  when ((old.order_number, old.order_line_no, old.blanket_line_id, old.company_id, old.called_on, old.called_quantity)
    is distinct from (new.order_number, new.order_line_no, new.blanket_line_id, new.company_id, new.called_on, new.called_quantity)
    or new.quantity > old.quantity)
  execute function order_.refuse_change();
create trigger keep_blanket_line before update or delete on order_.blanket_line for each row execute function order_.refuse_change();
create trigger keep_blanket_order before update on order_.blanket_order for each row
  when ((old.number, old.company_id, old.currency, old.valid_from, old.valid_to, old.made_at)
    is distinct from (new.number, new.company_id, new.currency, new.valid_from, new.valid_to, new.made_at)
    or old.closed_at is not null)
  execute function order_.refuse_change();

-- What of a line will not come stands in the blanket order again: cancelled, confirmed with less, or the order came to nothing.
create function order_.give_back_call() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update order_.blanket_call c set quantity = least(c.quantity, coalesce(new.confirmed_quantity,
      new.quantity - new.cancelled_quantity))
    from order_.sales_order o where o.id = new.order_id and c.order_number = o.number and c.order_line_no = new.line_no
      and c.quantity > coalesce(new.confirmed_quantity, new.quantity - new.cancelled_quantity);
  return null;
end $$;
revoke execute on function order_.give_back_call() from public;
create trigger give_back_call after update of confirmed_quantity, cancelled_quantity, quantity on order_.sales_order_line for each row
  when (coalesce(new.confirmed_quantity, new.quantity - new.cancelled_quantity)
    < coalesce(old.confirmed_quantity, old.quantity - old.cancelled_quantity))
  execute function order_.give_back_call();

create function order_.give_back_calls() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update order_.blanket_call c set quantity = 0 where c.order_number = new.number and c.quantity > 0;
  return null;
end $$;
revoke execute on function order_.give_back_calls() from public;
create trigger give_back_calls after update of status on order_.sales_order for each row
  when (new.status in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') and new.status <> old.status)
  execute function order_.give_back_calls();
