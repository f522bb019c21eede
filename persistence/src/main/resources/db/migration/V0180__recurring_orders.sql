-- Orders that come back: what is wanted, how often, at which prices at most.
create sequence order_.recurring_order_seq increment by 50 start with 50;
create sequence order_.recurring_number_seq start with 1001;
create table order_.recurring_order (
  id bigint primary key default nextval('order_.recurring_order_seq'),
  number text not null unique,
  -- What the keys of its orders are made of; nobody is told it.
  run_key text not null unique,
  company_id bigint not null references organisation.company (id),
  unit_id bigint,
  owner_id bigint not null references identity.person (id),
  owner_name text not null,
  status text not null check (status in ('ACTIVE', 'PAUSED', 'REVIEW_NEEDED', 'ENDED')),
  name text not null check (length(name) between 1 and 80),
  ship_to_id bigint not null,
  ship_to_label text not null,
  cost_centre text,
  budget_id bigint,
  po_pattern text,
  currency char(3) not null,
  allowed_rise numeric(5, 2) not null default 0 check (allowed_rise between 0 and 100),
  most_runs int check (most_runs between 1 and 1000),
  period text not null check (period in ('DAY', 'WEEK', 'MONTH')),
  every int not null check (every between 1 and 366),
  on_day int check (on_day between 1 and 31),
  first_date date not null,
  last_date date check (last_date >= first_date),
  shift text not null check (shift in ('NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY')),
  time_zone text not null,
  next_date date,
  next_at timestamptz,
  done_until date,
  run_count int not null default 0,
  move_count int not null default 0,
  created_at timestamptz not null,
  version bigint not null default 0,
  unique (company_id, id),
  check ((next_date is null) = (next_at is null)),
  -- Whoever is to act has a date to act for.
  check (status not in ('ACTIVE', 'REVIEW_NEEDED') or next_date is not null),
  check (most_runs is null or run_count <= most_runs)
);
create index recurring_order_due on order_.recurring_order (next_at, id) where status = 'ACTIVE';
create index recurring_order_company on order_.recurring_order (company_id, id desc);

create sequence order_.recurring_line_seq increment by 50 start with 50;
create table order_.recurring_line (
  id bigint primary key default nextval('order_.recurring_line_seq'),
  recurring_id bigint not null,
  company_id bigint not null,
  line_no int not null check (line_no > 0),
  product_id bigint not null,
  sku text not null,
  name text not null,
  unit text not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  seen_price numeric(18, 6) not null check (seen_price >= 0),
  seen_base numeric(12, 3) not null default 1 check (seen_base > 0),
  version bigint not null default 0,
  foreign key (company_id, recurring_id) references order_.recurring_order (company_id, id)
);
create index recurring_line_order on order_.recurring_line (recurring_id, line_no);

create table order_.recurring_history (
  recurring_id bigint not null,
  company_id bigint not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  acting_for text,
  verb text not null,
  from_status text,
  to_status text not null,
  reason text,
  primary key (recurring_id, seq),
  foreign key (company_id, recurring_id) references order_.recurring_order (company_id, id)
);
create trigger append_only before update or delete on order_.recurring_history
  for each row execute function order_.refuse_change();

-- What became of each due date: one row a date, so that no date can have two orders.
create table order_.recurring_run (
  recurring_id bigint not null,
  company_id bigint not null,
  due_date date not null,
  outcome text not null check (outcome in ('PLACED', 'STOPPED', 'SKIPPED', 'MISSED')),
  order_number text unique,
  problems jsonb not null default '[]',
  at timestamptz not null,
  primary key (recurring_id, due_date),
  foreign key (company_id, recurring_id) references order_.recurring_order (company_id, id),
  check ((outcome = 'PLACED') = (order_number is not null))
);
create function order_.refuse_second_end() returns trigger language plpgsql as $$
begin
  if old.outcome <> 'STOPPED' then
    raise exception 'due date % of recurring order % has ended as %', old.due_date, old.recurring_id, old.outcome
      using errcode = '42501';
  end if;
  return new;
