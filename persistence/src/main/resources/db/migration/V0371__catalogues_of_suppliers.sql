-- Which articles a supplier's catalogue brought, so that a catalogue that comes whole can be asked which it brings no more.
create table catalog.supplied_article (
  catalogue text not null check (length(catalogue) between 1 and 120),
  product_id bigint not null references catalog.product (id) on delete cascade,
  left_out_at timestamptz,
  phased_out_at timestamptz check (phased_out_at is null or left_out_at is not null),
  primary key (catalogue, product_id)
);
create index supplied_article_product on catalog.supplied_article (product_id);
comment on column catalog.supplied_article.phased_out_at is 'when the article was phased out for being left out; it comes back with the catalogue';

-- Whose a value is: the catalogue that brought it last, or, null, whoever keeps it by hand.
alter table catalog.product_attribute add column catalogue text;

-- Which source of imports ended the sale. One that staff ended is not begun again by a file.
alter table catalog.product add column ended_by text;
create function catalog.on_product_ended_by_hand() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.ended_by is not distinct from old.ended_by and (new.active, new.released_at, new.phase_out_at, new.discontinued_at)
      is distinct from (old.active, old.released_at, old.phase_out_at, old.discontinued_at) then
    new.ended_by := null;
  end if;
  return new;
end $$;
create trigger product_ended_by_hand before update on catalog.product
  for each row when (old.ended_by is not null) execute function catalog.on_product_ended_by_hand();

-- Articles that a whole catalogue left out stand behind its lines.
alter table ops.import_item drop constraint import_item_outcome_check,
  add constraint import_item_outcome_check check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED', 'LEFT_OUT'));
-- The article of a line that could not be read, as far as its number could: it was delivered all the same.
alter table ops.import_refusal add column item_key text;
