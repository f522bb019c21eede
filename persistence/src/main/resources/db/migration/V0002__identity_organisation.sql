create schema identity;
create schema organisation;

create sequence organisation.company_seq increment by 50 start with 50;
create table organisation.company (
  id bigint primary key default nextval('organisation.company_seq'),
  number text not null unique check (length(number) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  country char(2) not null,
  currency char(3) not null,
  language text not null default 'en' check (language in ('en', 'zh')),
  time_zone text not null default 'UTC',
  vat_id text,
  email text,
  phone text,
  price_list_code text,
  payment_terms_days int not null default 30 check (payment_terms_days between 0 and 365),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ON_HOLD', 'CLOSED')),
  walk_in boolean not null default false,
  source text not null default 'kontor',
  source_number text,
  created_at timestamptz not null default now(),
  version bigint not null default 0,
  unique (source, source_number)
);

create sequence organisation.address_seq increment by 50 start with 50;
create table organisation.address (
  id bigint primary key default nextval('organisation.address_seq'),
  company_id bigint not null references organisation.company (id),
  label text not null,
  recipient text not null,
  street text not null,
  city text not null,
  region text,
  postal_code text,
  country char(2) not null,
  phone text,
  preferred boolean not null default false,
  active boolean not null default true,
  version bigint not null default 0,
  unique (company_id, label)
);

create sequence identity.person_seq increment by 50 start with 50;
create table identity.person (
  id bigint primary key default nextval('identity.person_seq'),
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text,
  staff boolean not null default false,
  active boolean not null default true,
  language text not null default 'en' check (language in ('en', 'zh')),
  time_zone text not null default 'UTC',
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  created_at timestamptz not null default now(),
  version bigint not null default 0,
  unique (email)
);

create table identity.role (
  code text primary key,
  staff boolean not null
);
create table identity.role_permission (
  role_code text not null references identity.role (code),
  permission text not null,
  primary key (role_code, permission)
);
-- Which role a person holds, and for which company: staff roles have none.
create table identity.membership (
  person_id bigint not null references identity.person (id),
  company_id bigint references organisation.company (id),
  role_code text not null references identity.role (code),
  unique nulls not distinct (person_id, company_id, role_code)
);

create sequence identity.api_key_seq increment by 50 start with 50;
create table identity.api_key (
  id bigint primary key default nextval('identity.api_key_seq'),
  name text not null,
  secret_sha256 bytea not null unique check (length(secret_sha256) = 32),
  company_id bigint references organisation.company (id),
  role_code text not null references identity.role (code),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  version bigint not null default 0
);

-- Failed sign-ins per account and per client address, shared by all nodes.
create table identity.sign_in_throttle (
  subject text primary key,
  failures int not null check (failures >= 0),
  blocked_until timestamptz,
  last_failure_at timestamptz not null
);