end $$;
create trigger one_end before update or delete on order_.recurring_run
  for each row execute function order_.refuse_second_end();

-- Days on which a country works or rests against the week: holidays of the whole country, and weekends worked for them.
-- Where a country or year is missing only weekends count.
create table order_.working_day (
  country char(2) not null,
  day date not null,
  working boolean not null default false,
  name text not null,
  primary key (country, day)
);
insert into order_.working_day (country, day, name)
select 'DE', make_date(y, h.m, h.d), h.name from generate_series(2026, 2030) y,
  (values (1, 1, 'Neujahr'), (5, 1, 'Tag der Arbeit'), (10, 3, 'Tag der Deutschen Einheit'), (12, 25, '1. Weihnachtstag'),
    (12, 26, '2. Weihnachtstag')) h (m, d, name);
insert into order_.working_day (country, day, name)
select 'DE', e.easter + h.after, h.name
from (values (date '2026-04-05'), (date '2027-03-28'), (date '2028-04-16'), (date '2029-04-01'), (date '2030-04-21'))
    e (easter),
  (values (-2, 'Karfreitag'), (1, 'Ostermontag'), (39, 'Christi Himmelfahrt'), (50, 'Pfingstmontag')) h (after, name);
-- Federal holidays; one on a Saturday is kept on the Friday before, one on a Sunday on the Monday after.
insert into order_.working_day (country, day, name)
select 'US', case extract(isodow from f.day) when 6 then f.day - 1 when 7 then f.day + 1 else f.day end, f.name
from (select make_date(y, h.m, h.d) as day, h.name from generate_series(2026, 2030) y,
        (values (1, 1, 'New Year''s Day'), (6, 19, 'Juneteenth'), (7, 4, 'Independence Day'), (11, 11, 'Veterans Day'),
          (12, 25, 'Christmas Day')) h (m, d, name)) f
on conflict do nothing;
insert into order_.working_day (country, day, name)
select 'US', m.first + ((h.weekday - extract(isodow from m.first)::int + 7) % 7) + 7 * (h.nth - 1), h.name
from generate_series(2026, 2030) y,
  (values (1, 1, 3, 'Martin Luther King Jr. Day'), (2, 1, 3, 'Washington''s Birthday'), (9, 1, 1, 'Labor Day'),
    (10, 1, 2, 'Columbus Day'), (11, 4, 4, 'Thanksgiving Day')) h (month, weekday, nth, name)
  cross join lateral (select make_date(y, h.month, 1) as first) m
on conflict do nothing;
insert into order_.working_day (country, day, name)
select 'US', l.last - (extract(isodow from l.last)::int - 1), 'Memorial Day'
from generate_series(2026, 2030) y cross join lateral (select make_date(y, 5, 31) as last) l;
-- 2026 as the State Council announced it, with the weekends worked; 2027 the statutory days themselves.
insert into order_.working_day (country, day, name)
select 'CN', d::date, h.name
from (values ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
    ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'),
    ('2026-10-01', '2026-10-07', '国庆节'), ('2027-01-01', '2027-01-01', '元旦'), ('2027-02-05', '2027-02-08', '春节'),
    ('2027-04-05', '2027-04-05', '清明节'), ('2027-05-01', '2027-05-02', '劳动节'), ('2027-06-09', '2027-06-09', '端午节'),
    ('2027-09-15', '2027-09-15', '中秋节'), ('2027-10-01', '2027-10-03', '国庆节')) h (first, last, name),
  generate_series(h.first::date, h.last::date, interval '1 day') d;
insert into order_.working_day (country, day, working, name)
select 'CN', d::date, true, '调休上班'
from unnest(array['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) d;

insert into identity.role_permission (role_code, permission)
select r.code, 'recurring.edit' from identity.role r
where r.code in ('buyer', 'buyer-admin', 'unit-manager') on conflict do nothing;
