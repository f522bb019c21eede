-- A catalogue is a tree of its own in which companies browse. An article is filed at most once in each. The first is the main
-- one: rules about categories (assortments, prices, approvals) speak of it.
create sequence catalog.catalogue_seq increment by 50 start with 50;
create table catalog.catalogue (
  id bigint primary key default nextval('catalog.catalogue_seq'),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  name_en text not null check (length(btrim(name_en)) between 1 and 80),
  name_zh text not null check (length(btrim(name_zh)) between 1 and 80),
  version bigint not null default 0
);
insert into catalog.catalogue (id, code, name_en, name_zh) values (1, 'main', 'Main catalogue', '主目录');

alter table catalog.category add column catalogue_id bigint not null default 1 references catalog.catalogue (id);
alter table catalog.category add constraint category_in_catalogue unique (id, catalogue_id);
alter table catalog.category add constraint category_below_own foreign key (parent_id, catalogue_id)
  references catalog.category (id, catalogue_id);
create index category_catalogue on catalog.category (catalogue_id);

create table catalog.product_place (
  product_id bigint not null references catalog.product (id) on delete cascade,
  category_id bigint not null,
  catalogue_id bigint not null check (catalogue_id <> 1),
  primary key (product_id, catalogue_id),
  constraint place_in_catalogue foreign key (category_id, catalogue_id) references catalog.category (id, catalogue_id)
);
create index product_place_category on catalog.product_place (category_id);

-- Which catalogue a company browses: its own, else that of its group, else the main one.
create table catalog.catalogue_company (
  company_id bigint primary key references organisation.company (id),
  catalogue_id bigint not null references catalog.catalogue (id)
);
create index catalogue_company_of on catalog.catalogue_company (catalogue_id);
create table catalog.catalogue_group (
  group_id bigint primary key references pricing.customer_group (id),
  catalogue_id bigint not null references catalog.catalogue (id)
);
create index catalogue_group_of on catalog.catalogue_group (catalogue_id);

-- Whose rows the reader may see does not count here.
create function catalog.catalogue_of(company bigint) returns bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select c.catalogue_id from catalog.catalogue_company c where c.company_id = company),
    (select g.catalogue_id from pricing.company_terms t join catalog.catalogue_group g on g.group_id = t.group_id
      where t.company_id = company),
    1)
$$;
revoke execute on function catalog.catalogue_of(bigint) from public;
grant execute on function catalog.catalogue_of(bigint) to kontor_app, kontor_all;

-- A company without assortments of its own sees what those of its group show, before the standard ones.
create table catalog.assortment_group (
  group_id bigint not null references pricing.customer_group (id),
  assortment_id bigint not null references catalog.assortment (id),
  primary key (group_id, assortment_id)
);
create index assortment_group_of on catalog.assortment_group (assortment_id);

create or replace function catalog.assortments_of(company bigint) returns bigint[] language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select case when company is not null then coalesce(
    (select array_agg(c.assortment_id) from catalog.assortment_company c where c.company_id = company),
    (select array_agg(g.assortment_id) from pricing.company_terms t join catalog.assortment_group g on g.group_id = t.group_id
      where t.company_id = company),
    (select array_agg(a.id) from catalog.assortment a where a.standard)) end
$$;

-- An article is filed in the main catalogue, and rules about categories speak of that one.
create function catalog.require_main() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from written w join catalog.category c on c.id = w.category_id where c.catalogue_id <> 1) then
    raise exception 'category of another catalogue than the main one' using errcode = 'check_violation',
      constraint = 'filed_in_main', schema = tg_table_schema, table = tg_table_name;
  end if;
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['catalog.product', 'catalog.assortment_rule', 'pricing.price_rule'] loop
    execute format('create trigger filed_in_main_added after insert on %s referencing new table as written
      for each statement execute function catalog.require_main()', t);
    execute format('create trigger filed_in_main_changed after update on %s referencing new table as written
      for each statement execute function catalog.require_main()', t);
  end loop;
end $$;

create function catalog.on_place() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform catalog.product_changed(array(select product_id from written));
  return null;
end $$;
create trigger product_place_added after insert on catalog.product_place
  referencing new table as written for each statement execute function catalog.on_place();
create trigger product_place_moved after update on catalog.product_place
  referencing new table as written for each statement execute function catalog.on_place();
create trigger product_place_gone after delete on catalog.product_place
  referencing old table as written for each statement execute function catalog.on_place();

create or replace function catalog.on_category_written() returns trigger language plpgsql as $$
begin
  perform catalog.refresh_search(array(
    with recursive down as (
      select id from written
      union
      select g.id from down join catalog.category g on g.parent_id = down.id)
    select p.id from catalog.product p join down on down.id = p.category_id
    union select s.product_id from catalog.product_place s join down on down.id = s.category_id));
  return null;
end $$;
