-- Who buys from which lists, in which order, and when.

create sequence pricing.list_schedule_seq increment by 50 start with 50;
-- A list without a schedule is always in force; one with schedules only inside one of them.
create table pricing.list_schedule (
  id bigint primary key default nextval('pricing.list_schedule_seq'),
  price_list_id bigint not null references pricing.price_list (id),
  valid_from timestamptz not null default '-infinity',
  valid_to timestamptz not null default 'infinity',
  check (valid_from < valid_to)
);
create index list_schedule_list on pricing.list_schedule (price_list_id);

create sequence pricing.customer_group_seq increment by 50 start with 50;
create table pricing.customer_group (
  id bigint primary key default nextval('pricing.customer_group_seq'),
  code text not null unique check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  falls_back boolean not null default true,
  version bigint not null default 0
);

create sequence pricing.sales_site_seq increment by 50 start with 50;
-- A market: the countries that are sold to from one place at one level of prices.
create table pricing.sales_site (
  id bigint primary key default nextval('pricing.sales_site_seq'),
  code text not null unique check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  falls_back boolean not null default true,
  version bigint not null default 0
);
create table pricing.sales_site_country (
  country char(2) primary key,
  site_id bigint not null references pricing.sales_site (id)
);

-- The group a company belongs to, and whether it has other prices than its own.
create table pricing.company_terms (
  company_id bigint primary key references organisation.company (id),
  group_id bigint references pricing.customer_group (id),
  falls_back boolean not null default true,
  version bigint not null default 0
);

create sequence pricing.contract_seq increment by 50 start with 50;
create table pricing.contract (
  id bigint primary key default nextval('pricing.contract_seq'),
  number text not null unique check (length(number) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  company_id bigint not null references organisation.company (id),
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  status text not null default 'DRAFT' check (status in ('DRAFT', 'APPROVED', 'ENDED')),
  made_by bigint,
  made_by_name text not null,
  approved_by bigint,
  approved_by_name text,
  version bigint not null default 0,
  check (valid_from < valid_to),
  check (status = 'DRAFT' or approved_by_name is not null),
  constraint four_eyes check (approved_by is null or made_by is null or approved_by <> made_by)
);
create index contract_company on pricing.contract (company_id, valid_from);

create sequence pricing.assignment_seq increment by 50 start with 50;
create table pricing.assignment (
  id bigint primary key default nextval('pricing.assignment_seq'),
  price_list_id bigint not null references pricing.price_list (id),
  level text not null check (level in ('COMPANY', 'GROUP', 'SITE', 'DEFAULT')),
  company_id bigint references organisation.company (id),
  group_id bigint references pricing.customer_group (id),
  site_id bigint references pricing.sales_site (id),
  contract_id bigint references pricing.contract (id),
  sort_order int not null default 100,
  -- false: an exclusive list. It prices only what no list before it prices, and then nobody after it adds a step.
  merge boolean not null default true,
  version bigint not null default 0,
  check (num_nonnulls(company_id, group_id, site_id) = case level when 'DEFAULT' then 0 else 1 end),
  check (case level when 'COMPANY' then company_id when 'GROUP' then group_id when 'SITE' then site_id else 0 end is not null),
  check (contract_id is null or level = 'COMPANY'),
  constraint assignment_once unique nulls not distinct (price_list_id, level, company_id, group_id, site_id, contract_id)
);
create index assignment_company on pricing.assignment (company_id) where company_id is not null;
create index assignment_shared on pricing.assignment (level, group_id, site_id) where company_id is null;

-- What a remembered chain is compared with. A change of one company's own terms touches its row, any other the shared one.
create sequence pricing.chain_stamp_seq;
create table pricing.chain_stamp (
  company_id bigint,
  stamp bigint not null,
  constraint chain_stamp_once unique nulls not distinct (company_id)
);
insert into pricing.chain_stamp (company_id, stamp) values (null, nextval('pricing.chain_stamp_seq'));

create function pricing.touch_shared() returns trigger language plpgsql as $$
begin
  update pricing.chain_stamp set stamp = nextval('pricing.chain_stamp_seq') where company_id is null;
  return null;
end $$;

-- Companies of the rows that changed; a row without one concerns everybody.
create function pricing.touch_companies() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into pricing.chain_stamp (company_id, stamp)
    select t.company_id, nextval('pricing.chain_stamp_seq')
    from (select company_id from changed union select company_id from was order by 1) t
    on conflict on constraint chain_stamp_once do update set stamp = excluded.stamp;
  else
    insert into pricing.chain_stamp (company_id, stamp)
    select t.company_id, nextval('pricing.chain_stamp_seq')
    from (select distinct company_id from changed order by 1) t
    on conflict on constraint chain_stamp_once do update set stamp = excluded.stamp;
  end if;
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['price_list', 'list_schedule', 'customer_group', 'sales_site', 'sales_site_country'] loop
    execute format('create trigger touch after insert or update or delete or truncate on pricing.%I'
      ' for each statement execute function pricing.touch_shared()', t);
  end loop;
  foreach t in array array['assignment', 'contract', 'company_terms'] loop
    execute format('create trigger touch_insert after insert on pricing.%I referencing new table as changed'
      ' for each statement execute function pricing.touch_companies()', t);
    execute format('create trigger touch_delete after delete on pricing.%I referencing old table as changed'
      ' for each statement execute function pricing.touch_companies()', t);
    execute format('create trigger touch_update after update on pricing.%I referencing new table as changed old table as was'
      ' for each statement execute function pricing.touch_companies()', t);
  end loop;
end $$;

-- A price that a rule made stands beside one that a person set, which goes before it.
alter table pricing.price add column by_rule boolean not null default false;
do $$
declare
  old_key text := (select conname from pg_constraint where conrelid = 'pricing.price'::regclass and contype = 'u');
begin
  execute format('alter table pricing.price drop constraint %I', old_key);
end $$;
alter table pricing.price
  add constraint price_once unique (price_list_id, product_id, unit, min_quantity, valid_from, by_rule);

-- Where the price of a line came from, and of which instant it is.
alter table order_.sales_order_line
  add column price_list text,
  add column price_row bigint,
  add column price_row_version bigint,
  add column priced_at timestamptz;

insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.price.read', 'ALL' from unnest(array['order-desk', 'operations', 'administrator', 'staff-api']) r
on conflict do nothing;
