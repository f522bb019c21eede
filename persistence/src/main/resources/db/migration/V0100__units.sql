-- The tree of units of a company. Every company has exactly one root; what a unit does not say it inherits from above.
create sequence organisation.unit_seq increment by 50 start with 50;
create table organisation.unit (
  id bigint primary key default nextval('organisation.unit_seq'),
  company_id bigint not null references organisation.company (id),
  parent_id bigint,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  -- The ids from the root down to the unit itself: "is below x" is "lineage contains x".
  lineage bigint[] not null,
  active boolean not null default true,
  version bigint not null default 0,
  unique (company_id, code),
  unique (company_id, id),
  foreign key (company_id, parent_id) references organisation.unit (company_id, id),
  check (parent_id <> id)
);
create unique index unit_root on organisation.unit (company_id) where parent_id is null;
create index unit_lineage on organisation.unit using gin (lineage);

create function organisation.unit_lineage() returns trigger language plpgsql as $$
begin
  if new.parent_id is null then
    new.lineage := array[new.id];
  else
    select u.lineage || new.id into new.lineage from organisation.unit u
     where u.id = new.parent_id and u.company_id = new.company_id;
    if new.lineage is null then
      raise exception 'unit % has no such parent %', new.id, new.parent_id using errcode = 'foreign_key_violation';
    end if;
    if new.id = any (new.lineage[1:array_length(new.lineage, 1) - 1]) then
      raise exception 'unit % would be below itself', new.id using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger unit_lineage before insert or update of parent_id, lineage on organisation.unit
  for each row execute function organisation.unit_lineage();

create function organisation.unit_moved() returns trigger language plpgsql as $$
begin
  update organisation.unit set lineage = lineage where parent_id = new.id;
  return null;
end $$;
create trigger unit_moved after update on organisation.unit
  for each row when (old.lineage is distinct from new.lineage) execute function organisation.unit_moved();

create function organisation.company_root() returns trigger language plpgsql as $$
begin
  insert into organisation.unit (company_id, code, name, lineage) values (new.id, 'ROOT', new.name, '{}');
  return null;
end $$;
create trigger company_root after insert on organisation.company
  for each row execute function organisation.company_root();
insert into organisation.unit (company_id, code, name, lineage)
select id, 'ROOT', name, '{}' from organisation.company;

create sequence organisation.cost_centre_seq increment by 50 start with 50;
create table organisation.cost_centre (
  id bigint primary key default nextval('organisation.cost_centre_seq'),
  company_id bigint not null references organisation.company (id),
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  active boolean not null default true,
  version bigint not null default 0,
  unique (company_id, code),
  unique (company_id, id)
);
-- A cost centre serves the units it is tied to and all units below them.
create table organisation.cost_centre_unit (
  company_id bigint not null,
  cost_centre_id bigint not null,
  unit_id bigint not null,
  primary key (cost_centre_id, unit_id),
  foreign key (company_id, cost_centre_id) references organisation.cost_centre (company_id, id),
  foreign key (company_id, unit_id) references organisation.unit (company_id, id)
);

-- Where in the company a person stands. A staff role has neither company nor unit.
alter table identity.membership add column unit_id bigint;
alter table identity.membership
  add foreign key (company_id, unit_id) references organisation.unit (company_id, id);
create or replace function identity.membership_place() returns trigger language plpgsql as $$
begin
  if new.company_id is not null and new.unit_id is null then
    select id into new.unit_id from organisation.unit where company_id = new.company_id and parent_id is null;
  end if;
  return new;
end $$;
create trigger membership_place before insert or update on identity.membership
  for each row execute function identity.membership_place();
update identity.membership m set unit_id = u.id
  from organisation.unit u where u.company_id = m.company_id and u.parent_id is null;
alter table identity.membership add check ((company_id is null) = (unit_id is null));

-- A role without a company is part of the program; one with a company was built by its administrator.
alter table identity.role add column company_id bigint references organisation.company (id);
alter table identity.role add column name text;
alter table identity.role add check (company_id is null or not staff);
-- How far a permission reaches: own records, those of the unit, of the units below it, of the company, of all companies.
alter table identity.role_permission add column scope text not null default 'COMPANY'
  check (scope in ('OWN', 'UNIT', 'SUBTREE', 'COMPANY', 'ALL'));
update identity.role_permission set scope = 'ALL'
 where role_code in (select code from identity.role where staff);

-- The unit that ordered, the cost centre that pays, and who of our staff acted for the buyer.
alter table order_.sales_order add column unit_id bigint;
alter table order_.sales_order add column cost_centre_id bigint;
alter table order_.sales_order add column cost_centre_code text;
alter table order_.sales_order add column actor_id bigint;
alter table order_.sales_order add column actor_name text;
create index sales_order_unit on order_.sales_order (unit_id, placed_at desc) where unit_id is not null;
