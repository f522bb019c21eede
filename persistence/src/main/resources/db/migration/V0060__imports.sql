-- Files that were handed in, in pieces so that no node ever holds one whole, and any node can go on with it.
create sequence ops.import_file_seq increment by 50 start with 50;
create table ops.import_file (
  id bigint primary key default nextval('ops.import_file_seq'),
  name text not null check (length(name) between 1 and 200),
  size_bytes bigint not null default 0 check (size_bytes >= 0),
  sha256 bytea check (length(sha256) = 32),
  complete boolean not null default false,
  received_by text not null,
  received_at timestamptz not null,
  version bigint not null default 0
);
create table ops.import_piece (
  file_id bigint not null references ops.import_file (id) on delete cascade,
  no int not null check (no >= 0),
  bytes bytea not null,
  primary key (file_id, no)
);
alter table ops.import_piece alter column bytes set storage external;

-- One wish to take one file. Counters and position move in the transaction that moves the data.
create sequence ops.import_run_seq increment by 50 start with 50;
create table ops.import_run (
  id bigint primary key default nextval('ops.import_run_seq'),
  kind text not null check (kind in ('PRODUCTS', 'COMPANIES', 'ORDERS')),
  file_id bigint not null references ops.import_file (id),
  source text not null check (source ~ '^[a-z][a-z0-9-]{0,19}$'),
  mapping text not null,
  charset text not null,
  dry_run boolean not null,
  status text not null
    check (status in ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'COMPLETED', 'REFUSED', 'FAILED')),
  requested_by text not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  owner text,
  epoch bigint not null default 0,
  execution_id bigint,
  attempts int not null default 0,
  staged boolean not null default false,
  staged_record bigint not null default 0,
  staged_bytes bigint not null default 0,
  position text,
  read_count bigint not null default 0,
  taken_count bigint not null default 0,
  refused_count bigint not null default 0,
  unchanged_count bigint not null default 0,
  created_count bigint not null default 0,
  changed_count bigint not null default 0,
  failure_rule text,
  failure_details text,
  version bigint not null default 0
);
create index import_run_open on ops.import_run (kind, id) where status in ('WAITING', 'RUNNING', 'STOPPING');
create index import_run_file on ops.import_run (file_id);

-- Lines on their way: read and checked, waiting for the step that takes them. Empty when no run is open.
create table ops.import_line (
  run_id bigint not null references ops.import_run (id),
  record_no bigint not null,
  group_key text collate "C" not null,
  fingerprint uuid not null,
  fields text[] not null,
  primary key (run_id, record_no)
);
create index import_line_group on ops.import_line (run_id, group_key);

-- Lines that were not taken, and why. The cells themselves are read again from the file when somebody asks.
create table ops.import_refusal (
  run_id bigint not null references ops.import_run (id),
  record_no bigint not null,
  reason text not null,
  field text,
  detail text,
  primary key (run_id, record_no)
);
