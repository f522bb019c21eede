-- From when an article is sold, from when only what is left of it, and until when. No beginning: a draft. The instants decide;
-- whether it is sold now is kept beside them, for searching, by a timer that looks every second.
alter table catalog.product add column released_at timestamptz, add column phase_out_at timestamptz,
  add column discontinued_at timestamptz;
update catalog.product set released_at = created_at, discontinued_at = case when not active then greatest(changed_at, created_at) end;
alter table catalog.product
  add check (phase_out_at is null or phase_out_at >= released_at),
  add check (discontinued_at is null or discontinued_at >= greatest(released_at, phase_out_at));
create index product_begins on catalog.product ((coalesce(discontinued_at, 'infinity')))
  where not active and released_at is not null;
create index product_ends on catalog.product (discontinued_at) where active and discontinued_at is not null;

create function catalog.is_sold(released timestamptz, discontinued timestamptz) returns boolean language sql stable
return coalesce(released <= current_timestamp and coalesce(discontinued > current_timestamp, true), false);

-- Whoever says only whether it is sold, such as an import, says from now or until now.
create function catalog.on_product_life() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.active and new.released_at is null then
      new.released_at := least(new.created_at, current_timestamp);
    end if;
  elsif new.active <> old.active and (new.released_at, new.phase_out_at, new.discontinued_at)
      is not distinct from (old.released_at, old.phase_out_at, old.discontinued_at)
      and new.active <> catalog.is_sold(new.released_at, new.discontinued_at) then
    if new.active then
      new.released_at := least(new.released_at, current_timestamp);
      new.phase_out_at := case when new.phase_out_at > current_timestamp then new.phase_out_at end;
      new.discontinued_at := null;
    elsif new.released_at <= current_timestamp then
      new.phase_out_at := least(new.phase_out_at, current_timestamp);
      new.discontinued_at := current_timestamp;
    end if;
  end if;
  new.active := catalog.is_sold(new.released_at, new.discontinued_at);
  return new;
end $$;
create trigger product_life before insert or update on catalog.product
  for each row execute function catalog.on_product_life();

-- What takes an article's place, and what can be bought as well.
create table catalog.product_relation (
  product_id bigint not null references catalog.product (id) on delete cascade,
  kind text not null check (kind in ('SUCCESSOR', 'ALTERNATIVE')),
  other_id bigint not null references catalog.product (id) on delete cascade,
  primary key (product_id, other_id),
  check (product_id <> other_id)
);
create unique index product_successor on catalog.product_relation (product_id) where kind = 'SUCCESSOR';
create index product_relation_other on catalog.product_relation (other_id);
