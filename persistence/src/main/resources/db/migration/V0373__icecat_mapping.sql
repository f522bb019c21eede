-- How the open catalogue of Icecat is read, as Akeneo's demo set has it: a file for each family of articles, whose own columns are
-- attributes. Each family has others, so staff pick it by name.
insert into ops.saved_mapping (kind, name, header_print, mapping, charset, source, saved_by, saved_at)
values ('PRODUCTS', 'Icecat', '3a08cb167e9c9bb516d4499e5ca6ab89871f6ca441355c198623031a5512f003',
  'form:sku=sku;name=name;text=description-en_US-print;text:de=description-de_DE-print;text:fr=description-fr_FR-print;'
  || 'category_path=family;manufacturer=vendor;prices=price;attribute:*=*;?line_break=\n;'
  || '?ignore=categories, picture, description-en_US-mobile, description-de_DE-mobile, description-fr_FR-mobile;',
  'UTF-8', 'icecat', 'Kontor', timestamptz '2026-01-01 00:00:00Z')
on conflict (kind, name) do nothing;
