create schema catalog;

create sequence catalog.category_seq increment by 50 start with 50;
create table catalog.category (
  id bigint primary key default nextval('catalog.category_seq'),
  code text not null unique,
  parent_id bigint references catalog.category (id),
  name_en text not null,
  name_zh text not null,
  position int not null default 0,
  version bigint not null default 0
);

create sequence catalog.attribute_seq increment by 50 start with 50;
create table catalog.attribute (
  id bigint primary key default nextval('catalog.attribute_seq'),
  code text not null unique check (code ~ '^[a-z][a-z0-9_-]*$'),
  name_en text not null,
  name_zh text not null,
  unit text,
  numeric_values boolean not null default false,
  position int not null default 0,
  version bigint not null default 0
);

create sequence catalog.product_seq increment by 50 start with 50;
create table catalog.product (
  id bigint primary key default nextval('catalog.product_seq'),
  sku text not null check (length(sku) between 1 and 60),
  name_en text not null,
  name_zh text,
  text_en text,
  text_zh text,
  category_id bigint references catalog.category (id),
  manufacturer text,
  manufacturer_number text,
  gtin text,
  unit text not null default 'C62',
  order_multiple numeric(12, 3) not null default 1 check (order_multiple > 0),
  min_quantity numeric(12, 3) not null default 1 check (min_quantity > 0),
  weight_grams numeric(14, 3) check (weight_grams >= 0),
  origin_country char(2),
  tariff_code text,
  drawing text,
  active boolean not null default true,
  source text not null default 'kontor',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  unique (sku)
);
create index product_category on catalog.product (category_id) where active;

create table catalog.product_attribute (
  product_id bigint not null references catalog.product (id) on delete cascade,
  attribute_id bigint not null references catalog.attribute (id),
  value_en text not null,
  value_zh text not null,
  value_number numeric(18, 6),
  primary key (product_id, attribute_id)
);
create index product_attribute_value on catalog.product_attribute (attribute_id, value_en);
