-- When an article is to be ordered again for a site, up to how much and of whom; in the unit that it is kept in. What is to be
-- ordered today follows from the balances and is kept nowhere.
create sequence inventory.reorder_level_seq increment by 50 start with 50;
create table inventory.reorder_level (
  id bigint primary key default nextval('inventory.reorder_level_seq'),
  product_id bigint not null,
  site_id bigint not null references inventory.site (id),
  reorder_point numeric(14, 3) not null check (reorder_point > 0),
  target numeric(14, 3) not null,
  order_multiple numeric(14, 3) not null check (order_multiple > 0),
  supplier text not null check (length(supplier) between 1 and 120),
  lead_days int not null check (lead_days between 0 and 730),
  version bigint not null default 0,
  check (target > reorder_point),
  unique (product_id, site_id)
);

-- One form may order of several suppliers and for several sites, but of each only once.
alter table inventory.purchase_order drop constraint purchase_order_form_key_key;
alter table inventory.purchase_order add constraint purchase_order_form unique (form_key, supplier, site_id);
