-- Purchasing control: who must say yes to an order. Budgets stand in the same schema, with tables of their own.
create schema if not exists approval;

-- A rule: which orders of whom, and the tiers of answers they need. Conditions and tiers are data (JSON), never script.
create sequence approval.rule_seq increment by 50 start with 50;
create table approval.rule (
  id bigint primary key default nextval('approval.rule_seq'),
  company_id bigint not null references organisation.company (id),
  unit_id bigint not null,
  name text not null check (length(name) between 1 and 120),
  active boolean not null default true,
  -- Whether it holds for the units below its own.
  inherited boolean not null default true,
  valid_from date,
  -- The first day on which it does not hold any more.
  valid_until date,
  condition text not null check (jsonb_typeof(cast(condition as jsonb)) = 'object'),
  requester_roles text not null default '',
  tiers text not null check (jsonb_typeof(cast(tiers as jsonb)) = 'array'),
  escalate_after_hours int not null default 24 check (escalate_after_hours between 1 and 720),
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system',
  version bigint not null default 0,
  unique (company_id, name),
  foreign key (company_id, unit_id) references organisation.unit (company_id, id),
  check (valid_until > valid_from)
);

-- How much a person, or whoever holds a role, may approve. Without a row there is no such bound for the holders of a role.
create sequence approval.authority_seq increment by 50 start with 50;
create table approval.authority (
  id bigint primary key default nextval('approval.authority_seq'),
  company_id bigint not null references organisation.company (id),
  person_id bigint references identity.person (id),
  role_code text references identity.role (code),
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount >= 0),
  version bigint not null default 0,
  check (num_nonnulls(person_id, role_code) = 1),
  unique nulls not distinct (company_id, person_id, role_code, currency)
);

-- What a person, or each holder of a role, may order at once or in a span of time.
create sequence approval.spend_limit_seq increment by 50 start with 50;
create table approval.spend_limit (
  id bigint primary key default nextval('approval.spend_limit_seq'),
  company_id bigint not null references organisation.company (id),
  person_id bigint references identity.person (id),
  role_code text references identity.role (code),
  period text not null check (period in ('ORDER', 'DAY', 'MONTH', 'YEAR')),
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount >= 0),
  -- What an order above it becomes: refused, or in need of approval.
  enforcement text not null check (enforcement in ('BLOCK', 'REQUIRE_APPROVAL')),
  active boolean not null default true,
  version bigint not null default 0,
  check (num_nonnulls(person_id, role_code) = 1),
  unique nulls not distinct (company_id, person_id, role_code, period, currency)
);

-- Used of a limit by one person in one span; moved by the trigger of the entries and by nothing else.
create table approval.limit_balance (
  limit_id bigint not null references approval.spend_limit (id),
  company_id bigint not null,
  person_id bigint not null,
  span_start date not null,
  used numeric(19, 4) not null default 0 check (used >= 0),
  primary key (limit_id, person_id, span_start)
);
create sequence approval.limit_entry_seq increment by 50 start with 50;
create table approval.limit_entry (
  id bigint primary key default nextval('approval.limit_entry_seq'),
  limit_id bigint not null,
  company_id bigint not null,
  person_id bigint not null,
  span_start date not null,
  order_number text not null,
  -- Positive when an order uses the limit, negative when it gives back.
  amount numeric(19, 4) not null check (amount <> 0),
  at timestamptz not null,
  foreign key (limit_id, person_id, span_start) references approval.limit_balance (limit_id, person_id, span_start)
);
create index limit_entry_order on approval.limit_entry (order_number);

create function approval.limit_entry_counts() returns trigger language plpgsql as $$
begin
  update approval.limit_balance b set used = b.used + new.amount
   where b.limit_id = new.limit_id and b.person_id = new.person_id and b.span_start = new.span_start;
  return null;
end $$;
create trigger limit_entry_counts after insert on approval.limit_entry
  for each row execute function approval.limit_entry_counts();
create function approval.written_once() returns trigger language plpgsql as $$
begin
  raise exception '% is written once', tg_table_name using errcode = 'check_violation';
end $$;
create trigger limit_entry_written_once before update or delete on approval.limit_entry
  for each row execute function approval.written_once();

