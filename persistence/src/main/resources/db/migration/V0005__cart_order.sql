create schema cart;
create schema order_;

create sequence cart.cart_seq increment by 50 start with 50;
create table cart.cart (
  id bigint primary key default nextval('cart.cart_seq'),
  company_id bigint not null,
  person_id bigint not null,
  currency char(3) not null,
  checkout_key uuid not null unique,
  changed_at timestamptz not null,
  version bigint not null default 0,
  unique (company_id, person_id)
);
create sequence cart.cart_line_seq increment by 50 start with 50;
create table cart.cart_line (
  id bigint primary key default nextval('cart.cart_line_seq'),
  cart_id bigint not null references cart.cart (id) on delete cascade,
  product_id bigint not null,
  quantity numeric(12, 3) not null check (quantity > 0),
  added_at timestamptz not null,
  version bigint not null default 0,
  unique (cart_id, product_id)
);

create sequence order_.sales_order_seq increment by 500 start with 500;
-- What numbers are taken from; an order number is never used twice.
create sequence order_.order_number_seq start with 100001;
create table order_.sales_order (
  id bigint primary key default nextval('order_.sales_order_seq'),
  number text not null unique,
  source text not null default 'kontor',
  source_number text,
  company_id bigint not null references organisation.company (id),
  company_name text not null,
  buyer_id bigint,
  buyer_name text,
  buyer_email text,
  language text not null default 'en',
  placed_at timestamptz not null,
  status text not null check (status in ('PLACED', 'SENT', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'COMPLETED')),
  currency char(3) not null,
  country char(2),
  po_number text check (length(po_number) <= 40),
  requested_date date,
  payment_method text not null default 'ON_ACCOUNT' check (payment_method in ('ON_ACCOUNT')),
  payment_terms_days int not null default 30,
  ship_label text,
  ship_recipient text,
  ship_street text,
  ship_city text,
  ship_region text,
  ship_postal_code text,
  ship_country char(2),
  ship_phone text,
  net_amount numeric(19, 4) not null,
  tax_amount numeric(19, 4) not null default 0,
  gross_amount numeric(19, 4) not null,
  line_count int not null,
  idempotency_key text,
  erp_reference text,
  move_count int not null default 0,
  version bigint not null default 0,
  unique (company_id, idempotency_key),
  check (gross_amount = net_amount + tax_amount)
);
create unique index sales_order_source on order_.sales_order (source, source_number) where source_number is not null;
create index sales_order_company on order_.sales_order (company_id, placed_at desc, id desc);
create index sales_order_placed on order_.sales_order (placed_at desc, id desc);
create index sales_order_status on order_.sales_order (status, placed_at desc, id desc);

create sequence order_.sales_order_line_seq increment by 500 start with 500;
create table order_.sales_order_line (
  id bigint primary key default nextval('order_.sales_order_line_seq'),
  order_id bigint not null references order_.sales_order (id),
  line_no int not null check (line_no > 0),
  kind text not null default 'PRODUCT' check (kind in ('PRODUCT', 'CHARGE')),
  product_id bigint,
  sku text not null,
  name text not null,
  unit text not null,
  quantity numeric(14, 3) not null,
  confirmed_quantity numeric(14, 3),
  shipped_quantity numeric(14, 3) not null default 0,
  unit_price numeric(18, 6) not null,
  price_base numeric(12, 3) not null default 1,
  net_amount numeric(19, 4) not null,
  source_amount numeric(25, 6),
  source_line_key text,
  unique (order_id, line_no),
  check (kind <> 'PRODUCT' or confirmed_quantity is null or confirmed_quantity <= greatest(quantity, 0)),
  check (shipped_quantity >= 0 and (confirmed_quantity is null or shipped_quantity <= confirmed_quantity))
);

create sequence order_.order_history_seq increment by 500 start with 500;
create table order_.order_history (
  id bigint primary key default nextval('order_.order_history_seq'),
  order_id bigint not null references order_.sales_order (id),
  seq int not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  acting_for text,
  verb text not null,
  from_status text,
  to_status text not null,
  reason text,
  unique (order_id, seq)
);

-- The buyer's intent: inserted first, it makes a second call with the same key wait for the first one's commit and then
-- find its order. A key may be forgotten after a while; the unique key of sales_order stays.
create table order_.placement (
  company_id bigint not null,
  idempotency_key text not null check (length(idempotency_key) between 16 and 255),
  input_sha256 bytea not null check (length(input_sha256) = 32),
  order_number text not null,
  at timestamptz not null,
  primary key (company_id, idempotency_key)
);
