-- In which units an article is sold. Its base unit, in which it is priced and kept in stock, has a row that follows the
-- article; every other unit is numerator / denominator of the base unit, exactly.

-- Decimals that a quantity in a unit may have at most; the same as org.kontor.kernel.Quantity says.
create function catalog.unit_decimals(unit text) returns int language sql immutable parallel safe
return case when unit in ('C62', 'PR', 'SET', 'PK', 'RO', 'XBX', 'XCT', 'XPX') then 0 when unit = 'MTR' then 2 else 3 end;

-- GS1 General Specifications 7.9: weights 3 and 1 from the right, filled up to the next ten.
create function catalog.gtin_fits(gtin text) returns boolean language sql immutable parallel safe
return gtin ~ '^([0-9]{8}|[0-9]{12,14})$' and (
  select sum(substr(lpad(gtin, 14, '0'), place, 1)::int * case when place % 2 = 1 then 3 else 1 end) % 10 = 0
  from generate_series(1, 14) place);

create table catalog.sales_unit (
  product_id bigint not null references catalog.product (id) on delete cascade,
  unit text not null,
  base boolean not null default false,
  numerator bigint not null default 1,
  denominator bigint not null default 1,
  decimals smallint not null,
  order_multiple numeric(12, 3) not null,
  min_quantity numeric(12, 3) not null,
  max_quantity numeric(12, 3),
  gtin text,
  -- What buyers are offered first; where no unit bears it, the base unit is.
  by_default boolean not null default false,
  retired_at timestamptz,
  version bigint not null default 0,
  primary key (product_id, unit),
  constraint sales_unit_code check (base or unit ~ '^[A-Z0-9]{2,3}$'),
  constraint sales_unit_factor check (numerator between 1 and 1000000 and denominator between 1 and 1000000
    and numerator <= 10000 * denominator and denominator <= 10000 * numerator),
  constraint sales_unit_base check (not base or numerator = 1 and denominator = 1 and gtin is null and not by_default
    and retired_at is null),
  constraint sales_unit_decimals check (decimals between 0 and 3 and (base or decimals <= catalog.unit_decimals(unit))),
  constraint sales_unit_multiple check (order_multiple > 0 and order_multiple = round(order_multiple, decimals)),
  constraint sales_unit_minimum check (min_quantity > 0 and mod(min_quantity, order_multiple) = 0),
  constraint sales_unit_maximum check (max_quantity >= min_quantity and mod(max_quantity, order_multiple) = 0),
  constraint sales_unit_gtin check (catalog.gtin_fits(gtin)),
  constraint sales_unit_default check (not by_default or retired_at is null)
);
create unique index sales_unit_one_base on catalog.sales_unit (product_id) where base;
create unique index sales_unit_one_default on catalog.sales_unit (product_id) where by_default;
create unique index sales_unit_gtin_once on catalog.sales_unit (gtin) where gtin is not null;
create index sales_unit_beside on catalog.sales_unit (product_id) where not base or max_quantity is not null;

-- What may be bought in a unit is a quantity of the base unit, and one that the base unit knows: 3 × 1/2 piece is none.
create function catalog.check_sales_units() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (
      select from changed c join catalog.sales_unit b on b.product_id = c.product_id and b.base
      join catalog.sales_unit u on u.product_id = c.product_id and not u.base
      where mod(u.order_multiple * u.numerator * 1000, u.denominator) <> 0
        or u.order_multiple * u.numerator / u.denominator <> round(u.order_multiple * u.numerator / u.denominator, b.decimals)) then
    raise exception 'a quantity of a sales unit is finer than its base unit' using errcode = '23514',
      schema = 'catalog', table = 'sales_unit', constraint = 'sales_unit_fits_base';
  end if;
  return null;
end $$;
create trigger fits_base_insert after insert on catalog.sales_unit referencing new table as changed
  for each statement execute function catalog.check_sales_units();
create trigger fits_base_update after update on catalog.sales_unit referencing new table as changed
  for each statement execute function catalog.check_sales_units();

-- A unit that was ever on sale stands on orders and in carts: it is taken out of use, not removed.
create function catalog.keep_sales_unit() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from catalog.product p where p.id = old.product_id) then
    raise exception 'unit % of article % is taken out of use, not removed', old.unit, old.product_id using errcode = '23001';
  end if;
  return old;
end $$;
create trigger kept before delete on catalog.sales_unit for each row execute function catalog.keep_sales_unit();

-- The trail: a base unit is changed with its article, whose entry tells.
create constraint trigger audit after insert or update on catalog.sales_unit deferrable initially deferred for each row
  when (not new.base and coalesce(current_setting('kontor.bulk', true), '') <> 'on')
  execute function compliance.audit_row('article', '@catalog.product product_id id sku', '', 'version', '', '', '', '');

-- The base unit is the article's own: whoever writes the article, by hand or by import, has written it.
create function catalog.base_decimals(unit text, multiple numeric, minimum numeric) returns int language sql immutable
parallel safe return greatest(catalog.unit_decimals(unit), scale(trim_scale(multiple)), scale(trim_scale(minimum)));

create function catalog.on_product_unit() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into catalog.sales_unit (product_id, unit, base, decimals, order_multiple, min_quantity)
    select id, unit, true, catalog.base_decimals(unit, order_multiple, min_quantity), order_multiple,
      ceil(min_quantity / order_multiple) * order_multiple
    from changed;
  else
    update catalog.sales_unit s set unit = n.unit, decimals = catalog.base_decimals(n.unit, n.order_multiple, n.min_quantity),
      order_multiple = n.order_multiple, min_quantity = ceil(n.min_quantity / n.order_multiple) * n.order_multiple,
      version = s.version + 1
    from changed n join was o on o.id = n.id
    where s.product_id = n.id and s.base
      and (n.unit, n.order_multiple, n.min_quantity) is distinct from (o.unit, o.order_multiple, o.min_quantity);
  end if;
  return null;
end $$;
create trigger product_unit_insert after insert on catalog.product referencing new table as changed
  for each statement execute function catalog.on_product_unit();
create trigger product_unit_update after update on catalog.product referencing new table as changed old table as was
  for each statement execute function catalog.on_product_unit();

insert into catalog.sales_unit (product_id, unit, base, decimals, order_multiple, min_quantity)
select id, unit, true, catalog.base_decimals(unit, order_multiple, min_quantity), order_multiple,
  ceil(min_quantity / order_multiple) * order_multiple
from catalog.product;