-- Who is away from when until when, and who sits in his place. Two absences of one person never overlap.
create sequence approval.absence_seq increment by 50 start with 50;
create table approval.absence (
  id bigint primary key default nextval('approval.absence_seq'),
  company_id bigint not null references organisation.company (id),
  person_id bigint not null references identity.person (id),
  deputy_id bigint references identity.person (id),
  from_day date not null,
  -- The last day.
  until_day date not null,
  source text not null default 'kontor',
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system',
  version bigint not null default 0,
  check (from_day <= until_day),
  check (deputy_id <> person_id),
  constraint absence_overlap exclude using gist
    (company_id with =, person_id with =, daterange(from_day, until_day, '[]') with &&)
);
create index absence_day on approval.absence (company_id, until_day);

-- The approval of one version of one order.
create sequence approval.flow_seq increment by 50 start with 50;
create table approval.flow (
  id bigint primary key default nextval('approval.flow_seq'),
  company_id bigint not null references organisation.company (id),
  unit_id bigint not null,
  order_number text not null,
  round int not null check (round > 0),
  -- 0 when a program of the company ordered.
  requester_id bigint not null,
  status text not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'VOIDED')),
  currency char(3) not null,
  amount numeric(19, 4) not null,
  opened_amount numeric(19, 4) not null,
  order_sha256 bytea not null check (length(order_sha256) = 32),
  reasons text not null,
  rules text not null,
  tier int not null,
  tier_count int not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  -- When it was last looked at whether those who are asked are still there.
  looked_at timestamptz not null default now(),
  version bigint not null default 0,
  unique (order_number, round),
  unique (id, requester_id),
  check (tier between 1 and tier_count),
  check (amount <= opened_amount),
  check ((status = 'PENDING') = (closed_at is null))
);
create unique index flow_pending on approval.flow (order_number) where status = 'PENDING';
create index flow_company on approval.flow (company_id, opened_at desc);
create index flow_looked on approval.flow (looked_at) where status = 'PENDING';

create sequence approval.flow_seat_seq increment by 50 start with 50;
create table approval.flow_seat (
  id bigint primary key default nextval('approval.flow_seat_seq'),
  flow_id bigint not null references approval.flow (id),
  company_id bigint not null,
  tier_no int not null,
  seat_no int not null,
  asks text not null,
  why text not null,
  escalate_after_hours int not null,
  raised int not null default 0,
  asked_at timestamptz,
  filled_by bigint,
  version bigint not null default 0,
  unique (flow_id, tier_no, seat_no)
);

create sequence approval.flow_decision_seq increment by 50 start with 50;
create table approval.flow_decision (
  id bigint primary key default nextval('approval.flow_decision_seq'),
  flow_id bigint not null,
  company_id bigint not null,
  requester_id bigint not null,
  person_id bigint not null references identity.person (id),
  person_name text not null,
  deputy_for_id bigint,
  deputy_for_name text,
  tier_no int not null,
  verdict text not null check (verdict in ('APPROVE', 'REFUSE')),
  comment text check (length(comment) <= 1000),
  at timestamptz not null,
  seen_sha256 bytea not null check (length(seen_sha256) = 32),
  cut text,
  amount numeric(19, 4) not null,
  version bigint not null default 0,
  unique (flow_id, person_id),
  foreign key (flow_id, requester_id) references approval.flow (id, requester_id),
  constraint decider_differs_from_requester check (person_id <> requester_id),
  constraint decider_stands_not_in_for_requester check (deputy_for_id is distinct from requester_id),
  check (comment is not null or verdict = 'APPROVE' and cut is null)
);
create index flow_decision_person on approval.flow_decision (person_id, at desc);
create trigger flow_decision_written_once before update or delete on approval.flow_decision
  for each row execute function approval.written_once();

-- Who is asked at the moment: for the counter, the lists and the letters. What counts is searched anew at each decision.
create table approval.flow_asked (
  flow_id bigint not null references approval.flow (id),
  company_id bigint not null,
  person_id bigint not null,
  deputy_for_id bigint,
  since timestamptz not null,
  primary key (flow_id, person_id)
);
create index flow_asked_person on approval.flow_asked (person_id, company_id);

-- Who may decide, and who keeps the rules.
insert into identity.role (code, staff) values ('approver', false), ('unit-manager', false) on conflict do nothing;
insert into identity.role_permission (role_code, permission)
select 'approver', p from unnest(array['catalog.read', 'order.read', 'company.read', 'account.edit']) p
union all select r, 'approval.decide' from unnest(array['approver', 'unit-manager', 'buyer-admin']) r
union all select 'buyer-admin', 'approval.manage'
on conflict do nothing;
