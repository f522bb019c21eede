-- A role may begin later; until then it counts for nothing.
alter table identity.membership add column starts_at timestamptz;
create or replace view identity.held_role with (security_invoker = true) as
select m.person_id, m.company_id, m.unit_id, m.role_code, m.ends_at
  from identity.membership m join identity.role r on r.code = m.role_code and r.active
 where (m.ends_at is null or m.ends_at > now()) and (m.starts_at is null or m.starts_at <= now());

-- Staff build roles of their own too.
create unique index role_name_of_staff on identity.role (lower(name)) where company_id is null and active;
alter table identity.role add check (name is null or length(name) between 1 and 80);
alter table identity.role_permission add constraint role_permission_scope_of_staff
  check ((permission like 'staff.%') <= (scope not in ('SUBTREE', 'COMPANY')));

-- Among staff, too, somebody goes on running the roles for good: not the last one, not two of two at once.
create function identity.manages_staff() returns boolean language sql stable as $$
  select exists (select 1 from identity.held_permission h join identity.person p on p.id = h.person_id and p.active
    where h.company_id is null and h.permission = 'staff.role.manage' and h.scope = 'ALL' and h.ends_at is null);
$$;
create function identity.keep_administrator_of_staff() returns void language plpgsql as $$
begin
  perform 1 from identity.role where code = 'administrator' for no key update;
  if not identity.manages_staff()
     and exists (select 1 from identity.held_role h join identity.person p on p.id = h.person_id and p.active
        where h.company_id is null) then
    raise exception 'nobody would run the roles of staff' using errcode = 'check_violation';
  end if;
end $$;
create function identity.administrator_of_staff_left() returns trigger language plpgsql as $$
begin
  perform identity.keep_administrator_of_staff();
  return null;
end $$;
create constraint trigger administrator_of_staff_left after delete or update on identity.membership
  deferrable initially deferred for each row when (old.company_id is null)
  execute function identity.administrator_of_staff_left();
create constraint trigger administrator_of_staff_left after update of active on identity.person
  deferrable initially deferred for each row when (old.staff and old.active and not new.active)
  execute function identity.administrator_of_staff_left();
create constraint trigger administrator_of_staff_left after delete or update on identity.role_permission
  deferrable initially deferred for each row when (old.permission = 'staff.role.manage')
  execute function identity.administrator_of_staff_left();
