-- The ledger of budgets by day, unit and person, for reports: brought up with each entry, in its transaction, so that it
-- says what the entries say. A day is one of the company's zone when the entry was made. 0 stands for nobody.
create table report.spend_day (
  company_id bigint not null,
  budget_id bigint not null,
  day date not null,
  unit_id bigint not null,
  person_id bigint not null,
  granted numeric(19, 4) not null,
  encumbered numeric(19, 4) not null,
  consumed numeric(19, 4) not null,
  primary key (budget_id, day, unit_id, person_id)
);
create index spend_day_company on report.spend_day (company_id, day);

create function report.roll_up_spend() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into report.spend_day as s
    (company_id, budget_id, day, unit_id, person_id, granted, encumbered, consumed)
  select n.company_id, n.budget_id, cast(n.at at time zone c.time_zone as date), coalesce(n.unit_id, 0),
    coalesce(n.person_id, 0), sum(n.granted_delta), sum(n.encumbered_delta), sum(n.consumed_delta)
  from added n join organisation.company c on c.id = n.company_id
  group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
  on conflict (budget_id, day, unit_id, person_id) do update set granted = s.granted + excluded.granted,
    encumbered = s.encumbered + excluded.encumbered, consumed = s.consumed + excluded.consumed;
  return null;
end $$;
create trigger roll_up_spend after insert on approval.budget_entry
  referencing new table as added for each statement execute function report.roll_up_spend();

insert into report.spend_day
select n.company_id, n.budget_id, cast(n.at at time zone c.time_zone as date), coalesce(n.unit_id, 0),
  coalesce(n.person_id, 0), sum(n.granted_delta), sum(n.encumbered_delta), sum(n.consumed_delta)
from approval.budget_entry n join organisation.company c on c.id = n.company_id
group by 1, 2, 3, 4, 5;

-- The newest orders behind a figure.
create index budget_entry_newest on approval.budget_entry (company_id, at desc) where order_number is not null;

-- Where the two say different things. There is nothing here, ever; a test looks.
create view report.spend_difference with (security_invoker = true) as
select coalesce(e.budget_id, s.budget_id) as budget_id, e.granted - s.granted as granted,
  e.encumbered - s.encumbered as encumbered, e.consumed - s.consumed as consumed
from (select budget_id, coalesce(unit_id, 0) as unit_id, coalesce(person_id, 0) as person_id,
        sum(granted_delta) as granted, sum(encumbered_delta) as encumbered, sum(consumed_delta) as consumed
      from approval.budget_entry group by 1, 2, 3) e
full join (select budget_id, unit_id, person_id, sum(granted) as granted, sum(encumbered) as encumbered,
        sum(consumed) as consumed
      from report.spend_day group by 1, 2, 3) s
  on s.budget_id = e.budget_id and s.unit_id = e.unit_id and s.person_id = e.person_id
where (e.granted, e.encumbered, e.consumed) is distinct from (s.granted, s.encumbered, s.consumed);
