-- What was fetched from the shelves for a delivery, step by step, and by whom: of a line never more than goes with it, and
-- nothing any more as soon as a carrier knows of the delivery.
create sequence fulfilment.pick_seq increment by 50 start with 50;
create table fulfilment.pick (
  id bigint primary key default nextval('fulfilment.pick_seq'),
  shipment_id bigint not null,
  line_no int not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  picked_by text not null check (length(picked_by) between 1 and 200),
  picked_at timestamptz not null,
  version bigint not null default 0,
  foreign key (shipment_id, line_no) references fulfilment.shipment_line (shipment_id, line_no)
);
create index pick_line on fulfilment.pick (shipment_id, line_no, id);

-- Who picks and who hands over wait for each other, and so do two who pick of one line.
create function fulfilment.pick() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_line fulfilment.pick%rowtype := case when tg_op = 'DELETE' then old else new end;
  most numeric;
begin
  if tg_op = 'UPDATE' then
    raise exception 'what was picked stays or is laid back' using errcode = 'restrict_violation';
  end if;
  perform from fulfilment.shipment s where s.id = of_line.shipment_id and s.state = 'SCHEDULED' for share;
  if not found then
    raise exception 'the shipment is not picked any more' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  select l.quantity into most from fulfilment.shipment_line l
   where l.shipment_id = new.shipment_id and l.line_no = new.line_no for no key update;
  if new.quantity + coalesce((select sum(p.quantity) from fulfilment.pick p
      where p.shipment_id = new.shipment_id and p.line_no = new.line_no), 0) > most then
    raise exception 'more is picked than goes with the shipment' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function fulfilment.pick() from public;
create trigger pick before insert or update or delete on fulfilment.pick
  for each row execute function fulfilment.pick();

-- Whether only what was picked completely may be handed over.
alter table fulfilment.house_setting drop constraint house_setting_kind_check,
  add constraint house_setting_kind_check check (kind in ('PACKING', 'PICKING'));
