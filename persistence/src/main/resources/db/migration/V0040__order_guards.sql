-- The database refuses what the model already refuses: nobody gets past it with a statement by hand.

-- The rows of OrderVerb.TABLE; a test compares the two. Orders of other systems arrive in their last status.
create table order_.status_edge (
  from_status text not null,
  to_status text not null,
  primary key (from_status, to_status)
);
insert into order_.status_edge values
  ('PLACED', 'SENT'), ('PLACED', 'CANCELLED'), ('PLACED', 'CONFIRMED'), ('PLACED', 'REJECTED'),
  ('SENT', 'CONFIRMED'), ('SENT', 'REJECTED'), ('CONFIRMED', 'COMPLETED');

create function order_.refuse_illegal_status() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from order_.status_edge e where e.from_status = old.status and e.to_status = new.status) then
    raise exception 'order %: no way from % to %', old.number, old.status, new.status using errcode = '23514';
  end if;
  return new;
end $$;
create trigger status_edge before update of status on order_.sales_order
  for each row when (old.status is distinct from new.status) execute function order_.refuse_illegal_status();

-- What we agreed with a buyer does not change afterwards. Orders of other systems grow as their files come in.
create function order_.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% does not change: %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = '42501';
end $$;
create trigger agreed before update on order_.sales_order
  for each row when (old.source = 'kontor' and (old.number <> new.number or old.company_id <> new.company_id
    or old.currency <> new.currency or old.placed_at <> new.placed_at or old.net_amount <> new.net_amount
    or old.gross_amount <> new.gross_amount or old.idempotency_key is distinct from new.idempotency_key))
  execute function order_.refuse_change();
create trigger agreed before update on order_.sales_order_line
  for each row when (old.source_line_key is null and (old.sku <> new.sku or old.quantity <> new.quantity
    or old.unit_price <> new.unit_price or old.price_base <> new.price_base or old.net_amount <> new.net_amount))
  execute function order_.refuse_change();
create trigger append_only before update or delete on order_.order_history
  for each row execute function order_.refuse_change();
create trigger append_only before update on order_.placement
  for each row execute function order_.refuse_change();

create function inventory.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: no %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = '42501';
end $$;
create trigger append_only before update or delete on inventory.stock_entry
  for each row execute function inventory.refuse_change();
create trigger append_only before update or delete on inventory.goods_issue
  for each row execute function inventory.refuse_change();

alter table inventory.reservation add constraint reservation_item
  foreign key (product_id, site_id) references inventory.stock_item (product_id, site_id);
