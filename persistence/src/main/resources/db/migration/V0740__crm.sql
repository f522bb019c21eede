-- What is to become of trade with whom: leads, opportunities with their orders, what was talked about, and cases.
create schema crm;
create sequence crm.number_seq start with 100001;

create sequence crm.lead_seq increment by 50 start with 50;
create table crm.lead (
  id bigint primary key,
  number text not null unique,
  form_key text not null unique,
  company_name text not null check (length(company_name) between 1 and 200),
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_email text not null default '' check (length(contact_email) <= 254),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  country char(2) not null,
  source text not null check (source in ('WEB', 'FAIR', 'REFERRAL', 'CAMPAIGN', 'CALL', 'PARTNER')),
  words text not null default '' check (length(words) <= 2000),
  owner_id bigint not null references identity.person (id),
  state text not null default 'OPEN' check (state in ('OPEN', 'QUALIFIED', 'DROPPED')),
  reason text check (length(reason) between 1 and 400),
  company_id bigint references organisation.company (id),
  made_by text not null check (length(made_by) between 1 and 200),
  made_at timestamptz not null,
  settled_at timestamptz,
  version bigint not null default 1,
  check ((state = 'QUALIFIED') = (company_id is not null)),
  check ((state = 'DROPPED') = (reason is not null)),
  check ((state = 'OPEN') = (settled_at is null))
);
create index lead_open on crm.lead (made_at desc, id desc) where state = 'OPEN';
create index lead_made on crm.lead (made_at desc, id desc);
create index lead_owner on crm.lead (owner_id);
create index lead_company on crm.lead (company_id) where company_id is not null;
create index lead_email on crm.lead (contact_email) where contact_email <> '';

create sequence crm.opportunity_seq increment by 50 start with 50;
create table crm.opportunity (
  id bigint primary key,
  number text not null unique,
  form_key text not null unique,
  company_id bigint not null references organisation.company (id),
  lead_id bigint unique references crm.lead (id),
  title text not null check (length(title) between 1 and 160),
  currency char(3) not null,
  -- net, for the whole of it
  amount numeric(19, 4) not null check (amount > 0),
  stage text not null check (stage in ('FOUND', 'PROPOSED', 'NEGOTIATED', 'WON', 'LOST')),
  -- per cent
  probability int not null check (probability between 0 and 100),
  closes_on date not null,
  owner_id bigint not null references identity.person (id),
  lost_reason text check (length(lost_reason) between 1 and 400),
  made_by text not null check (length(made_by) between 1 and 200),
  made_at timestamptz not null,
  closed_at timestamptz,
  version bigint not null default 1,
  unique (id, company_id, currency),
  check ((stage in ('WON', 'LOST')) = (closed_at is not null)),
  check ((stage = 'LOST') = (lost_reason is not null)),
  check (stage <> 'WON' or probability = 100),
  check (stage <> 'LOST' or probability = 0)
);
create index opportunity_company on crm.opportunity (company_id, made_at desc, id desc);
create index opportunity_closes on crm.opportunity (closes_on, id);
create index opportunity_owner on crm.opportunity (owner_id);
create trigger keep_opportunity before update on crm.opportunity for each row
  when ((old.number, old.company_id, old.currency, old.made_at) is distinct from (new.number, new.company_id, new.currency, new.made_at))
  execute function order_.refuse_change();

-- What was believed of it and when: a row for each change.
create sequence crm.opportunity_move_seq increment by 50 start with 50;
create table crm.opportunity_move (
  id bigint primary key default nextval('crm.opportunity_move_seq'),
  opportunity_id bigint not null references crm.opportunity (id),
  moved_at timestamptz not null,
  moved_by text not null check (length(moved_by) between 1 and 200),
  stage text not null,
  amount numeric(19, 4) not null,
  probability int not null,
  closes_on date not null,
  words text not null default '' check (length(words) <= 400)
);
create index opportunity_move_of on crm.opportunity_move (opportunity_id, id);

-- An order came of one opportunity at most, of the same company and in its currency.
create table crm.opportunity_order (
  order_number text primary key references order_.sales_order (number),
  opportunity_id bigint not null,
  company_id bigint not null,
  currency char(3) not null,
  linked_by text not null check (length(linked_by) between 1 and 200),
  linked_at timestamptz not null,
  foreign key (opportunity_id, company_id, currency) references crm.opportunity (id, company_id, currency)
);
create index opportunity_order_of on crm.opportunity_order (opportunity_id);
create function crm.guard_linked_order() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from order_.sales_order o where o.number = new.order_number and o.company_id = new.company_id
      and o.currency = new.currency) then
    raise exception 'order % is of another company or in another currency', new.order_number using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function crm.guard_linked_order() from public;
