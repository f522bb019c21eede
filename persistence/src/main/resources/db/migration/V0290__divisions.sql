-- The house is divided: a company belongs to one division, or to none, and one of staff is its contact. A role of staff is
-- held for all companies, for those of one division, or for those whose contact the person is.
create sequence organisation.division_seq increment by 50 start with 50;
create table organisation.division (
  id bigint primary key default nextval('organisation.division_seq'),
  code text not null unique check (code ~ '^[A-Z0-9-]{1,20}$'),
  name_en text not null check (length(name_en) between 1 and 80),
  name_zh text not null check (length(name_zh) between 1 and 80),
  active boolean not null default true,
  version bigint not null default 0
);
alter table organisation.company add column division_id bigint references organisation.division (id);
create index company_of_division on organisation.company (division_id) where division_id is not null;
alter table organisation.sales_contact add column person_id bigint references identity.person (id);
create index sales_contact_person on organisation.sales_contact (person_id) where person_id is not null;

alter table identity.membership add column reach text not null default 'ALL' check (reach in ('OWN', 'DIVISION', 'ALL'));
alter table identity.membership add column division_id bigint references organisation.division (id);
alter table identity.membership add check ((reach = 'DIVISION') = (division_id is not null));
alter table identity.membership add check (company_id is null or reach = 'ALL');
alter table identity.membership drop constraint membership_once;
alter table identity.membership add constraint membership_once
  unique nulls not distinct (person_id, company_id, role_code, unit_id, reach, division_id);

alter table identity.role_permission drop constraint role_permission_scope_check;
alter table identity.role_permission add constraint role_permission_scope_check
  check (scope in ('OWN', 'UNIT', 'SUBTREE', 'COMPANY', 'DIVISION', 'ALL'));
alter table identity.role_permission drop constraint role_permission_scope_of_staff;
alter table identity.role_permission add constraint role_permission_scope_of_staff
  check ((permission like 'staff.%') <= (scope = 'ALL') and (permission like 'staff.%' or scope <> 'DIVISION'));

-- Permissions of staff about single companies. The others are about the house as a whole: who has a role for some
-- companies only does not get them by it, but for the catalogue, which is the same for all.
create function identity.is_about_companies(permission text) returns boolean language sql immutable parallel safe as $$
  select permission in ('staff.order.read', 'staff.order.cancel', 'staff.company.read', 'staff.company.verify',
    'staff.company.actas', 'staff.bank.reveal', 'staff.report.read', 'staff.credit.manage')
$$;
create function identity.held_scope(permission text, scope text, reach text) returns text
language sql immutable parallel safe as $$
  select case when reach = 'ALL' or permission not like 'staff.%' or permission = 'staff.catalog.read' then scope
    when identity.is_about_companies(permission) then reach end
$$;

create or replace view identity.held_role with (security_invoker = true) as
select m.person_id, m.company_id, m.unit_id, m.role_code, m.ends_at, m.reach, m.division_id
  from identity.membership m join identity.role r on r.code = m.role_code and r.active
 where (m.ends_at is null or m.ends_at > now()) and (m.starts_at is null or m.starts_at <= now());
create or replace view identity.held_permission with (security_invoker = true) as
select h.person_id, h.company_id, h.unit_id, h.role_code, h.ends_at, rp.permission,
    identity.held_scope(rp.permission, rp.scope, h.reach) as scope, h.division_id
  from identity.held_role h join identity.role_permission rp on rp.role_code = h.role_code
 where identity.held_scope(rp.permission, rp.scope, h.reach) is not null;

-- Which companies somebody of staff reaches by which permission: the one place that says so.
create view identity.staff_reach with (security_invoker = true) as
select h.person_id, h.permission, c.id as company_id
  from identity.held_permission h
  join organisation.company c on h.scope = 'ALL' or h.scope = 'DIVISION' and c.division_id = h.division_id
    or h.scope = 'OWN' and exists (select from organisation.sales_contact s
         where s.company_id = c.id and s.person_id = h.person_id)
 where h.company_id is null and identity.is_about_companies(h.permission);

-- For the rules about rows: the companies that the caller reaches by any of his permissions, seen with open eyes.
create function compliance.reached() returns setof bigint
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select distinct company_id from identity.staff_reach where person_id = compliance.person()
$$;
revoke execute on function compliance.reached() from public;
