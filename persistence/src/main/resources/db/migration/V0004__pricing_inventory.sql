create schema pricing;
create schema inventory;

create sequence pricing.price_list_seq increment by 50 start with 50;
create table pricing.price_list (
  id bigint primary key default nextval('pricing.price_list_seq'),
  code text not null unique,
  name text not null,
  currency char(3) not null,
  active boolean not null default true,
  version bigint not null default 0
);

create sequence pricing.price_seq increment by 50 start with 50;
create table pricing.price (
  id bigint primary key default nextval('pricing.price_seq'),
  price_list_id bigint not null references pricing.price_list (id),
  product_id bigint not null,
  unit text not null,
  min_quantity numeric(12, 3) not null default 1 check (min_quantity > 0),
  amount numeric(18, 6) not null check (amount >= 0),
  price_base numeric(12, 3) not null default 1 check (price_base > 0),
  valid_from timestamptz not null default '-infinity',
  valid_to timestamptz not null default 'infinity',
  version bigint not null default 0,
  check (valid_from < valid_to),
  unique (price_list_id, product_id, unit, min_quantity, valid_from)
);
create index price_product on pricing.price (product_id, price_list_id);

create sequence inventory.site_seq increment by 50 start with 50;
create table inventory.site (
  id bigint primary key default nextval('inventory.site_seq'),
  code text not null unique,
  name_en text not null,
  name_zh text not null,
  country char(2) not null,
  time_zone text not null,
  priority int not null default 100,
  version bigint not null default 0
);

create sequence inventory.stock_item_seq increment by 50 start with 50;
create table inventory.stock_item (
  id bigint primary key default nextval('inventory.stock_item_seq'),
  product_id bigint not null,
  site_id bigint not null references inventory.site (id),
  on_hand numeric(14, 3) not null check (on_hand >= 0),
  reserved numeric(14, 3) not null default 0 check (reserved >= 0),
  check (reserved <= on_hand),
  unique (product_id, site_id)
);

-- Append-only: the sum of the entries of an item is its balance.
create sequence inventory.stock_entry_seq increment by 50 start with 50;
create table inventory.stock_entry (
  id bigint primary key default nextval('inventory.stock_entry_seq'),
  product_id bigint not null,
  site_id bigint not null references inventory.site (id),
  on_hand_delta numeric(14, 3) not null default 0,
  reserved_delta numeric(14, 3) not null default 0,
  cause text not null,
  reference text,
  at timestamptz not null,
  check (on_hand_delta <> 0 or reserved_delta <> 0)
);
create index stock_entry_item on inventory.stock_entry (product_id, site_id);

-- What an order holds at a site: quantity = still held + issued (left the site) + released (free for others again).
create sequence inventory.reservation_seq increment by 50 start with 50;
create table inventory.reservation (
  id bigint primary key default nextval('inventory.reservation_seq'),
  order_number text not null,
  line_no int not null,
  product_id bigint not null,
  site_id bigint not null references inventory.site (id),
  quantity numeric(14, 3) not null check (quantity > 0),
  issued numeric(14, 3) not null default 0 check (issued >= 0),
  released numeric(14, 3) not null default 0 check (released >= 0),
  state text not null generated always as (
    case when issued + released < quantity then 'HELD' when issued > 0 then 'ISSUED' else 'RELEASED' end) stored,
  at timestamptz not null,
  check (issued + released <= quantity),
  unique (order_number, line_no, site_id)
);

-- One row a parcel that left: the same news twice moves the goods once.
create table inventory.goods_issue (
  order_number text not null,
  shipment_no int not null,
  at timestamptz not null,
  primary key (order_number, shipment_no)
);
