-- What a company may see of the catalogue. It sees what one of its assortments shows; a company that has none sees what the
-- standard ones show; where there are none of these either, everything.
create sequence catalog.assortment_seq increment by 50 start with 50;
create table catalog.assortment (
  id bigint primary key default nextval('catalog.assortment_seq'),
  name text not null unique check (length(btrim(name)) between 1 and 80),
  -- What becomes of articles that no rule speaks of.
  everything boolean not null,
  standard boolean not null default false,
  version bigint not null default 0
);

-- A rule about an article beats one about its category, and that beats one about a category above.
create sequence catalog.assortment_rule_seq increment by 50 start with 50;
create table catalog.assortment_rule (
  id bigint primary key default nextval('catalog.assortment_rule_seq'),
  assortment_id bigint not null references catalog.assortment (id) on delete cascade,
  category_id bigint references catalog.category (id) on delete cascade,
  product_id bigint references catalog.product (id) on delete cascade,
  shown boolean not null,
  check (num_nonnulls(category_id, product_id) = 1),
  unique (assortment_id, category_id),
  unique (assortment_id, product_id)
);
create index assortment_rule_product on catalog.assortment_rule (product_id) where product_id is not null;
create index assortment_rule_category on catalog.assortment_rule (category_id) where category_id is not null;

create table catalog.assortment_company (
  company_id bigint not null references organisation.company (id),
  assortment_id bigint not null references catalog.assortment (id),
  primary key (company_id, assortment_id)
);
create index assortment_company_of on catalog.assortment_company (assortment_id);

-- The rules about categories carried down the tree, kept by triggers.
create table catalog.assortment_category (
  assortment_id bigint not null references catalog.assortment (id) on delete cascade,
  category_id bigint not null references catalog.category (id) on delete cascade,
  shown boolean not null,
  primary key (assortment_id, category_id)
);

create function catalog.spread_assortments(assortments bigint[]) returns void language sql
set search_path = pg_catalog as $$
  delete from catalog.assortment_category where assortment_id = any(assortments);
  with recursive down as (
    select r.assortment_id, r.category_id, r.shown, 0 as depth from catalog.assortment_rule r
    where r.category_id is not null and r.assortment_id = any(assortments)
    union all
    select d.assortment_id, c.id, d.shown, d.depth + 1 from down d join catalog.category c on c.parent_id = d.category_id
    where d.depth < 50)
  insert into catalog.assortment_category (assortment_id, category_id, shown)
  select distinct on (assortment_id, category_id) assortment_id, category_id, shown from down
  order by assortment_id, category_id, depth
$$;

create function catalog.on_assortment_rule() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    perform catalog.spread_assortments(array[old.assortment_id]);
  else
    perform catalog.spread_assortments(array[new.assortment_id]);
  end if;
  return null;
end $$;
create trigger assortment_rule_spread after insert or update or delete on catalog.assortment_rule
  for each row execute function catalog.on_assortment_rule();

create function catalog.on_category_moved() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform catalog.spread_assortments(array(select id from catalog.assortment));
  return null;
end $$;
create trigger category_moved after update of parent_id on catalog.category
  for each statement execute function catalog.on_category_moved();
create trigger category_added after insert on catalog.category
  for each statement execute function catalog.on_category_moved();

-- The assortments of a company; null when it sees everything, which is also the answer for nobody's. Whose rows the reader may
-- see does not count: what is not seen here would be shown.
create function catalog.assortments_of(company bigint) returns bigint[] language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select case when company is not null then coalesce(
    (select array_agg(c.assortment_id) from catalog.assortment_company c where c.company_id = company),
    (select array_agg(a.id) from catalog.assortment a where a.standard)) end
$$;
revoke execute on function catalog.assortments_of(bigint) from public;
grant execute on function catalog.assortments_of(bigint) to kontor_app, kontor_all;

-- Whether one of these assortments shows the article: its own rule, else that of the nearest category, else what the assortment
-- says. No assortments hide nothing.
create function catalog.shows(assortments bigint[], product bigint, category bigint) returns boolean language plpgsql stable
set search_path = pg_catalog as $$
begin
  if assortments is null then
    return true;
  end if;
  return exists (
    select from catalog.assortment a
    left join catalog.assortment_rule r on r.assortment_id = a.id and r.product_id = product
    left join catalog.assortment_category c on c.assortment_id = a.id and c.category_id = category
    where a.id = any(assortments) and coalesce(r.shown, c.shown, a.everything));
end $$;

insert into identity.role_permission (role_code, permission, scope)
select r.code, 'staff.catalog.edit', 'ALL' from identity.role r where r.staff and r.code in ('operations', 'administrator')
on conflict do nothing;
