-- The number on a box finds its article: whoever changes it changes what is searched.
create function catalog.on_packaging_number() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform catalog.product_changed(array(select product_id from changed where gtin is not null));
  else
    perform catalog.product_changed(array(
      select n.product_id from changed n join was o on o.product_id = n.product_id and o.unit = n.unit
      where coalesce(n.gtin, o.gtin) is not null
        and (n.gtin, n.retired_at is null) is distinct from (o.gtin, o.retired_at is null)));
  end if;
  return null;
end $$;
create trigger packaging_number_insert after insert on catalog.sales_unit referencing new table as changed
  for each statement execute function catalog.on_packaging_number();
create trigger packaging_number_update after update on catalog.sales_unit referencing new table as changed old table as was
  for each statement execute function catalog.on_packaging_number();

select catalog.product_changed(array(select product_id from catalog.sales_unit where gtin is not null));
