-- Staff look for articles by a part of a number or of a name, and leaf through them by name, in either language.
create index product_typed on catalog.product using gin (sku public.gin_trgm_ops, name_en public.gin_trgm_ops,
  name_zh public.gin_trgm_ops, manufacturer public.gin_trgm_ops, manufacturer_number public.gin_trgm_ops);
create index product_by_name on catalog.product (name_en, id);
create index product_by_name_zh on catalog.product ((coalesce(name_zh, name_en)), id);
