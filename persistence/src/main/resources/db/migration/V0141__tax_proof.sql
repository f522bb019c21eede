-- Questions to the tax authorities, and what they answered. An outage is an answer of its own: it never means "invalid".
create sequence verification.tax_check_seq increment by 50 start with 50;
create table verification.tax_check (
  id bigint primary key default nextval('verification.tax_check_seq'),
  company_id bigint not null references organisation.company (id),
  number text not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'VALID', 'INVALID', 'GIVEN_UP')),
  name_matches boolean,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  asked_by text not null,
  asked_at timestamptz not null,
  settled_at timestamptz
);
create unique index tax_check_open on verification.tax_check (company_id) where state = 'QUEUED';
create index tax_check_due on verification.tax_check (next_attempt_at) where state = 'QUEUED';
create index tax_check_company on verification.tax_check (company_id, id desc);

create sequence verification.tax_proof_seq increment by 50 start with 50;
create table verification.tax_proof (
  id bigint primary key default nextval('verification.tax_proof_seq'),
  company_id bigint not null references organisation.company (id),
  check_id bigint not null references verification.tax_check (id),
  number text not null,
  answer text not null check (answer in ('VALID', 'INVALID', 'UNAVAILABLE')),
  at timestamptz not null,
  requester text not null,
  consultation text,
  name text,
  address text,
  name_matches boolean,
  address_matches boolean,
  detail text,
  raw text
);
create index tax_proof_company on verification.tax_proof (company_id, at desc, id desc);
create trigger append_only before update or delete on verification.tax_proof
  for each row execute function verification.only_grows();

-- Which proof an order rests on: the newest answer about the company's number when the order was placed.
create table verification.order_tax_proof (
  order_number text primary key,
  company_id bigint not null references organisation.company (id),
  proof_id bigint references verification.tax_proof (id),
  number text,
  placed_at timestamptz not null
);
create index order_tax_proof_company on verification.order_tax_proof (company_id);
create trigger append_only before update or delete on verification.order_tax_proof
  for each row execute function verification.only_grows();
