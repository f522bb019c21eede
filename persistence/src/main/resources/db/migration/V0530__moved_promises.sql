-- What was promised to a waiting line and is promised no more. A promise cannot be moved without a trace: the database writes
-- it, whoever moves, and refuses a move that does not say why and when. What was promised first stays as it is.
alter table inventory.waiting add column moved_cause text
    check (moved_cause in ('SUPPLY', 'RECEIPT', 'GIVEN_BACK', 'STOCK', 'TERMS', 'DAY_PASSED')),
  add column moved_at timestamptz;

create sequence inventory.moved_promise_seq increment by 50 start with 50;
create table inventory.moved_promise (
  id bigint primary key default nextval('inventory.moved_promise_seq'),
  order_number text not null,
  line_no int not null,
  before_day date,
  after_day date,
  cause text not null,
  at timestamptz not null,
  foreign key (order_number, line_no) references inventory.waiting (order_number, line_no)
);
create index moved_promise_line on inventory.moved_promise (order_number, line_no, id);
create trigger append_only before update or delete on inventory.moved_promise
  for each row execute function inventory.refuse_change();

create function inventory.keep_promise() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.original_promise is distinct from old.original_promise then
    raise exception 'order % line %: what was promised first stays', new.order_number, new.line_no using errcode = '23514';
  end if;
  if new.moved_at is null or new.moved_at is not distinct from old.moved_at then
    raise exception 'order % line %: a promise is not moved without a cause', new.order_number, new.line_no
      using errcode = '23514';
  end if;
  insert into inventory.moved_promise (order_number, line_no, before_day, after_day, cause, at)
    values (new.order_number, new.line_no, old.promise, new.promise, new.moved_cause, new.moved_at);
  return null;
end $$;
create trigger promise_kept after update on inventory.waiting for each row
  when ((new.promise, new.original_promise) is distinct from (old.promise, old.original_promise))
  execute function inventory.keep_promise();

-- What all who are served before a waiting line of these articles wait for, with what it waits for itself. Of whom a line is
-- remains untold: a buyer who cancels moves the promises of other companies, whose orders he does not see.
create function inventory.open_claims(p_products bigint[])
  returns table (id bigint, product_id bigint, claimed numeric, promise date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.id, w.product_id,
    sum(w.quantity - w.served - w.dropped) over (partition by w.product_id order by w.priority, w.id), w.promise
  from inventory.waiting w where w.product_id = any(p_products) and w.served + w.dropped < w.quantity
$$;

-- Promises other days. The caller has locked the articles, and nothing else of it may be in between.
create function inventory.promise_again(p_ids bigint[], p_days date[], p_cause text, p_at timestamptz) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with said as (select * from unnest(p_ids, p_days) as s (id, day)),
  moved as (update inventory.waiting w set promise = said.day, moved_cause = p_cause,
      moved_at = greatest(p_at, w.moved_at + interval '1 microsecond')
    from said where w.id = said.id and w.served + w.dropped < w.quantity and w.promise is distinct from said.day
    returning w.id)
  select count(*) from moved
$$;
drop function inventory.claimed_up_to(text);
