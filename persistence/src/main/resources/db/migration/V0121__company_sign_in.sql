-- People of a company sign in at the company's own identity provider (OpenID Connect).
create sequence identity.identity_provider_seq increment by 50 start with 50;
create table identity.identity_provider (
  id bigint primary key default nextval('identity.identity_provider_seq'),
  company_id bigint not null unique references organisation.company (id),
  issuer text not null check (length(issuer) between 8 and 500),
  client_id text not null check (length(client_id) between 1 and 200),
  client_secret bytea not null,
  role_code text not null references identity.role (code),
  unit_id bigint not null,
  password_allowed boolean not null,
  active boolean not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  version bigint not null default 0,
  foreign key (company_id, unit_id) references organisation.unit (company_id, id)
);

-- A mail domain counts for sign-in only once staff have seen the evidence, and then for one company.
create sequence identity.mail_domain_seq increment by 50 start with 50;
create table identity.mail_domain (
  id bigint primary key default nextval('identity.mail_domain_seq'),
  company_id bigint not null references organisation.company (id),
  domain text not null check (domain = lower(domain) and length(domain) between 4 and 200),
  token text not null,
  claimed_at timestamptz not null,
  claimed_by_name text not null,
  verified_at timestamptz,
  verified_by_name text,
  evidence text check (length(evidence) between 3 and 500),
  version bigint not null default 0,
  unique (company_id, domain),
  check (num_nulls(verified_at, verified_by_name, evidence) in (0, 3))
);
create unique index mail_domain_of_one on identity.mail_domain (domain) where verified_at is not null;

-- Who a provider's person is here: by issuer and subject, never by an address alone.
create table identity.external_identity (
  company_id bigint not null references organisation.company (id),
  issuer text not null,
  subject text not null,
  person_id bigint not null references identity.person (id),
  linked_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (company_id, issuer, subject)
);
create index external_identity_person on identity.external_identity (person_id);

-- A sign-in that is on its way to a provider and back: used once, for ten minutes, by the browser that began it.
create table identity.provider_flow (
  state_sha256 bytea primary key check (length(state_sha256) = 32),
  browser_sha256 bytea not null check (length(browser_sha256) = 32),
  company_id bigint not null,
  nonce text not null,
  verifier text not null,
  return_address text not null,
  next_page text not null,
  link_person_id bigint,
  ends_at timestamptz not null
);
create index provider_flow_end on identity.provider_flow (ends_at);

-- Why sign-ins by the provider were refused: for the company's administrator, the last fifty.
create sequence identity.provider_refusal_seq;
create table identity.provider_refusal (
  id bigint primary key default nextval('identity.provider_refusal_seq'),
  company_id bigint not null references organisation.company (id),
  at timestamptz not null,
  reason text not null,
  mail text
);
create index provider_refusal_company on identity.provider_refusal (company_id, id desc);

-- Who came by a company's provider works for that company only: it vouches for nobody elsewhere.
alter table identity.session add column bound_company_id bigint references organisation.company (id);
alter table identity.session add check (bound_company_id is null or bound_company_id = company_id);

insert into identity.role_permission (role_code, permission, scope)
  values ('buyer-admin', 'signin.manage', 'COMPANY'), ('administrator', 'staff.company.verify', 'ALL')
  on conflict do nothing;
