-- What we have ordered of suppliers: quantity = received + given up + still to come, in the unit that the article is kept in.
create sequence inventory.purchase_number_seq start with 450001;
create sequence inventory.purchase_order_seq increment by 50 start with 50;
create table inventory.purchase_order (
  id bigint primary key default nextval('inventory.purchase_order_seq'),
  number text not null unique,
  form_key text not null unique,
  supplier text not null check (length(supplier) between 1 and 120),
  site_id bigint not null references inventory.site (id),
  opened_at timestamptz not null,
  opened_by text not null,
  version bigint not null default 0
);

create sequence inventory.purchase_line_seq increment by 50 start with 50;
create table inventory.purchase_line (
  id bigint primary key default nextval('inventory.purchase_line_seq'),
  purchase_id bigint not null references inventory.purchase_order (id),
  line_no int not null check (line_no > 0),
  product_id bigint not null,
  unit text not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  received numeric(14, 3) not null default 0 check (received >= 0),
  given_up numeric(14, 3) not null default 0 check (given_up >= 0),
  expected_on date not null,
  first_expected_on date not null,
  version bigint not null default 0,
  check (received + given_up <= quantity),
  unique (purchase_id, line_no)
);
create index purchase_line_coming on inventory.purchase_line (product_id, expected_on)
  where received + given_up < quantity;

-- What arrived, as it arrived; it only grows.
create sequence inventory.goods_receipt_seq increment by 50 start with 50;
create table inventory.goods_receipt (
  id bigint primary key default nextval('inventory.goods_receipt_seq'),
  purchase_line_id bigint not null references inventory.purchase_line (id),
  quantity numeric(14, 3) not null check (quantity > 0),
  lot text check (length(lot) between 1 and 40),
  at timestamptz not null,
  by_name text not null
);
create index goods_receipt_line on inventory.goods_receipt (purchase_line_id);
create trigger append_only before update or delete on inventory.goods_receipt
  for each row execute function inventory.refuse_change();

-- Which day a line was expected on, and since when we thought so; it only grows.
create sequence inventory.expected_day_seq increment by 50 start with 50;
create table inventory.expected_day (
  id bigint primary key default nextval('inventory.expected_day_seq'),
  purchase_line_id bigint not null references inventory.purchase_line (id),
  expected_on date not null,
  at timestamptz not null,
  by_name text not null
);
create index expected_day_line on inventory.expected_day (purchase_line_id);
create trigger append_only before update or delete on inventory.expected_day
  for each row execute function inventory.refuse_change();

create index reservation_item on inventory.reservation (product_id, site_id) where state = 'HELD';

insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.stock.read', 'ALL' from unnest(array['order-desk', 'operations', 'administrator', 'staff-api']) r
union all select r, 'staff.stock.manage', 'ALL' from unnest(array['operations', 'administrator']) r
on conflict do nothing;
