-- What else suppliers name beside an article: what goes with it, and what it is mended with.
alter table catalog.product_relation drop constraint product_relation_kind_check,
  add constraint product_relation_kind_check check (kind in ('SUCCESSOR', 'ALTERNATIVE', 'ACCESSORY', 'SPARE_PART'));
alter table catalog.product_reference drop constraint product_reference_kind_check,
  add constraint product_reference_kind_check check (kind in ('SUCCESSOR', 'ALTERNATIVE', 'ACCESSORY', 'SPARE_PART'));

-- Words by which an article is to be found and that stand nowhere on its page.
alter table catalog.product add column keywords text check (length(keywords) between 1 and 4000);
