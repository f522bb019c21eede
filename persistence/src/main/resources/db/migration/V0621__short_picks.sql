-- Goods of a delivery that were not on the shelf. While one is open the delivery is not handed over, and what is missing is not
-- picked. What was said stays; it is settled once.
create sequence fulfilment.short_pick_seq increment by 50 start with 50;
create table fulfilment.short_pick (
  id bigint primary key default nextval('fulfilment.short_pick_seq'),
  shipment_id bigint not null,
  line_no int not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  cause text not null check (cause in ('NOT_THERE', 'TOO_FEW', 'DAMAGED')),
  said_by text not null check (length(said_by) between 1 and 200),
  said_at timestamptz not null,
  settled_by text check (length(settled_by) between 1 and 200),
  settled_at timestamptz check (settled_at >= said_at),
  version bigint not null default 0,
  check ((settled_by is null) = (settled_at is null)),
  foreign key (shipment_id, line_no) references fulfilment.shipment_line (shipment_id, line_no)
);
create unique index short_pick_open on fulfilment.short_pick (shipment_id, line_no) where settled_at is null;
create index short_pick_waiting on fulfilment.short_pick (said_at, id) where settled_at is null;

-- Picked and missing together are never more than goes with the shipment.
create or replace function fulfilment.pick() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_shipment bigint := case when tg_op = 'DELETE' then old.shipment_id else new.shipment_id end;
  most numeric;
begin
  if tg_table_name = 'pick' and tg_op = 'UPDATE' then
    raise exception 'what was picked stays or is laid back' using errcode = 'restrict_violation';
  end if;
  perform from fulfilment.shipment s where s.id = of_shipment and s.state = 'SCHEDULED' for share;
  if not found then
    raise exception 'the shipment is not picked any more' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  select l.quantity into most from fulfilment.shipment_line l
   where l.shipment_id = new.shipment_id and l.line_no = new.line_no for no key update;
  if new.quantity + coalesce((select sum(p.quantity) from fulfilment.pick p
      where p.shipment_id = new.shipment_id and p.line_no = new.line_no), 0)
    + coalesce((select sum(m.quantity) from fulfilment.short_pick m
      where m.shipment_id = new.shipment_id and m.line_no = new.line_no and m.settled_at is null), 0) > most then
    raise exception 'more is picked than goes with the shipment' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pick before insert on fulfilment.short_pick for each row execute function fulfilment.pick();

create function fulfilment.settle_short() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.settled_at is not null
      or (old.shipment_id, old.line_no, old.quantity, old.cause, old.said_by, old.said_at)
        is distinct from (new.shipment_id, new.line_no, new.quantity, new.cause, new.said_by, new.said_at) then
    raise exception 'what was said of missing goods stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger settle before update or delete on fulfilment.short_pick
  for each row execute function fulfilment.settle_short();

-- Whoever says that goods are missing holds the shipment until the end; so this sees him, or he sees that it is too late.
create function fulfilment.refuse_short() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from fulfilment.short_pick m where m.shipment_id = new.id and m.settled_at is null) then
    raise exception 'goods of the shipment are missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function fulfilment.refuse_short() from public;
create trigger short before update of state on fulfilment.shipment
  for each row when (old.state = 'SCHEDULED' and new.state <> 'SCHEDULED') execute function fulfilment.refuse_short();
