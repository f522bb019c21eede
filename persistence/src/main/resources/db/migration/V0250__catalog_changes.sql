-- The search index of each node follows this table. A row per article that ever was, also of one that is gone; its version is
-- the number of the transaction that changed it last. Transactions do not end in the order of their numbers: a reader comes
-- back to every version that is not below the oldest open transaction it saw, so that none is missed.
create table catalog.product_change (
  product_id bigint primary key,
  version bigint not null
) with (fillfactor = 80);
create index product_change_version on catalog.product_change (version);

create function catalog.product_changed(products bigint[]) returns void
language sql as $$
  insert into catalog.product_change as kept (product_id, version)
  select id, pg_current_xact_id()::text::bigint from (select distinct unnest(products) as id) one order by id
  on conflict (product_id) do update set version = excluded.version where kept.version <> excluded.version
$$;

-- What is found by its exact number, and which articles differ in size only; words are the index's business now.
alter table catalog.product_search drop column document, drop column maker_key, drop column gtin;
drop table catalog.search_word;

create or replace function catalog.refresh_search(products bigint[]) returns void
language plpgsql as $$
begin
  insert into catalog.product_search as kept (product_id, sku_key, family)
  select p.id, catalog.part_key(p.sku),
    md5(concat_ws('|', p.category_id, p.manufacturer, coalesce(a.fixed, p.sku)))
  from catalog.product p
  left join lateral (
    select string_agg(v.attribute_id || '=' || v.value_en, '|' order by v.attribute_id)
        filter (where v.value_number is null) as fixed
    from catalog.product_attribute v where v.product_id = p.id) a on true
  where p.id = any (products)
  order by p.id
  on conflict (product_id) do update
    set sku_key = excluded.sku_key, family = excluded.family
    where (kept.sku_key, kept.family) is distinct from (excluded.sku_key, excluded.family);
  perform catalog.product_changed(products);
end $$;

create function catalog.on_product_deleted() returns trigger language plpgsql as $$
begin
  perform catalog.product_changed(array(select id from gone));
  return null;
end $$;
create trigger product_deleted after delete on catalog.product
  referencing old table as gone for each statement execute function catalog.on_product_deleted();

drop function catalog.search_query(text, boolean, boolean);
drop function catalog.search_vector(text, "char");
drop function catalog.search_words(text);
drop function catalog.search_stem(text);
drop function catalog.search_text(text);

select catalog.product_changed(array(select id from catalog.product));
