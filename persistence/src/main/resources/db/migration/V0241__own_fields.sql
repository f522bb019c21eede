-- What a company asks for on its orders besides ours: of the order, or of each line. Given up, never deleted.
create sequence organisation.own_field_seq increment by 50 start with 50;
create table organisation.own_field (
  id bigint primary key default nextval('organisation.own_field_seq'),
  company_id bigint not null references organisation.company (id),
  place text not null check (place in ('ORDER', 'LINE')),
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,29}$'),
  label text not null check (length(label) between 1 and 60),
  kind text not null check (kind in ('TEXT', 'NUMBER', 'DATE', 'LIST')),
  required boolean not null,
  longest int not null check (longest between 1 and 200),
  -- What can be chosen, one to a line; empty for other kinds.
  choices text not null check (length(choices) <= 4000 and (kind = 'LIST') = (choices <> '')),
  position int not null check (position between 0 and 999),
  active boolean not null default true,
  version bigint not null default 0,
  unique (company_id, place, code)
);

-- Values as they were given, each with the words and the version of its definition: what changes there changes nothing here.
create function order_.are_own_values(v jsonb) returns boolean language sql immutable parallel safe
set search_path = pg_catalog as $$
  select jsonb_typeof(v) = 'array' and jsonb_array_length(v) <= 20 and not exists (
    select from jsonb_array_elements(v) e
    where jsonb_typeof(e) <> 'object' or not e ?& array['code', 'label', 'kind', 'version', 'value']
      or e ->> 'code' !~ '^[a-z][a-z0-9_]{0,29}$' or length(e ->> 'label') not between 1 and 60
      or e ->> 'kind' not in ('TEXT', 'NUMBER', 'DATE', 'LIST') or jsonb_typeof(e -> 'version') <> 'number'
      or jsonb_typeof(e -> 'value') <> 'string' or length(e ->> 'value') not between 1 and 200)
$$;
create function order_.own_text(v jsonb) returns text language sql immutable parallel safe
set search_path = pg_catalog as $$
  select string_agg(e ->> 'value', chr(10)) from jsonb_array_elements(v) e
$$;
alter table order_.sales_order add column own_fields jsonb not null default '[]' check (order_.are_own_values(own_fields));
alter table order_.sales_order_line add column own_fields jsonb not null default '[]'
  check (order_.are_own_values(own_fields));
create index sales_order_own_text on order_.sales_order using gin (order_.own_text(own_fields) public.gin_trgm_ops)
  where own_fields <> '[]';
