-- Roles are part of the program, not of a fill: a role is a set of permissions that use cases ask for.
insert into identity.role (code, staff) values
  ('buyer', false),
  ('buyer-admin', false),
  ('company-api', false),
  ('order-desk', true),
  ('operations', true),
  ('administrator', true),
  ('staff-api', true);

insert into identity.role_permission (role_code, permission)
select r, p from unnest(array['buyer', 'buyer-admin']) r,
  unnest(array['catalog.read', 'cart.edit', 'order.place', 'order.read', 'company.read', 'account.edit']) p;

insert into identity.role_permission (role_code, permission)
select 'company-api', p from unnest(array['catalog.read', 'order.place', 'order.read', 'company.read']) p;

insert into identity.role_permission (role_code, permission)
select 'order-desk', p
from unnest(array['staff.order.read', 'staff.catalog.read', 'staff.company.read', 'account.edit']) p;

insert into identity.role_permission (role_code, permission)
select r, p from unnest(array['operations', 'administrator']) r,
  unnest(array['staff.order.read', 'staff.catalog.read', 'staff.company.read', 'staff.import.run', 'staff.job.read',
    'staff.report.read', 'staff.message.manage', 'account.edit']) p;

insert into identity.role_permission (role_code, permission)
select 'staff-api', p
from unnest(array['staff.order.read', 'staff.catalog.read', 'staff.company.read', 'staff.import.run',
  'staff.job.read', 'staff.report.read']) p;

-- A company role without a company, or a staff role with one, would decide about nobody or about everybody.
create function identity.membership_fits() returns trigger language plpgsql as $$
begin
  if (select staff from identity.role where code = new.role_code) is distinct from (new.company_id is null) then
    raise exception 'role % and company % do not fit', new.role_code, new.company_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger membership_fits before insert or update on identity.membership
  for each row execute function identity.membership_fits();
create trigger api_key_fits before insert or update on identity.api_key
  for each row execute function identity.membership_fits();
create index membership_company on identity.membership (company_id);

alter table identity.sign_in_throttle add column version bigint not null default 0;
