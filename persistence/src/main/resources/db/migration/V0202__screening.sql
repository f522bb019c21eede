-- Lists of those with whom trade is forbidden, as imported; and who of our companies may be on one.
create table compliance.screening_list (
  id bigint generated always as identity primary key,
  code text not null unique,
  version text not null,
  sha256 bytea not null check (length(sha256) = 32),
  imported_at timestamptz not null,
  imported_by text not null,
  entries int not null,
  names int not null
);
create table compliance.screening_entry (
  id bigint generated always as identity primary key,
  list_id bigint not null references compliance.screening_list (id) on delete cascade,
  place int not null,
  reference text not null,
  person boolean not null,
  program text not null,
  remarks text not null,
  unique (list_id, place)
);
create table compliance.screening_name (
  id bigint generated always as identity primary key,
  entry_id bigint not null references compliance.screening_entry (id) on delete cascade,
  text text not null,
  plain text not null,
  kind text not null check (kind in ('PRIMARY', 'ALIAS', 'WEAK', 'ADDRESS')),
  address boolean generated always as (kind = 'ADDRESS') stored,
  country text not null
);
create index screening_name_entry on compliance.screening_name (entry_id);
create index screening_name_plain on compliance.screening_name using gin (plain gin_trgm_ops);

-- Each company is compared when it applies and again when a list changes; no row: it never was.
create table verification.screening (
  company_id bigint primary key references organisation.company (id),
  due_at timestamptz,
  lists text,
  screened_at timestamptz,
  attempts int not null default 0
);
create index screening_due on verification.screening (due_at) where due_at is not null;

-- Somebody of the company, or the company itself, may be on a list. The same hit is asked about once.
create sequence verification.screening_hit_seq increment by 50 start with 50;
create table verification.screening_hit (
  id bigint primary key default nextval('verification.screening_hit_seq'),
  company_id bigint not null references organisation.company (id),
  subject text not null check (subject in ('COMPANY', 'OFFICER', 'ADDRESS')),
  words text not null,
  list text not null,
  list_version text not null,
  reference text not null,
  name text not null,
  kind text not null,
  program text not null,
  remarks text not null,
  score int not null check (score between 0 and 100),
  found_at timestamptz not null,
  state text not null check (state in ('OPEN', 'PROPOSED', 'CLEARED', 'CONFIRMED')),
  reason text,
  proposed_by_id bigint,
  proposed_by text,
  decided_by_id bigint,
  decided_by text,
  decided_at timestamptz,
  version bigint not null default 0,
  unique (company_id, subject, words, list, reference, name),
  constraint reasons check (state = 'OPEN' or reason is not null),
  constraint four_eyes check (state <> 'CLEARED' or decided_by_id <> proposed_by_id)
);
create index screening_hit_open on verification.screening_hit (company_id) where state in ('OPEN', 'PROPOSED');

insert into verification.standing_right (state, prices, orders) values ('HELD', 'CONTRACT', false);
insert into verification.standing_edge values ('VERIFIED', 'HELD'), ('HELD', 'VERIFIED'), ('HELD', 'REFUSED');
