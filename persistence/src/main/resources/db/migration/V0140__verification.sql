-- Whether a company is who it says it is: applications, what staff check of them, and what follows from it.
create schema verification;

-- The one table of what a company may do: which prices it sees and whether it may order follow from its standing alone.
create table verification.standing_right (
  state text primary key,
  prices text not null check (prices in ('NONE', 'LIST', 'CONTRACT')),
  orders boolean not null
);
insert into verification.standing_right (state, prices, orders) values
  ('APPLIED', 'LIST', false),
  ('UNDER_REVIEW', 'LIST', false),
  ('QUESTION', 'LIST', false),
  ('VERIFIED', 'CONTRACT', true),
  ('RESTRICTED', 'CONTRACT', false),
  ('REFUSED', 'NONE', false);

-- The rows of StandingVerb.TABLE; a test compares the two.
create table verification.standing_edge (
  from_state text not null references verification.standing_right (state),
  to_state text not null references verification.standing_right (state),
  primary key (from_state, to_state)
);
insert into verification.standing_edge values
  ('APPLIED', 'UNDER_REVIEW'),
  ('UNDER_REVIEW', 'QUESTION'), ('UNDER_REVIEW', 'VERIFIED'), ('UNDER_REVIEW', 'REFUSED'),
  ('QUESTION', 'UNDER_REVIEW'), ('QUESTION', 'REFUSED'),
  ('VERIFIED', 'RESTRICTED'),
  ('RESTRICTED', 'UNDER_REVIEW'),
  ('REFUSED', 'UNDER_REVIEW');

create table verification.standing (
  company_id bigint primary key references organisation.company (id),
  state text not null references verification.standing_right (state),
  since timestamptz not null,
  reason text,
  risk text not null default 'NORMAL' check (risk in ('LOW', 'NORMAL', 'HIGH')),
  due_on date,
  warned_on date,
  assigned_id bigint,
  assigned_name text,
  decided_by bigint,
  bank_checked_by bigint,
  version bigint not null default 0,
  -- Four eyes: who checked where the money goes does not let the company in.
  constraint four_eyes check (state <> 'VERIFIED' or decided_by is null or bank_checked_by is null
    or decided_by <> bank_checked_by)
);
create index standing_work on verification.standing (state, since) where state <> 'VERIFIED';
create index standing_due on verification.standing (due_on) where state = 'VERIFIED' and due_on is not null;

create sequence verification.standing_history_seq increment by 50 start with 50;
create table verification.standing_history (
  id bigint primary key default nextval('verification.standing_history_seq'),
  company_id bigint not null references organisation.company (id),
  from_state text,
  verb text not null,
  to_state text not null,
  at timestamptz not null,
  by_id bigint,
  by_name text not null,
  reason text
);
create index standing_history_company on verification.standing_history (company_id, id);

create function verification.only_grows() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: no %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = '42501';
end $$;
create trigger append_only before update or delete on verification.standing_history
  for each row execute function verification.only_grows();

create sequence verification.application_seq increment by 50 start with 50;
create table verification.application (
  id bigint primary key default nextval('verification.application_seq'),
  number text not null unique,
  -- The company comes into being when the contact person has shown that the e-mail address is his.
  company_id bigint unique references organisation.company (id),
  form_key text not null unique check (length(form_key) between 8 and 64),
  legal_name text not null check (length(legal_name) between 1 and 200),
  country char(2) not null,
  register_name text not null,
  register_number text not null,
  tax_number text,
  vat_id text,
  street text not null,
  city text not null,
  region text,
  postal_code text,
  officers text not null,
  expected_business text,
  contact_name text not null,
  contact_email text not null check (contact_email = lower(contact_email)),
  contact_phone text,
  language text not null check (language in ('en', 'zh')),
  time_zone text not null default 'UTC',
  terms_version text not null,
  accepted_at timestamptz not null,
  received_at timestamptz not null,
  confirmed_at timestamptz,
  version bigint not null default 0,
  check ((company_id is null) = (confirmed_at is null))
);

create sequence verification.application_number_seq start with 1001;

