-- Whose certificates are believed. Staff keep the list; it holds for every company.
create sequence identity.trust_authority_seq increment by 50 start with 50;
create table identity.trust_authority (
  id bigint primary key default nextval('identity.trust_authority_seq'),
  name text not null check (length(name) between 1 and 100),
  purpose text not null check (length(purpose) between 1 and 300),
  certificate bytea not null check (length(certificate) <= 20000),
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  subject text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  -- The house may trust it for less than its own life.
  trusted_from timestamptz not null,
  trusted_until timestamptz,
  list_policy text not null check (list_policy in ('REQUIRED', 'STALE_ALLOWED', 'BY_HAND')),
  list_address text check (length(list_address) <= 500),
  fetch_tried_at timestamptz,
  fetch_problem text,
  added_at timestamptz not null,
  added_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  version bigint not null default 0,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);

-- The latest list of revoked certificates of each authority, checked against its key when it was taken.
create table identity.revocation_list (
  authority_id bigint primary key references identity.trust_authority (id),
  content bytea not null,
  this_update timestamptz not null,
  next_update timestamptz not null,
  entries int not null,
  taken_at timestamptz not null,
  taken_by_name text
);

create table identity.revoked_certificate (
  authority_id bigint not null references identity.trust_authority (id),
  serial text not null check (serial ~ '^[0-9a-f]{1,42}$'),
  reason text not null check (length(reason) between 1 and 300),
  revoked_at timestamptz not null,
  revoked_by_name text not null,
  primary key (authority_id, serial)
);

-- Counts every change of the three, so that a node need read them again only when one has changed.
create table identity.trust_state (
  one boolean primary key default true check (one),
  changes bigint not null
);
insert into identity.trust_state (changes) values (1);
create function identity.trust_changed() returns trigger language plpgsql as $$
begin
  update identity.trust_state set changes = changes + 1;
  return null;
end $$;
create trigger trust_changed after insert or delete or update of certificate, trusted_from, trusted_until, list_policy, withdrawn_at
  on identity.trust_authority for each statement execute function identity.trust_changed();
create trigger trust_changed after insert or update or delete on identity.revocation_list
  for each statement execute function identity.trust_changed();
create trigger trust_changed after insert or update or delete on identity.revoked_certificate
  for each statement execute function identity.trust_changed();

-- A certificate stands for a program, as a key does, or for a person; never for both. Only what names it is kept.
alter table identity.api_key alter column secret_sha256 drop not null;
create sequence identity.client_certificate_seq increment by 50 start with 50;
create table identity.client_certificate (
  id bigint primary key default nextval('identity.client_certificate_seq'),
  key_id bigint unique references identity.api_key (id),
  person_id bigint references identity.person (id),
  company_id bigint references organisation.company (id),
  name text not null check (length(name) between 1 and 100),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  subject text not null,
  issuer text not null,
  serial text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  check (num_nonnulls(key_id, person_id) = 1),
  check (person_id is null or company_id is null)
);
create unique index client_certificate_once on identity.client_certificate (fingerprint) where ended_at is null;
create index client_certificate_person on identity.client_certificate (person_id);
create index client_certificate_company on identity.client_certificate (company_id);

-- Whether a certificate may be registered, asked over all companies: it stands for one at a time. A registration that is
-- over ends here. Until the end of the transaction nobody else is told that it is free.
create function identity.free_certificate(p_fingerprint text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(5500190, hashtext(p_fingerprint));
  update identity.client_certificate c set ended_at = p_at, version = c.version + 1
    from identity.api_key k where k.id = c.key_id and c.fingerprint = p_fingerprint and c.ended_at is null
     and (not k.active or k.expires_at <= p_at);
  return not exists (select from identity.client_certificate c where c.fingerprint = p_fingerprint and c.ended_at is null);
end $$;

insert into identity.role_permission (role_code, permission, scope)
  values ('administrator', 'staff.trust.manage', 'ALL') on conflict do nothing;
