-- What one of the unit of a line was of the article's base unit when it was ordered; null: the unit is the base unit. Stock is
-- held and leaves in the base unit.
alter table order_.sales_order_line
  add column base_unit text,
  add column unit_numerator bigint not null default 1 check (unit_numerator > 0),
  add column unit_denominator bigint not null default 1 check (unit_denominator > 0);
alter table order_.sales_order_line
  add column base_quantity numeric(20, 3) not null generated always as (quantity * unit_numerator / unit_denominator) stored,
  add constraint base_quantity_exact check (unit_denominator = 1 or mod(quantity * unit_numerator * 1000, unit_denominator) = 0);

create trigger agreed_unit before update on order_.sales_order_line
  for each row when (old.source_line_key is null and (old.unit <> new.unit or old.base_unit is distinct from new.base_unit
    or old.unit_numerator <> new.unit_numerator or old.unit_denominator <> new.unit_denominator))
  execute function order_.refuse_change();
