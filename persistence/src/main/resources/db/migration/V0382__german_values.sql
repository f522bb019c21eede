-- The German words of a value; nothing where they are the English ones. Amounts have no words.
alter table catalog.product_attribute add column value_de text check (btrim(value_de) <> '');
alter table catalog.attribute_choice add column value_de text check (length(btrim(value_de)) between 1 and 200);

create or replace function catalog.on_attribute_value() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  v_attribute catalog.attribute;
begin
  select a.* into v_attribute from catalog.attribute a where a.id = new.attribute_id;
  if v_attribute.kind = 'NUMBER' and new.value_number is null
      or v_attribute.kind in ('FLAG', 'CHOICE') and not catalog.value_fits(new.attribute_id, v_attribute.kind, new.value_en) then
    raise exception 'attribute %: "%" is no % value', v_attribute.code, new.value_en, v_attribute.kind
      using errcode = '23514', constraint = 'attribute_value_kind';
  end if;
  if v_attribute.kind = 'NUMBER' then
    new.value_de := null;
  elsif v_attribute.kind = 'FLAG' then
    new.value_zh := case new.value_en when 'Yes' then '是' else '否' end;
    new.value_de := case new.value_en when 'Yes' then 'Ja' else 'Nein' end;
    new.value_number := null;
  elsif v_attribute.kind = 'CHOICE' then
    select c.value_zh, c.value_de into new.value_zh, new.value_de from catalog.attribute_choice c
    where c.attribute_id = new.attribute_id and c.value_en = new.value_en;
    new.value_number := null;
  end if;
  new.value_de := nullif(new.value_de, new.value_en);
  return new;
end $$;

-- The index is made anew for its new form, so nothing else needs to follow.
alter table catalog.product_attribute disable trigger user;
update catalog.product_attribute v set value_de = case v.value_en when 'Yes' then 'Ja' else 'Nein' end
from catalog.attribute a where a.id = v.attribute_id and a.kind = 'FLAG';
alter table catalog.product_attribute enable trigger user;

-- Names by which the German columns of a file like Icecat's are read: articles that are there get the German words of their values.
insert into ops.saved_mapping (kind, name, header_print, mapping, charset, source, saved_by, saved_at)
values ('PRODUCTS', 'Icecat, German', repeat('0', 64),
  'form:sku=sku;attribute:*:de=*;?mode=UPDATE;?ignore=family, vendor, price, picture, categories;',
  'UTF-8', 'icecat', 'Kontor', timestamptz '2026-01-01 00:00:00Z')
on conflict (kind, name) do nothing;
