-- Staff hold an order back, for a reason, perhaps for several: while one of them is open nothing of it is released, neither
-- to the ERP nor to a carrier. The order counts its open holds, so that who releases asks one row that he has locked.
alter table order_.sales_order add column open_holds int not null default 0 check (open_holds >= 0);
create index sales_order_held on order_.sales_order (placed_at) where open_holds > 0;

create sequence order_.order_hold_seq increment by 50 start with 50;
create table order_.order_hold (
  id bigint primary key default nextval('order_.order_hold_seq'),
  order_number text not null,
  company_id bigint not null references organisation.company (id),
  hold_no int not null check (hold_no > 0),
  reason text not null
    check (reason in ('CREDIT', 'EXPORT', 'FRAUD', 'PRICE', 'ADDRESS', 'QUALITY', 'BUYER_ASKED', 'OTHER')),
  words text not null check (length(words) between 1 and 1000),
  told_buyer boolean not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz check (lifted_at >= placed_at),
  lifted_words text check (length(lifted_words) <= 1000),
  version bigint not null default 0,
  check ((lifted_by is null) = (lifted_at is null) and (lifted_at is not null or lifted_words is null)),
  unique (order_number, hold_no)
);

-- What was written stays; a hold is lifted once.
create function order_.refuse_hold_change() returns trigger language plpgsql as $$
begin
  raise exception 'hold % of order % does not change', old.hold_no, old.order_number using errcode = '42501';
end $$;
create trigger placed before update on order_.order_hold
  for each row when (old.lifted_at is not null or (old.order_number, old.company_id, old.hold_no, old.reason, old.words,
      old.told_buyer, old.placed_by, old.placed_at) is distinct from (new.order_number, new.company_id, new.hold_no,
      new.reason, new.words, new.told_buyer, new.placed_by, new.placed_at))
  execute function order_.refuse_hold_change();
create trigger kept before delete on order_.order_hold
  for each row execute function order_.refuse_hold_change();

-- The count is that of the rows, asked at the end of the transaction of whoever moved either.
create function order_.require_hold_count() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_number text := case when tg_table_name = 'order_hold' then to_jsonb(new) ->> 'order_number'
    else to_jsonb(new) ->> 'number' end;
begin
  if (select o.open_holds from order_.sales_order o where o.number = v_number) is distinct from
      (select count(*)::int from order_.order_hold h where h.order_number = v_number and h.lifted_at is null) then
    raise exception 'order %: its open holds are not those that it counts', v_number using errcode = '23514';
  end if;
  return null;
end $$;
revoke execute on function order_.require_hold_count() from public;
create constraint trigger counted after insert or update on order_.order_hold deferrable initially deferred
  for each row execute function order_.require_hold_count();
create constraint trigger counted after update on order_.sales_order deferrable initially deferred
  for each row when (old.open_holds is distinct from new.open_holds) execute function order_.require_hold_count();

-- Nothing is released of what is held.
create function order_.refuse_held() returns trigger language plpgsql as $$
begin
  raise exception 'order %: nothing goes while it is held', old.number using errcode = '23514';
end $$;
create trigger held before update of delivery_count on order_.sales_order
  for each row when (new.delivery_count > old.delivery_count and new.open_holds > 0) execute function order_.refuse_held();

-- A message that is kept back waits where it stands, and those behind it wait for it.
alter table integration.outbox_message drop constraint outbox_message_status_check;
alter table integration.outbox_message add constraint outbox_message_status_check
  check (status in ('WAITING', 'HELD', 'UNKNOWN', 'SENT', 'FAILED', 'DISCARDED'));

-- Who may cancel orders so far may hold them; it is about single companies like that.
create or replace function identity.is_about_companies(permission text) returns boolean
language sql immutable parallel safe as $$
  select permission in ('staff.order.read', 'staff.order.cancel', 'staff.order.hold', 'staff.company.read',
    'staff.company.verify', 'staff.company.actas', 'staff.bank.reveal', 'staff.report.read', 'staff.credit.manage')
$$;
insert into identity.role_permission (role_code, permission, scope)
select role_code, 'staff.order.hold', scope from identity.role_permission where permission = 'staff.order.cancel'
on conflict do nothing;
