-- Prices that follow from others: of another list, or of a figure of the article. A rule's prices stand as rows of its own
-- list; what changes a price or an article that a rule reads makes anew the rows that depend on it, and no other.
create sequence pricing.price_rule_seq increment by 50 start with 50;
create table pricing.price_rule (
  id bigint primary key default nextval('pricing.price_rule_seq'),
  price_list_id bigint not null references pricing.price_list (id),
  name text not null check (length(name) between 1 and 200),
  priority int not null default 100,
  -- price = round(base × factor + addend, decimals); the base is a price of a list or a number of the article
  base_list_id bigint references pricing.price_list (id),
  base_attribute_id bigint references catalog.attribute (id),
  factor numeric(12, 6) not null check (factor >= 0),
  addend numeric(18, 6) not null default 0,
  decimals int not null default 2 check (decimals between 0 and 6),
  -- conditions: all that are given hold
  category_id bigint references catalog.category (id),
  manufacturer text,
  version bigint not null default 0,
  check (num_nonnulls(base_list_id, base_attribute_id) = 1),
  check (base_list_id is distinct from price_list_id)
);
create index price_rule_list on pricing.price_rule (price_list_id);
create index price_rule_base on pricing.price_rule (base_list_id);
alter table pricing.price add column rule_id bigint;

-- A rule that reads its own list by way of others would never come to rest.
create function pricing.no_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(5500267);
  if exists (
      with recursive below (list_id) as (
        select new.base_list_id
        union select r.base_list_id from pricing.price_rule r join below b on r.price_list_id = b.list_id
          where r.base_list_id is not null and r.id <> new.id)
      select from below where list_id = new.price_list_id) then
    raise exception 'rule % reads its own list', new.id using errcode = '23514', constraint = 'no_circle';
  end if;
  return new;
end $$;
create trigger no_circle before insert or update on pricing.price_rule for each row execute function pricing.no_circle();

-- Makes the rule prices of a list, for some articles or, with null, for all. Writes only what differs.
create function pricing.apply_rules(p_list bigint, p_products bigint[]) returns void language plpgsql as $$
declare
  v_bulk text := coalesce(current_setting('kontor.bulk', true), '');
begin
  perform set_config('kontor.bulk', 'on', true);
  with recursive tree (top, id) as (
      select c.id, c.id from catalog.category c
      where c.id in (select r.category_id from pricing.price_rule r where r.price_list_id = p_list)
      union all select t.top, c.id from catalog.category c join tree t on c.parent_id = t.id),
    source as (
      select r.id as rule_id, r.priority, b.product_id, b.unit, b.min_quantity, b.price_base,
        greatest(b.valid_from, case when b.by_rule then (select max(m.valid_to) from pricing.price m
          where m.price_list_id = b.price_list_id and m.product_id = b.product_id and m.unit = b.unit
            and m.min_quantity = b.min_quantity and not m.by_rule and m.valid_from <= b.valid_from and m.valid_to > b.valid_from)
          end) as valid_from,
        b.valid_to, round(b.amount * r.factor + r.addend, r.decimals) as amount, r.category_id, r.manufacturer
      from pricing.price_rule r join pricing.price b on b.price_list_id = r.base_list_id
      where r.price_list_id = p_list and (p_products is null or b.product_id = any(p_products))
      union all
      select r.id, r.priority, v.product_id, p.unit, 1, 1, '-infinity', 'infinity',
        round(v.value_number * r.factor + r.addend, r.decimals), r.category_id, r.manufacturer
      from pricing.price_rule r join catalog.product_attribute v on v.attribute_id = r.base_attribute_id
      join catalog.product p on p.id = v.product_id
      where r.price_list_id = p_list and v.value_number is not null
        and (p_products is null or v.product_id = any(p_products))),
    due as (
      select distinct on (s.product_id, s.unit, s.min_quantity, s.valid_from) s.*
      from source s join catalog.product p on p.id = s.product_id
      where s.valid_from < s.valid_to and s.amount >= 0
        and (s.manufacturer is null or p.manufacturer = s.manufacturer)
        and (s.category_id is null or exists (select from tree t where t.top = s.category_id and t.id = p.category_id))
      order by s.product_id, s.unit, s.min_quantity, s.valid_from, s.priority, s.rule_id),
    gone as (
      delete from pricing.price o
      where o.price_list_id = p_list and o.by_rule and (p_products is null or o.product_id = any(p_products))
        and not exists (select from due d where d.product_id = o.product_id and d.unit = o.unit
          and d.min_quantity = o.min_quantity and d.valid_from = o.valid_from))
  insert into pricing.price as o
    (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to, by_rule, rule_id)
  select p_list, d.product_id, d.unit, d.min_quantity, d.amount, d.price_base, d.valid_from, d.valid_to, true, d.rule_id
  from due d
  on conflict on constraint price_once do update
    set amount = excluded.amount, price_base = excluded.price_base, valid_to = excluded.valid_to,
      rule_id = excluded.rule_id, version = o.version + 1
    where (o.amount, o.price_base, o.valid_to, o.rule_id)
      is distinct from (excluded.amount, excluded.price_base, excluded.valid_to, excluded.rule_id);
  perform set_config('kontor.bulk', v_bulk, true);
