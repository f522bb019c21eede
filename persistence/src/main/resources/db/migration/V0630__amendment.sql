-- An order that was amended gives way to another one, which names it. Nobody stands for the same order twice.
alter table order_.sales_order
  add column replaces text,
  add column amendable_until timestamptz,
  add constraint sales_order_replaces_another check (replaces <> number);
create unique index sales_order_replaces on order_.sales_order (replaces) where replaces is not null;

create trigger agreed_amendment before update of replaces, amendable_until on order_.sales_order
  for each row when ((old.replaces, old.amendable_until) is distinct from (new.replaces, new.amendable_until))
  execute function order_.refuse_change();

-- At the end of the transaction the one that gave way is cancelled, of the same company and buyer, and nothing of it has gone.
create function order_.stand_for() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from order_.sales_order o
      where o.number = new.replaces and o.company_id = new.company_id and o.buyer_id is not distinct from new.buyer_id
        and o.status = 'CANCELLED' and o.delivery_count = 0 and o.currency = new.currency
        and new.amendable_until <= o.amendable_until) then
    raise exception 'order % cannot stand for %', new.number, new.replaces using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function order_.stand_for() from public;
create constraint trigger stand_for after insert on order_.sales_order deferrable initially deferred
  for each row when (new.replaces is not null) execute function order_.stand_for();
