-- Orders of another system keep its spelling of the country, and the time and exact amount of each line.
alter table order_.sales_order add column country_name text;
alter table order_.sales_order_line add column placed_at timestamptz;
alter table order_.sales_order_line alter column source_amount type numeric(30, 9);
create unique index sales_order_line_source on order_.sales_order_line (source_line_key)
  where source_line_key is not null;
create index if not exists sales_order_line_product on order_.sales_order_line (product_id);

-- A document that takes back: goods returned where the line they came from is known, else money credited.
create sequence order_.cancellation_seq increment by 50 start with 50;
create table order_.cancellation (
  id bigint primary key default nextval('order_.cancellation_seq'),
  number text not null unique,
  source text not null,
  source_number text,
  company_id bigint not null references organisation.company (id),
  company_name text not null,
  cancelled_at timestamptz not null,
  currency char(3) not null,
  country char(2),
  country_name text,
  net_amount numeric(19, 4) not null,
  tax_amount numeric(19, 4) not null default 0,
  gross_amount numeric(19, 4) not null,
  line_count int not null,
  version bigint not null default 0,
  check (gross_amount = net_amount + tax_amount)
);
create unique index cancellation_source on order_.cancellation (source, source_number) where source_number is not null;
create index cancellation_company on order_.cancellation (company_id, cancelled_at desc);

create sequence order_.cancellation_line_seq increment by 50 start with 50;
create table order_.cancellation_line (
  id bigint primary key default nextval('order_.cancellation_line_seq'),
  cancellation_id bigint not null references order_.cancellation (id),
  line_no int not null check (line_no > 0),
  kind text not null check (kind in ('PRODUCT', 'CHARGE')),
  product_id bigint,
  sku text not null,
  name text not null,
  unit text not null,
  quantity numeric(14, 3) not null,
  unit_price numeric(18, 6) not null,
  net_amount numeric(19, 4) not null,
  source_amount numeric(30, 9),
  cancelled_at timestamptz not null,
  returned_quantity numeric(14, 3) not null default 0,
  source_line_key text,
  unique (cancellation_id, line_no),
  check (returned_quantity >= 0 and returned_quantity <= greatest(-quantity, 0))
);
create unique index cancellation_line_source on order_.cancellation_line (source_line_key)
  where source_line_key is not null;

-- Which ordered line came back, and how much of it. What a cancellation line has beyond this is credit.
create table order_.returned_line (
  cancellation_line_id bigint not null references order_.cancellation_line (id),
  order_line_id bigint not null references order_.sales_order_line (id),
  quantity numeric(14, 3) not null check (quantity > 0),
  primary key (cancellation_line_id, order_line_id)
);
create index returned_line_order on order_.returned_line (order_line_id);

-- Goods that left the shelf without a sale, as another system told it. History only: no balance moves.
create sequence inventory.write_off_seq increment by 50 start with 50;
create table inventory.write_off (
  id bigint primary key default nextval('inventory.write_off_seq'),
  number text not null unique,
  source text not null,
  source_number text not null,
  company_id bigint,
  at timestamptz not null,
  country char(2),
  country_name text,
  currency char(3) not null,
  line_count int not null,
  unique (source, source_number)
);
create sequence inventory.write_off_line_seq increment by 50 start with 50;
create table inventory.write_off_line (
  id bigint primary key default nextval('inventory.write_off_line_seq'),
  write_off_id bigint not null references inventory.write_off (id),
  line_no int not null check (line_no > 0),
  product_id bigint,
  sku text not null,
  reason text,
  unit text not null,
  quantity numeric(14, 3) not null check (quantity < 0),
  at timestamptz not null,
  source_line_key text,
  unique (write_off_id, line_no)
);
create unique index write_off_line_source on inventory.write_off_line (source_line_key)
  where source_line_key is not null;
