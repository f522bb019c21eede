-- How staff read a file with certain columns: kept, and offered again when a file with the same columns comes.
create sequence ops.saved_mapping_seq increment by 50 start with 50;
create table ops.saved_mapping (
  id bigint primary key default nextval('ops.saved_mapping_seq'),
  kind text not null,
  name text not null check (name ~ '^[^[:cntrl:]]{1,60}$' and name = btrim(name)),
  header_print text not null check (header_print ~ '^[0-9a-f]{64}$'),
  mapping text not null,
  charset text not null,
  source text check (source ~ '^[a-z][a-z0-9-]{0,19}$'),
  saved_by text not null,
  saved_at timestamptz not null,
  version bigint not null default 0,
  unique (kind, name)
);
create index saved_mapping_header on ops.saved_mapping (kind, header_print);