create trigger guard_linked_order after insert on crm.opportunity_order for each row execute function crm.guard_linked_order();
create trigger keep_linked_order before update on crm.opportunity_order for each row execute function order_.refuse_change();

create sequence crm.service_case_seq increment by 50 start with 50;
create table crm.service_case (
  id bigint primary key,
  number text not null unique,
  form_key text not null unique,
  company_id bigint not null references organisation.company (id),
  order_number text references order_.sales_order (number),
  subject text not null check (length(subject) between 1 and 160),
  words text not null check (length(words) between 1 and 4000),
  priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH')),
  state text not null check (state in ('OPEN', 'WAITING', 'CLOSED')),
  resolution text check (length(resolution) between 1 and 2000),
  owner_id bigint not null references identity.person (id),
  made_by text not null check (length(made_by) between 1 and 200),
  made_at timestamptz not null,
  closed_at timestamptz,
  version bigint not null default 1,
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (state <> 'CLOSED' or resolution is not null)
);
create index service_case_company on crm.service_case (company_id, made_at desc, id desc);
create index service_case_open on crm.service_case (made_at desc, id desc) where state <> 'CLOSED';
create index service_case_owner on crm.service_case (owner_id);
create index service_case_order on crm.service_case (order_number) where order_number is not null;
create trigger keep_case before update on crm.service_case for each row
  when ((old.number, old.company_id, old.order_number, old.made_at) is distinct from (new.number, new.company_id, new.order_number, new.made_at))
  execute function order_.refuse_change();

create sequence crm.contact_seq increment by 50 start with 50;
create table crm.contact (
  id bigint primary key,
  number text not null unique,
  form_key text not null unique,
  company_id bigint not null references organisation.company (id),
  name text not null check (length(name) between 1 and 200),
  contact_email text not null default '' check (length(contact_email) <= 254),
  phone text not null default '' check (length(phone) <= 40),
  job_title text not null default '' check (length(job_title) <= 120),
  gone boolean not null default false,
  version bigint not null default 1
);
create index contact_company on crm.contact (company_id, gone, name, id);
create index contact_email on crm.contact (contact_email) where contact_email <> '';

-- What was talked about, and what is to be done until when; of a lead, or of a company and what is under way with it.
create sequence crm.activity_seq increment by 50 start with 50;
create table crm.activity (
  id bigint primary key,
  number text not null unique,
  form_key text not null unique,
  company_id bigint references organisation.company (id),
  lead_id bigint references crm.lead (id),
  opportunity_id bigint references crm.opportunity (id),
  case_id bigint references crm.service_case (id),
  kind text not null check (kind in ('CALL', 'MAIL', 'MEETING', 'NOTE', 'TASK')),
  words text not null check (length(words) between 1 and 2000),
  due_on date,
  author text not null check (length(author) between 1 and 200),
  owner_id bigint not null references identity.person (id),
  noted_at timestamptz not null,
  done_at timestamptz,
  version bigint not null default 1,
  check ((company_id is null) <> (lead_id is null)),
  check (company_id is not null or (opportunity_id is null and case_id is null)),
  check (num_nonnulls(opportunity_id, case_id) <= 1),
  check ((kind = 'TASK') = (due_on is not null)),
  check (kind = 'TASK' or done_at is null)
);
create index activity_company on crm.activity (company_id, noted_at desc, id desc) where company_id is not null;
create index activity_lead on crm.activity (lead_id, id) where lead_id is not null;
create index activity_opportunity on crm.activity (opportunity_id, id) where opportunity_id is not null;
create index activity_case on crm.activity (case_id, id) where case_id is not null;
create index activity_owner on crm.activity (owner_id);
create trigger keep_activity before update on crm.activity for each row
  when ((old.number, old.company_id, old.lead_id, old.opportunity_id, old.case_id, old.noted_at)
    is distinct from (new.number, new.company_id, new.lead_id, new.opportunity_id, new.case_id, new.noted_at))
  execute function order_.refuse_change();

-- Caring for customers is a permission of its own, about single companies.
create or replace function identity.is_about_companies(permission text) returns boolean
language sql immutable parallel safe as $$
  select permission in ('staff.order.read', 'staff.order.cancel', 'staff.order.hold', 'staff.company.read', 'staff.company.verify',
    'staff.company.actas', 'staff.bank.reveal', 'staff.report.read', 'staff.credit.manage', 'staff.return.manage', 'staff.crm.manage')
$$;
insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.crm.manage', 'ALL' from unnest(array['order-desk', 'operations', 'administrator']) r
on conflict do nothing;
