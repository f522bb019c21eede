-- Where another system keeps the books of a site: it counts, we follow. Our own movements there are numbered article by
-- article, so that it can say which of them a figure of its contains.
alter table inventory.site add column stock_kept_by text not null default 'KONTOR' check (stock_kept_by in ('KONTOR', 'ERP'));

-- What is known between us and whoever keeps the books of a site about one article there: movement_no is the number of our
-- latest movement and moved their sum, both since the books are kept elsewhere; told_no is the latest that was sent, noted_no
-- the latest that was noted, snapshot_no the latest count that was taken.
create table inventory.feed_item (
  product_id bigint not null,
  site_id bigint not null references inventory.site (id),
  movement_no bigint not null default 0 check (movement_no >= 0),
  moved numeric(16, 3) not null default 0,
  moved_at timestamptz,
  told_no bigint not null default 0,
  noted_no bigint not null default 0,
  snapshot_no bigint not null default 0,
  primary key (product_id, site_id),
  check (told_no between 0 and movement_no),
  check (noted_no between 0 and movement_no)
);
create index feed_item_untold on inventory.feed_item (moved_at) where told_no < movement_no;

-- The sum after each movement; what a taken count contains is not needed any more.
create table inventory.feed_movement (
  product_id bigint not null,
  site_id bigint not null,
  movement_no bigint not null check (movement_no > 0),
  moved numeric(16, 3) not null,
  primary key (product_id, site_id, movement_no),
  foreign key (product_id, site_id) references inventory.feed_item (product_id, site_id) on delete cascade
);

create function inventory.number_movement() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from inventory.site s where s.id = new.site_id and s.stock_kept_by = 'ERP') then
    with numbered as (
      insert into inventory.feed_item as f (product_id, site_id, movement_no, moved, moved_at)
      values (new.product_id, new.site_id, 1, new.on_hand_delta, new.at)
      on conflict (product_id, site_id) do update
        set movement_no = f.movement_no + 1, moved = f.moved + excluded.moved, moved_at = excluded.moved_at
      returning f.product_id, f.site_id, f.movement_no, f.moved)
    insert into inventory.feed_movement (product_id, site_id, movement_no, moved) select * from numbered;
  end if;
  return null;
end $$;
create trigger number_movement after insert on inventory.stock_entry
  for each row when (new.on_hand_delta <> 0 and new.cause <> 'COUNTED')
  execute function inventory.number_movement();

-- Where the books differ: found by a count, gone when a later count agrees, or decided by somebody.
create table inventory.feed_difference (
  id bigint generated always as identity primary key,
  site_id bigint not null references inventory.site (id),
  sku text not null,
  kind text not null check (kind in ('BELOW_RESERVED', 'ARTICLE_UNKNOWN', 'MOVEMENT_UNKNOWN')),
  quantity numeric(14, 3),
  snapshot_no bigint not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  reason text,
  check ((kind = 'BELOW_RESERVED') = (quantity is not null)),
  check (quantity > 0),
  check ((closed_at is null) = (closed_by is null))
);
create unique index feed_difference_open on inventory.feed_difference (site_id, sku, kind) where closed_at is null;
create index feed_difference_latest on inventory.feed_difference (seen_at desc, id desc);
