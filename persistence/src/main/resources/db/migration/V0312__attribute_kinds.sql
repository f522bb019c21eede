-- What the values of an attribute are: amounts of its unit, words, one of a list, or yes and no. Whoever writes a value that is none
-- of these is refused here last.
alter table catalog.attribute add column kind text check (kind in ('NUMBER', 'TEXT', 'CHOICE', 'FLAG')),
  add column facet boolean not null default true;
update catalog.attribute a set kind = case when a.numeric_values and not exists (
  select from catalog.product_attribute v where v.attribute_id = a.id and v.value_number is null) then 'NUMBER' else 'TEXT' end;
update catalog.attribute set numeric_values = kind = 'NUMBER';
alter table catalog.attribute alter column kind set not null, add check (numeric_values = (kind = 'NUMBER'));
comment on column catalog.attribute.facet is 'whether buyers narrow down by it';

-- Who does not know kinds says only whether values are numbers.
create function catalog.on_attribute_kind() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.kind is null then
    new.kind := case when new.numeric_values then 'NUMBER' else 'TEXT' end;
  end if;
  new.numeric_values := new.kind = 'NUMBER';
  return new;
end $$;
create trigger attribute_kind before insert or update on catalog.attribute
  for each row execute function catalog.on_attribute_kind();

create table catalog.attribute_choice (
  attribute_id bigint not null references catalog.attribute (id) on delete cascade,
  value_en text not null check (length(btrim(value_en)) between 1 and 200),
  value_zh text not null check (length(btrim(value_zh)) between 1 and 200),
  position int not null,
  primary key (attribute_id, value_en)
);

-- A value as a file brings it, without a unit.
create function catalog.value_fits(attribute bigint, kind text, value text) returns boolean language sql stable
set search_path = pg_catalog as $$
  select case kind
    when 'NUMBER' then value ~ '^[+-]?[0-9]{1,12}([.][0-9]{1,6})?$'
    when 'FLAG' then value in ('Yes', 'No')
    when 'CHOICE' then exists (select from catalog.attribute_choice c where c.attribute_id = attribute and c.value_en = value)
    else true end
$$;

create function catalog.on_attribute_value() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  v_attribute catalog.attribute;
begin
  select a.* into v_attribute from catalog.attribute a where a.id = new.attribute_id;
  if v_attribute.kind = 'NUMBER' and new.value_number is null
      or v_attribute.kind in ('FLAG', 'CHOICE') and not catalog.value_fits(new.attribute_id, v_attribute.kind, new.value_en) then
    raise exception 'attribute %: "%" is no % value', v_attribute.code, new.value_en, v_attribute.kind
      using errcode = '23514', constraint = 'attribute_value_kind';
  end if;
  if v_attribute.kind = 'FLAG' then
    new.value_zh := case new.value_en when 'Yes' then '是' else '否' end;
    new.value_number := null;
  elsif v_attribute.kind = 'CHOICE' then
    new.value_zh := (select c.value_zh from catalog.attribute_choice c
      where c.attribute_id = new.attribute_id and c.value_en = new.value_en);
    new.value_number := null;
  end if;
  return new;
end $$;
create trigger attribute_value_kind before insert or update on catalog.product_attribute
  for each row execute function catalog.on_attribute_value();