-- Ways to an application: whoever has one of these may look at it. Only hashes are kept.
create table verification.application_link (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  application_id bigint not null references verification.application (id),
  kind text not null check (kind in ('CONFIRM', 'VIEW')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index application_link_application on verification.application_link (application_id);

create sequence verification.application_message_seq increment by 50 start with 50;
create table verification.application_message (
  id bigint primary key default nextval('verification.application_message_seq'),
  application_id bigint not null references verification.application (id),
  from_staff boolean not null,
  author text not null,
  text text not null check (length(text) between 1 and 4000),
  at timestamptz not null
);
create index application_contact on verification.application (contact_email, received_at);
create index application_message_application on verification.application_message (application_id, id);
create trigger append_only before update or delete on verification.application_message
  for each row execute function verification.only_grows();

create sequence verification.document_seq increment by 50 start with 50;
create table verification.document (
  id bigint primary key default nextval('verification.document_seq'),
  application_id bigint references verification.application (id),
  company_id bigint references organisation.company (id),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes int not null check (size_bytes between 1 and 8388608),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  check (application_id is not null or company_id is not null)
);
create index document_application on verification.document (application_id);
create index document_company on verification.document (company_id);

-- What must have been looked at before a company is verified, by country and risk; a country without rows of its own
-- has those of '**'. A check holds for so many months.
create table verification.required_item (
  country char(2) not null,
  risk text not null check (risk in ('LOW', 'NORMAL', 'HIGH')),
  item text not null check (item in ('REGISTER', 'TAX_NUMBER', 'BANK_ACCOUNT', 'OFFICERS', 'SCREENING')),
  valid_months int not null check (valid_months between 1 and 120),
  primary key (country, risk, item)
);
insert into verification.required_item (country, risk, item, valid_months)
select '**', risk, item, months from (values
  ('LOW', 'REGISTER', 36), ('LOW', 'TAX_NUMBER', 36), ('LOW', 'SCREENING', 12),
  ('NORMAL', 'REGISTER', 24), ('NORMAL', 'TAX_NUMBER', 24), ('NORMAL', 'BANK_ACCOUNT', 36), ('NORMAL', 'OFFICERS', 24),
  ('NORMAL', 'SCREENING', 12),
  ('HIGH', 'REGISTER', 12), ('HIGH', 'TAX_NUMBER', 12), ('HIGH', 'BANK_ACCOUNT', 12), ('HIGH', 'OFFICERS', 12),
  ('HIGH', 'SCREENING', 6)) as d (risk, item, months);
-- The United States have no register and no tax number that anybody could ask: the bank account and the people count.
insert into verification.required_item (country, risk, item, valid_months) values
  ('US', 'LOW', 'BANK_ACCOUNT', 36), ('US', 'LOW', 'SCREENING', 12),
  ('US', 'NORMAL', 'BANK_ACCOUNT', 24), ('US', 'NORMAL', 'OFFICERS', 24), ('US', 'NORMAL', 'SCREENING', 12),
  ('US', 'HIGH', 'REGISTER', 12), ('US', 'HIGH', 'BANK_ACCOUNT', 12), ('US', 'HIGH', 'OFFICERS', 12),
  ('US', 'HIGH', 'SCREENING', 6);

-- What staff found; the newest row of an item is how it stands.
create sequence verification.check_entry_seq increment by 50 start with 50;
create table verification.check_entry (
  id bigint primary key default nextval('verification.check_entry_seq'),
  company_id bigint not null references organisation.company (id),
  item text not null check (item in ('REGISTER', 'TAX_NUMBER', 'BANK_ACCOUNT', 'OFFICERS', 'SCREENING')),
  result text not null check (result in ('PASSED', 'FAILED', 'OPEN')),
  document_id bigint references verification.document (id),
  reference text,
  note text,
  valid_until date,
  by_id bigint,
  by_name text not null,
  at timestamptz not null,
  -- A check without anything to show for it is an opinion.
  constraint evidence check (result <> 'PASSED' or document_id is not null or reference is not null),
  check (result <> 'PASSED' or valid_until is not null)
);
create index check_entry_company on verification.check_entry (company_id, item, id desc);
create trigger append_only before update or delete on verification.check_entry
  for each row execute function verification.only_grows();

create function verification.standing_moves() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not exists (select 1 from verification.standing_edge e
      where e.from_state = old.state and e.to_state = new.state) then
    raise exception 'company %: no way from % to %', old.company_id, old.state, new.state using errcode = '23514';
  end if;
  if new.state = 'VERIFIED' and new.decided_by is not null then
    select e.by_id into new.bank_checked_by from verification.check_entry e
     where e.company_id = new.company_id and e.item = 'BANK_ACCOUNT' order by e.id desc limit 1;
  end if;
  return new;
end $$;
create trigger standing_moves before update on verification.standing
  for each row execute function verification.standing_moves();

-- A company that staff or an import enter is vouched for by them; one that applies is not.
create function verification.company_standing() returns trigger language plpgsql as $$
begin
  insert into verification.standing (company_id, state, since, reason)
  values (new.id, case when new.source = 'application' then 'APPLIED' else 'VERIFIED' end, new.created_at,
    case when new.source = 'application' then null else 'Entered by ' || new.source end);
  insert into verification.standing_history (company_id, verb, to_state, at, by_name, reason)
  select s.company_id, case when s.state = 'APPLIED' then 'APPLY' else 'REGISTER' end, s.state, s.since, new.source, s.reason
  from verification.standing s where s.company_id = new.id;
  return null;
end $$;
create trigger company_standing after insert on organisation.company
  for each row execute function verification.company_standing();
insert into verification.standing (company_id, state, since, reason)
select id, 'VERIFIED', created_at, 'Customer before companies were verified' from organisation.company;
insert into verification.standing_history (company_id, verb, to_state, at, by_name, reason)
select company_id, 'REGISTER', state, since, 'kontor', reason from verification.standing;

insert into identity.role_permission (role_code, permission, scope)
select r.code, p.permission, 'ALL' from identity.role r, (values ('staff.company.verify')) as p (permission)
where r.staff and r.code in ('order-desk', 'operations', 'administrator')
on conflict do nothing;
