-- Every night the ERP hands out a file of its orders, and it is compared with ours. Each try is a row: what was compared, or why
-- nothing was.
create table integration.order_comparison (
  id bigint generated always as identity primary key,
  ended_at timestamptz not null,
  snapshot_no bigint unique check (snapshot_no > 0),
  as_of timestamptz,
  placed_from timestamptz,
  orders bigint not null default 0 check (orders >= 0),
  under_way bigint not null default 0 check (under_way >= 0),
  failure text check (failure in ('UNREACHABLE', 'UNREADABLE', 'CUT_OFF', 'TWICE', 'TOO_LARGE', 'OLD')),
  detail text,
  check ((failure is null) = (snapshot_no is not null)),
  check ((failure is null) = (as_of is not null)),
  check ((failure is null) = (placed_from is not null)),
  check (placed_from <= as_of)
);

-- The file while it is compared, a row for each line of an order.
create table integration.order_snapshot_line (
  snapshot_no bigint not null,
  order_number text not null,
  line_no int not null check (line_no > 0),
  erp_reference text,
  remaining numeric(14, 3) not null check (remaining >= 0),
  primary key (snapshot_no, order_number, line_no)
);

-- Where the orders of the ERP and ours differ: found by a file, gone when a later one agrees, or decided by somebody. Line 0 is
-- the order as a whole.
create table integration.order_difference (
  id bigint generated always as identity primary key,
  order_number text not null,
  line_no int not null check (line_no >= 0),
  kind text not null check (kind in ('ORDER_MISSING', 'ORDER_UNKNOWN', 'ANSWER_MISSING', 'REFERENCE', 'QUANTITY')),
  ours text,
  theirs text,
  snapshot_no bigint not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  reason text,
  check ((kind = 'QUANTITY') = (line_no > 0)),
  check ((closed_at is null) = (closed_by is null))
);
create unique index order_difference_open on integration.order_difference (order_number, line_no, kind)
  where closed_at is null;
create index order_difference_latest on integration.order_difference (seen_at desc, id desc);