end $$;

create function pricing.follow_prices() returns trigger language plpgsql as $$
declare
  t record;
begin
  if not exists (select from pricing.price_rule where base_list_id is not null) then
    return null;
  end if;
  for t in
    select r.price_list_id, array_agg(distinct c.product_id) as products
    from changed c join pricing.price_rule r on r.base_list_id = c.price_list_id
    group by r.price_list_id order by r.price_list_id
  loop
    perform pricing.apply_rules(t.price_list_id, t.products);
  end loop;
  return null;
end $$;
create trigger follow_insert after insert on pricing.price referencing new table as changed
  for each statement execute function pricing.follow_prices();
create trigger follow_update after update on pricing.price referencing new table as changed
  for each statement execute function pricing.follow_prices();
create trigger follow_delete after delete on pricing.price referencing old table as changed
  for each statement execute function pricing.follow_prices();

-- An article that changes its category, its maker, its unit or a figure.
create function pricing.follow_article(p_products bigint[]) returns void language plpgsql as $$
declare
  v_list bigint;
begin
  if cardinality(p_products) = 0 then
    return;
  end if;
  for v_list in
    select distinct price_list_id from pricing.price_rule
    where category_id is not null or manufacturer is not null or base_attribute_id is not null order by 1
  loop
    perform pricing.apply_rules(v_list, p_products);
  end loop;
end $$;
create function pricing.follow_product() returns trigger language plpgsql as $$
begin
  if exists (select from pricing.price_rule) then
    perform pricing.follow_article(array(select n.id from changed n join was o on o.id = n.id
      where (n.category_id, n.manufacturer, n.unit) is distinct from (o.category_id, o.manufacturer, o.unit)));
  end if;
  return null;
end $$;
create trigger follow_prices after update on catalog.product referencing new table as changed old table as was
  for each statement execute function pricing.follow_product();
create function pricing.follow_attribute() returns trigger language plpgsql as $$
begin
  if exists (select from pricing.price_rule where base_attribute_id is not null) then
    perform pricing.follow_article(array(select distinct c.product_id from changed c
      join pricing.price_rule r on r.base_attribute_id = c.attribute_id));
  end if;
  return null;
end $$;
create trigger follow_insert after insert on catalog.product_attribute referencing new table as changed
  for each statement execute function pricing.follow_attribute();
create trigger follow_update after update on catalog.product_attribute referencing new table as changed
  for each statement execute function pricing.follow_attribute();
create trigger follow_delete after delete on catalog.product_attribute referencing old table as changed
  for each statement execute function pricing.follow_attribute();
