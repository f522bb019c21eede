-- What of a return has arrived, where, and who took it in: entry by entry, never more than was authorised.
alter table returns.return_line add column received numeric(15, 6) not null default 0,
  add constraint return_line_received check (received between 0 and coalesce(authorised, 0));

create sequence returns.receipt_seq increment by 50 start with 50;
create table returns.receipt (
  id bigint primary key default nextval('returns.receipt_seq'),
  line_id bigint not null references returns.return_line (id),
  site_id bigint not null references inventory.site (id),
  quantity numeric(15, 6) not null check (quantity > 0),
  received_by text not null check (length(received_by) between 1 and 200),
  received_at timestamptz not null,
  version bigint not null default 0
);
create index receipt_line on returns.receipt (line_id, id);
create index receipt_site on returns.receipt (site_id);

-- Who takes in goods of the same line waits for its row; the sum in it is held by its check to what was authorised.
create function returns.count_receipt() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update returns.return_line l set received = l.received + new.quantity where l.id = new.line_id;
  return null;
end $$;
revoke execute on function returns.count_receipt() from public;
create trigger count_receipt after insert on returns.receipt for each row execute function returns.count_receipt();

create function returns.keep_receipt() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what of a return has arrived stays written' using errcode = 'restrict_violation';
end $$;
create trigger keep_receipt before update or delete or truncate on returns.receipt
  for each statement execute function returns.keep_receipt();
-- The sum is of the entries: nobody else writes it.
create function returns.keep_received() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what has arrived of line % is the sum of its entries', new.id using errcode = 'restrict_violation';
end $$;
create trigger keep_received before update of received on returns.return_line for each row
  when (pg_trigger_depth() = 0 and new.received is distinct from old.received) execute function returns.keep_received();
create trigger keep_unreceived before insert on returns.return_line for each row
  when (new.received <> 0) execute function returns.keep_received();
