-- A file of lines to order: staged whole, then looked up and put into carts by blocks; a block, its figures and the place
-- where to go on are one transaction.
create sequence cart.order_file_seq increment by 50 start with 50;
create table cart.order_file (
  id bigint primary key default nextval('cart.order_file_seq'),
  company_id bigint not null references organisation.company (id),
  person_id bigint not null,
  name text not null check (length(name) between 1 and 120),
  cart_name text not null check (length(cart_name) between 1 and 80),
  heading int not null default 0,
  status text not null default 'WAITING' check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  phase text not null default 'LOOK_UP' check (phase in ('LOOK_UP', 'TAKE')),
  place int not null default 0,
  handled int not null default 0,
  line_count int not null check (line_count > 0),
  accepted int not null default 0,
  refused int not null default 0,
  merged int not null default 0,
  problem text,
  cart_id bigint,
  cart_count int not null default 0,
  uploaded_at timestamptz not null,
  begun_at timestamptz,
  finished_at timestamptz,
  owner text,
  epoch bigint not null default 0,
  until timestamptz,
  unique (id, company_id),
  check (status <> 'DONE' or accepted + refused + merged = line_count)
);
create index order_file_open on cart.order_file (id) where status in ('WAITING', 'RUNNING');
create index order_file_person on cart.order_file (company_id, person_id, id desc);
create table cart.order_file_line (
  file_id bigint not null,
  company_id bigint not null,
  line_no int not null check (line_no > 0),
  code text not null,
  quantity text not null,
  unit text not null,
  unclear boolean not null,
  product_id bigint,
  first_line int,
  state text,
  rule text,
  details jsonb,
  merged_into int,
  cart_id bigint,
  primary key (file_id, line_no),
  foreign key (file_id, company_id) references cart.order_file (id, company_id) on delete cascade
);
create index order_file_line_first on cart.order_file_line (file_id, first_line) where first_line is not null;
