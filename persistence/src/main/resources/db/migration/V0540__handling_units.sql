-- Where the house packs before it asks a carrier, a delivery that an order has released waits as SCHEDULED.
alter table fulfilment.shipment drop constraint shipment_state_check,
  add constraint shipment_state_check check (state in ('SCHEDULED', 'ANNOUNCED', 'SHIPPED', 'DELIVERED')),
  alter column announced_at drop not null,
  add column scheduled_at timestamptz,
  add constraint shipment_announced check (case when state = 'SCHEDULED' then announced_at is null and
    scheduled_at is not null else announced_at is not null end);
create index shipment_scheduled on fulfilment.shipment (scheduled_at, id) where state = 'SCHEDULED';

-- A row for each setting that is on.
create table fulfilment.house_setting (kind text primary key check (kind in ('PACKING')));

-- Check digit of GS1 (General Specifications, 7.9.1): weights 3 and 1 in turn, from the right.
create function fulfilment.check_digit(digits text) returns int
language sql immutable strict set search_path = pg_catalog, pg_temp as $$
  select (-sum(substr(digits, length(digits) - i, 1)::int * case when i % 2 = 0 then 3 else 1 end) % 10 + 10)::int % 10
  from generate_series(0, length(digits) - 1) i
$$;

-- Every SSCC that was ever given, those of units that were packed anew too. Nobody writes here but the trigger below.
create sequence fulfilment.sscc_serial_seq minvalue 0 start with 0;
create table fulfilment.sscc_given (
  sscc text primary key
    check (sscc ~ '^[0-9]{18}$' and fulfilment.check_digit(left(sscc, 17)) = right(sscc, 1)::int),
  given_at timestamptz not null default now()
);

create sequence fulfilment.handling_unit_seq increment by 50 start with 50;
create table fulfilment.handling_unit (
  id bigint primary key default nextval('fulfilment.handling_unit_seq'),
  shipment_id bigint not null references fulfilment.shipment (id),
  sscc text not null unique check (sscc ~ '^[0-9]{18}$') references fulfilment.sscc_given (sscc),
  weight_grams bigint not null check (weight_grams between 1 and 30000000),
  packed_at timestamptz not null,
  version bigint not null default 0
);
create index handling_unit_shipment on fulfilment.handling_unit (shipment_id, id);

-- A shipment that has left is closed. An SSCC that was given once is refused for ever. Who changes the units of a shipment
-- and who lets it leave wait for each other.
create function fulfilment.pack() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from fulfilment.shipment s
   where s.id = case when tg_op = 'DELETE' then old.shipment_id else new.shipment_id end
     and s.state in ('SCHEDULED', 'ANNOUNCED') for share;
  if not found then
    raise exception 'the shipment has left' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and (new.sscc, new.shipment_id) is distinct from (old.sscc, old.shipment_id) then
    raise exception 'a handling unit keeps its number' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    insert into fulfilment.sscc_given (sscc) values (new.sscc);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
revoke execute on function fulfilment.pack() from public;
create trigger pack before insert or update or delete on fulfilment.handling_unit
  for each row execute function fulfilment.pack();

create function fulfilment.keep_given() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'an SSCC that was given stays given' using errcode = 'restrict_violation';
end $$;
create trigger keep before update or delete or truncate on fulfilment.sscc_given
  for each statement execute function fulfilment.keep_given();
