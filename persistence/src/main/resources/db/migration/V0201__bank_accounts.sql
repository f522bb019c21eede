-- Bank accounts of companies. The number lies sealed; two of them are compared by a keyed hash, and people know one again
-- by its last signs.
create sequence verification.bank_account_seq increment by 50 start with 50;
create table verification.bank_account (
  id bigint primary key default nextval('verification.bank_account_seq'),
  company_id bigint not null references organisation.company (id),
  country char(2) not null,
  holder text not null check (length(holder) between 1 and 140),
  sealed bytea not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  tail text not null check (length(tail) = 4),
  bic text check (length(bic) in (8, 11)),
  state text not null check (state in ('ENTERED', 'CHECKED', 'VERIFIED', 'RETIRED')),
  since timestamptz not null,
  entered_by text not null,
  checked_by_id bigint,
  checked_by text,
  document_id bigint references verification.document (id),
  evidence text,
  verified_by_id bigint,
  verified_by text,
  verified_at timestamptz,
  retired_by text,
  reason text,
  version bigint not null default 0,
  constraint evidence check (state not in ('CHECKED', 'VERIFIED')
    or checked_by_id is not null and (document_id is not null or evidence is not null)),
  constraint four_eyes check (state <> 'VERIFIED' or verified_by_id is not null and verified_by_id <> checked_by_id)
);
create unique index bank_account_once on verification.bank_account (company_id, fingerprint) where state <> 'RETIRED';
-- Whether another company has the same account: for staff, who ask why.
create index bank_account_print on verification.bank_account (fingerprint);
create index bank_account_document on verification.bank_account (document_id);
create index bank_account_work on verification.bank_account (company_id) where state in ('ENTERED', 'CHECKED');

-- Whose decision a standing rests on was compared with the newest finding at every change of it; it is the finding on
-- which the decision was taken that counts.
create or replace function verification.standing_moves() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not exists (select 1 from verification.standing_edge e
      where e.from_state = old.state and e.to_state = new.state) then
    raise exception 'company %: no way from % to %', old.company_id, old.state, new.state using errcode = '23514';
  end if;
  if new.state = 'VERIFIED' and new.decided_by is not null
      and (old.decided_by is distinct from new.decided_by or old.state = 'UNDER_REVIEW' or old.due_on <> new.due_on) then
    select e.by_id into new.bank_checked_by from verification.check_entry e
     where e.company_id = new.company_id and e.item = 'BANK_ACCOUNT' order by e.id desc limit 1;
  end if;
  return new;
end $$;

insert into identity.role_permission (role_code, permission, scope)
select 'buyer-admin', p, 'COMPANY' from unnest(array['bank.read', 'bank.manage', 'bank.reveal']) p
union all
select r.code, 'staff.bank.reveal', 'ALL' from identity.role r
where r.staff and r.code in ('order-desk', 'operations', 'administrator')
on conflict do nothing;
