-- An outside CRM has the same accounts, contacts, cases, talks and orders. What either side changes is told to the other; what both
-- changed differently is decided here.
create table crm.exchange (
  only_one boolean primary key default true check (only_one),
  connected_at timestamptz not null,
  connected_by text not null check (length(connected_by) between 1 and 200)
);

-- Changed, and not yet told. Rows are only added and removed, so that nobody who changes something waits for anybody.
create table crm.to_share (
  id bigint generated always as identity primary key,
  kind text not null,
  number text not null
);

create table crm.shared_record (
  kind text not null check (kind in ('ACCOUNT', 'CONTACT', 'CASE', 'ACTIVITY', 'ORDER')),
  number text not null,
  company_id bigint not null references organisation.company (id),
  -- how the other side calls it; null before it has said so
  foreign_key text check (length(foreign_key) between 1 and 100),
  -- of what we told last, and of what the other side told last
  revision bigint not null default 0 check (revision >= 0),
  their_revision bigint not null default 0 check (their_revision >= 0),
  -- what the other side has, as far as is known: values by field
  theirs jsonb not null default '{}',
  primary key (kind, number),
  unique (kind, foreign_key)
);
create index shared_record_company on crm.shared_record (company_id);

-- What was told and is not yet noted there.
create table crm.shared_sent (
  kind text not null,
  number text not null,
  revision bigint not null,
  seen bigint not null,
  fields jsonb not null,
  primary key (kind, number, revision),
  foreign key (kind, number) references crm.shared_record (kind, number)
);

create sequence crm.conflict_seq increment by 50 start with 50;
create table crm.conflict (
  id bigint primary key default nextval('crm.conflict_seq'),
  kind text not null,
  number text not null,
  company_id bigint not null,
  field text not null,
  ours text not null,
  theirs text not null,
  found_at timestamptz not null,
  decision text check (decision in ('OURS', 'THEIRS', 'SAME')),
  decided_by text check (length(decided_by) between 1 and 200),
  decided_at timestamptz,
  foreign key (kind, number) references crm.shared_record (kind, number),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (decided_by is null))
);
create unique index conflict_open on crm.conflict (kind, number, field) where decision is null;
create index conflict_company on crm.conflict (company_id);

create table crm.account (
  company_id bigint primary key references organisation.company (id),
  website text not null default '' check (length(website) <= 200),
  industry text not null default '' check (length(industry) <= 120),
  phone text not null default '' check (length(phone) <= 40),
  version bigint not null default 1
);

create function crm.mark_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('kontor.bulk', true), '') <> 'on' and exists (select from crm.exchange) then
    case tg_argv[0]
      when 'ACCOUNT-OF' then
        insert into crm.to_share (kind, number) select 'ACCOUNT', c.number from organisation.company c where c.id = new.company_id;
      when 'ORDER-OF' then
        insert into crm.to_share (kind, number)
        values ('ORDER', case when tg_op = 'DELETE' then old.order_number else new.order_number end);
      else
        insert into crm.to_share (kind, number) values (tg_argv[0], new.number);
    end case;
  end if;
  return null;
end $$;
revoke execute on function crm.mark_changed() from public;
create trigger mark_changed after insert or update on organisation.company for each row execute function crm.mark_changed('ACCOUNT');
create trigger mark_changed after insert or update on crm.account for each row execute function crm.mark_changed('ACCOUNT-OF');
create trigger mark_changed after insert or update on crm.contact for each row execute function crm.mark_changed('CONTACT');
create trigger mark_changed after insert or update on crm.service_case for each row execute function crm.mark_changed('CASE');
create trigger mark_changed after insert or update on crm.activity for each row when (new.company_id is not null)
  execute function crm.mark_changed('ACTIVITY');
create trigger mark_changed after insert or update on order_.sales_order for each row execute function crm.mark_changed('ORDER');
create trigger mark_changed after insert or delete on crm.opportunity_order for each row execute function crm.mark_changed('ORDER-OF');

-- What the other side has made is nobody's here at first.
alter table crm.service_case alter column owner_id drop not null;
alter table crm.activity alter column owner_id drop not null;
