-- A seat that is offered to somebody by mail. The link is a secret: only its hash is kept.
create sequence identity.invitation_seq increment by 50 start with 50;
create table identity.invitation (
  id bigint primary key default nextval('identity.invitation_seq'),
  -- Both are null for a seat among our staff.
  company_id bigint references organisation.company (id),
  unit_id bigint,
  email text not null check (email = lower(email) and length(email) between 3 and 200),
  language text not null check (language in ('en', 'zh')),
  -- Codes with blanks between.
  roles text not null check (length(roles) between 1 and 400),
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  invited_by bigint references identity.person (id),
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by bigint references identity.person (id),
  withdrawn_at timestamptz,
  version bigint not null default 0,
  foreign key (company_id, unit_id) references organisation.unit (company_id, id),
  check ((company_id is null) = (unit_id is null)),
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or withdrawn_at is null)
);
-- One open offer for an address and company: a second one is the first sent again.
create unique index invitation_open on identity.invitation (email, company_id) nulls not distinct
  where accepted_at is null and withdrawn_at is null;
create index invitation_company on identity.invitation (company_id);

-- A link by which somebody who forgot his password chooses another; only its hash is kept.
create sequence identity.password_reset_seq increment by 50 start with 50;
create table identity.password_reset (
  id bigint primary key default nextval('identity.password_reset_seq'),
  person_id bigint not null references identity.person (id),
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  version bigint not null default 0
);
create index password_reset_person on identity.password_reset (person_id);
