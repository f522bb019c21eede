-- A key made on the page has its own permissions; the older kind goes on with those of its role.
alter table identity.api_key alter column role_code drop not null;
alter table identity.api_key add column hint text;
alter table identity.api_key add column request_id uuid unique;
alter table identity.api_key add column made_by bigint references identity.person (id);
alter table identity.api_key add column made_by_name text;
alter table identity.api_key add column expires_at timestamptz;
alter table identity.api_key add column address_ranges text not null default '';
alter table identity.api_key add column withdrawn_at timestamptz;
alter table identity.api_key add column withdrawn_by_name text;
alter table identity.api_key add column replaces_id bigint references identity.api_key (id);
alter table identity.api_key add check (length(name) between 1 and 100);
alter table identity.api_key add check (length(address_ranges) <= 1000);
create index api_key_company on identity.api_key (company_id);

create table identity.api_key_permission (
  key_id bigint not null references identity.api_key (id),
  permission text not null,
  primary key (key_id, permission)
);

-- Without a role there is nothing that could disagree with the company; what a permission may be, the program says.
create function identity.api_key_fits() returns trigger language plpgsql as $$
begin
  if new.role_code is not null
     and (select staff from identity.role where code = new.role_code) is distinct from (new.company_id is null) then
    raise exception 'role % and company % do not fit', new.role_code, new.company_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
drop trigger api_key_fits on identity.api_key;
create trigger api_key_fits before insert or update on identity.api_key
  for each row execute function identity.api_key_fits();

create function identity.api_key_permission_fits() returns trigger language plpgsql as $$
begin
  if (select company_id is null from identity.api_key where id = new.key_id)
     is distinct from (new.permission like 'staff.%') then
    raise exception 'permission % does not fit key %', new.permission, new.key_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger api_key_permission_fits before insert or update on identity.api_key_permission
  for each row execute function identity.api_key_permission_fits();

-- The last calls of each key. No keys to other tables: a note about a call must never hinder anything.
create sequence identity.api_call_seq;
create table identity.api_call (
  id bigint primary key default nextval('identity.api_call_seq'),
  key_id bigint not null,
  company_id bigint,
  at timestamptz not null,
  method text not null,
  path text not null check (length(path) <= 300),
  status int not null,
  millis int not null,
  address text not null,
  request_code text not null,
  problem text
);
create index api_call_key on identity.api_call (key_id, id desc);

insert into identity.role_permission (role_code, permission)
  values ('buyer-admin', 'apikey.manage') on conflict do nothing;
insert into identity.role_permission (role_code, permission, scope)
  values ('administrator', 'staff.apikey.manage', 'ALL') on conflict do nothing;
