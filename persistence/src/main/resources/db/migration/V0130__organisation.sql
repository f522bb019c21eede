-- A role is held in a unit, perhaps until a day; the same role may be held in several units.
alter table identity.membership add column ends_at timestamptz;
alter table identity.membership drop constraint membership_person_id_company_id_role_code_key;
alter table identity.membership
  add constraint membership_once unique nulls not distinct (person_id, company_id, role_code, unit_id);

-- Roles built by people have a name, an explanation and may be given up; those of the program have their text key.
create sequence identity.role_seq increment by 1 start with 1;
alter table identity.role add column note text;
alter table identity.role add column active boolean not null default true;
alter table identity.role add column version bigint not null default 0;
alter table identity.role add check (company_id is null or length(name) between 1 and 80);
create unique index role_name on identity.role (company_id, lower(name)) where company_id is not null and active;

-- What counts: roles that have not ended. The one place that says so.
create view identity.held_role with (security_invoker = true) as
select m.person_id, m.company_id, m.unit_id, m.role_code, m.ends_at
  from identity.membership m join identity.role r on r.code = m.role_code and r.active
 where m.ends_at is null or m.ends_at > now();
create view identity.held_permission with (security_invoker = true) as
select h.person_id, h.company_id, h.unit_id, h.role_code, h.ends_at, rp.permission, rp.scope
  from identity.held_role h join identity.role_permission rp on rp.role_code = h.role_code;

-- A role of one company is of no use in another.
create or replace function identity.membership_fits() returns trigger language plpgsql as $$
declare
  held identity.role;
begin
  select * into held from identity.role where code = new.role_code;
  if held.staff is distinct from (new.company_id is null)
     or held.company_id is not null and held.company_id is distinct from new.company_id then
    raise exception 'role % and company % do not fit', new.role_code, new.company_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

insert into identity.role (code, staff) values ('approver', false), ('unit-manager', false) on conflict do nothing;

insert into identity.role_permission (role_code, permission, scope)
select 'buyer-admin', p, 'COMPANY' from unnest(array['company.manage', 'people.manage']) p
union all select 'unit-manager', p, 'SUBTREE'
  from unnest(array['order.place', 'order.read', 'company.manage', 'people.manage']) p
union all select 'unit-manager', p, 'COMPANY' from unnest(array['catalog.read', 'company.read']) p
union all select 'unit-manager', p, 'OWN' from unnest(array['cart.edit', 'account.edit']) p
union all select 'approver', 'order.read', 'SUBTREE'
union all select 'approver', p, 'COMPANY' from unnest(array['catalog.read', 'company.read']) p
union all select 'approver', p, 'OWN' from unnest(array['account.edit']) p
union all select 'administrator', 'staff.role.manage', 'ALL'
on conflict do nothing;

-- A buyer sees his own orders and orders for his unit; who sees more has a role that says so.
update identity.role_permission set scope = 'OWN'
 where role_code in ('buyer', 'buyer-admin') and permission in ('cart.edit', 'account.edit')
    or role_code = 'buyer' and permission = 'order.read';
update identity.role_permission set scope = 'UNIT' where role_code = 'buyer' and permission = 'order.place';

-- A company that has people keeps somebody who manages them, for good: not the last one, not two of two at once.
create function identity.manages_people(person bigint, company bigint) returns boolean language sql stable as $$
  select exists (select 1 from identity.held_permission h join identity.person p on p.id = h.person_id and p.active
    where h.company_id = company and h.permission = 'people.manage' and h.scope = 'COMPANY' and h.ends_at is null
      and (person is null or h.person_id = person));
$$;
create function identity.keep_administrator(company bigint) returns void language plpgsql as $$
begin
  perform 1 from organisation.company where id = company for no key update;
  if not identity.manages_people(null, company)
     and exists (select 1 from identity.held_role h join identity.person p on p.id = h.person_id and p.active
                  where h.company_id = company) then
    raise exception 'company % would have nobody who manages its people', company using errcode = 'check_violation';
  end if;
end $$;
create function identity.administrator_left() returns trigger language plpgsql as $$
declare
  company bigint;
begin
  if tg_table_name = 'membership' then
    if old.company_id is not null and exists (select 1 from identity.role_permission
        where role_code = old.role_code and permission = 'people.manage' and scope = 'COMPANY') then
      perform identity.keep_administrator(old.company_id);
    end if;
  elsif tg_table_name = 'person' then
    for company in select distinct h.company_id from identity.held_permission h
        where h.person_id = old.id and h.company_id is not null and h.permission = 'people.manage' loop
      perform identity.keep_administrator(company);
    end loop;
  elsif old.permission = 'people.manage' then
    for company in select distinct h.company_id from identity.held_role h
        where h.role_code = old.role_code and h.company_id is not null loop
      perform identity.keep_administrator(company);
    end loop;
  end if;
  return null;
end $$;
create constraint trigger administrator_left after delete or update on identity.membership
  deferrable initially deferred for each row execute function identity.administrator_left();
create constraint trigger administrator_left after update of active on identity.person
  deferrable initially deferred for each row when (old.active and not new.active)
  execute function identity.administrator_left();
create constraint trigger administrator_left after delete or update on identity.role_permission
  deferrable initially deferred for each row execute function identity.administrator_left();

-- The tree is changed by one at a time: two moves that each are right could make a ring together.
create function organisation.unit_guard() returns trigger language plpgsql as $$
begin
  perform 1 from organisation.company where id = new.company_id for no key update;
  if new.active and new.parent_id is not null
     and not (select active from organisation.unit where id = new.parent_id) then
    raise exception 'unit % is below one that is given up', new.id using errcode = 'check_violation';
  end if;
  if not new.active and (new.parent_id is null
     or exists (select 1 from organisation.unit where parent_id = new.id and active)
     or exists (select 1 from identity.held_role where unit_id = new.id)) then
    raise exception 'unit % is in use', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger unit_guard before insert or update of parent_id, active on organisation.unit
  for each row execute function organisation.unit_guard();
create function identity.membership_unit() returns trigger language plpgsql as $$
begin
  perform 1 from organisation.unit where id = new.unit_id and active for share;
  if not found then
    raise exception 'unit % is given up', new.unit_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger membership_unit before insert or update on identity.membership
  for each row when (new.unit_id is not null) execute function identity.membership_unit();

-- What a unit says for itself and those below it; what it does not say it inherits.
create table organisation.unit_setting (
  company_id bigint not null,
  unit_id bigint not null,
  key text not null,
  value text not null check (length(value) between 1 and 400),
  version bigint not null default 0,
  primary key (unit_id, key),
  foreign key (company_id, unit_id) references organisation.unit (company_id, id)
);
create index unit_setting_company on organisation.unit_setting (company_id, key);

-- An address of a unit is one of the units below it too; one without a unit is everybody's.
alter table organisation.address add column unit_id bigint;
alter table organisation.address
  add foreign key (company_id, unit_id) references organisation.unit (company_id, id);
alter table organisation.address add column instructions text;
