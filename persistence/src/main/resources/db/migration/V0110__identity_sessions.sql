-- One row per sign-in, asked at every call on every node: what is written here holds at the next call everywhere.
create sequence identity.session_seq increment by 50 start with 50;
create table identity.session (
  id bigint primary key default nextval('identity.session_seq'),
  person_id bigint not null references identity.person (id),
  -- The company the person works for at present; null for staff.
  company_id bigint references organisation.company (id),
  -- Whom a member of staff acts for, until when and why; all or nothing.
  acting_for_id bigint references identity.person (id),
  acting_company_id bigint references organisation.company (id),
  acting_until timestamptz,
  acting_reason text check (length(acting_reason) between 3 and 500),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  address text not null check (length(address) <= 60),
  agent text not null check (length(agent) <= 80),
  -- When the second factor was shown in this session.
  strong_at timestamptz,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  version bigint not null default 0,
  check (num_nulls(acting_for_id, acting_company_id, acting_until, acting_reason) in (0, 4)),
  check (acting_for_id is null or company_id is null),
  check (acting_for_id <> person_id),
  check (ends_at > created_at)
);
create index session_person on identity.session (person_id) where revoked_at is null;
create index session_end on identity.session (ends_at);

-- Which second factors a person has; what each of them needs stands in a table of its own.
create table identity.factor (
  person_id bigint not null references identity.person (id),
  kind text not null check (kind in ('TOTP', 'PASSKEY')),
  since timestamptz not null,
  primary key (person_id, kind)
);

-- Whoever holds such a role works only after a second factor.
alter table identity.role add column second_factor boolean not null default false;

-- Where the person worked last: the next sign-in begins there.
alter table identity.person add column last_company_id bigint references organisation.company (id);

insert into identity.role_permission (role_code, permission, scope) values
  ('order-desk', 'staff.company.actas', 'ALL'),
  ('operations', 'staff.company.actas', 'ALL'),
  ('administrator', 'staff.company.actas', 'ALL'),
  ('administrator', 'staff.role.manage', 'ALL')
on conflict do nothing;
