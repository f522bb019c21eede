-- Budgets: what a cost centre may spend in a span of time. The three balances are the sums of the entries, always; a
-- trigger of the entries sees to it that nothing but an entry moves them, and the guard is the one statement that takes.
create sequence approval.budget_seq increment by 50 start with 50;
create table approval.budget (
  id bigint primary key default nextval('approval.budget_seq'),
  company_id bigint not null references organisation.company (id),
  cost_centre_id bigint not null,
  name text not null check (length(name) between 1 and 200),
  currency char(3) not null,
  valid_from date not null,
  -- The first day on which it does not hold any more.
  valid_until date not null,
  enforcement text not null check (enforcement in ('BLOCK', 'WARN', 'REQUIRE_APPROVAL')),
  active boolean not null default true,
  granted numeric(19, 4) not null default 0 check (granted >= 0),
  -- Of orders that wait for approval, and of orders that are placed.
  encumbered numeric(19, 4) not null default 0 check (encumbered >= 0),
  consumed numeric(19, 4) not null default 0 check (consumed >= 0),
  version bigint not null default 0,
  unique (company_id, id),
  foreign key (company_id, cost_centre_id) references organisation.cost_centre (company_id, id),
  check (valid_from < valid_until)
);
create index budget_cost_centre on approval.budget (cost_centre_id, valid_from);

create sequence approval.budget_entry_seq increment by 500 start with 500;
create table approval.budget_entry (
  id bigint primary key default nextval('approval.budget_entry_seq'),
  budget_id bigint not null,
  company_id bigint not null,
  kind text not null check (kind in ('GRANT', 'TRANSFER', 'ENCUMBER', 'RELEASE', 'CONSUME', 'RETURN')),
  -- GRANT and TRANSFER may take away; the others are never negative. CONSUME of an encumbrance moves it.
  amount numeric(19, 4) not null,
  granted_delta numeric(19, 4) not null generated always as
    (case when kind in ('GRANT', 'TRANSFER') then amount else 0 end) stored,
  encumbered_delta numeric(19, 4) not null generated always as
    (case kind when 'ENCUMBER' then amount when 'RELEASE' then -amount
      when 'CONSUME' then -amount else 0 end) stored,
  consumed_delta numeric(19, 4) not null generated always as
    (case kind when 'CONSUME' then amount when 'RETURN' then -amount else 0 end) stored,
  order_number text,
  -- Null: what the order costs beside its lines.
  line_no int,
  person_id bigint,
  unit_id bigint,
  actor text not null,
  reason text,
  -- The other budget of a transfer.
  other_budget_id bigint,
  at timestamptz not null,
  foreign key (company_id, budget_id) references approval.budget (company_id, id),
  check (kind in ('GRANT', 'TRANSFER') or (amount >= 0 and order_number is not null)),
  check (kind not in ('GRANT', 'TRANSFER') or (reason is not null and order_number is null))
);
create index budget_entry_budget on approval.budget_entry (budget_id, id);
create index budget_entry_order on approval.budget_entry (order_number) where order_number is not null;

create function approval.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: no %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = '42501';
end $$;
create trigger append_only before update or delete on approval.budget_entry
  for each row execute function approval.refuse_change();
create trigger never_deleted before delete on approval.budget
  for each row execute function approval.refuse_change();

-- Credit: what a company may owe us. Used is what is reserved by orders that wait and what is ordered and not yet paid.
create schema credit;
create sequence credit.account_seq increment by 50 start with 50;
create table credit.account (
  id bigint primary key default nextval('credit.account_seq'),
  company_id bigint not null unique references organisation.company (id),
  currency char(3) not null,
  limit_amount numeric(19, 4) not null default 0 check (limit_amount >= 0),
  may_exceed boolean not null default false,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ON_HOLD')),
  reserved numeric(19, 4) not null default 0 check (reserved >= 0),
  purchased numeric(19, 4) not null default 0 check (purchased >= 0),
  entry_count int not null default 0,
  version bigint not null default 0,
  unique (company_id, id)
);

create sequence credit.entry_seq increment by 50 start with 50;
create table credit.entry (
  id bigint primary key default nextval('credit.entry_seq'),
  account_id bigint not null,
  company_id bigint not null,
  -- Position in the account, from 1, without a gap.
  seq int not null check (seq > 0),
  kind text not null check (kind in
    ('ALLOCATED', 'UPDATED', 'RESERVED', 'RELEASED', 'PURCHASED', 'REVERTED', 'REIMBURSED', 'REFUNDED')),
  reserved_delta numeric(19, 4) not null default 0,
  purchased_delta numeric(19, 4) not null default 0,
  amount numeric(19, 4) not null generated always as (reserved_delta + purchased_delta) stored,
  balance_after numeric(19, 4) not null,
  limit_after numeric(19, 4) not null,
  order_number text,
  -- What another system calls it: the same news twice is taken once.
  external_reference text,
  actor text not null,
  reason text,
  at timestamptz not null,
  unique (account_id, seq),
  unique (company_id, external_reference),
  foreign key (company_id, account_id) references credit.account (company_id, id)
);
create index credit_entry_order on credit.entry (order_number) where order_number is not null;

create function credit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: no %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = '42501';
end $$;
create trigger append_only before update or delete on credit.entry
  for each row execute function credit.refuse_change();
create trigger never_deleted before delete on credit.account
  for each row execute function credit.refuse_change();

-- Orders that wait for approval. They are orders from the first moment, with everything they need held for them.
alter table order_.sales_order drop constraint sales_order_status_check;
alter table order_.sales_order add constraint sales_order_status_check check (status in ('AWAITING_APPROVAL', 'PLACED',
  'SENT', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'COMPLETED', 'REFUSED', 'EXPIRED', 'WITHDRAWN'));
insert into order_.status_edge values
  ('AWAITING_APPROVAL', 'PLACED'), ('AWAITING_APPROVAL', 'REFUSED'), ('AWAITING_APPROVAL', 'EXPIRED'),
  ('AWAITING_APPROVAL', 'WITHDRAWN');

alter table order_.sales_order add column budget_id bigint;
-- Grows with every change of what is asked for: an approval is given to one revision.
alter table order_.sales_order add column revision int not null default 1;
alter table order_.sales_order add column submitted_at timestamptz;
alter table order_.sales_order add column expires_at timestamptz;
create index sales_order_expiry on order_.sales_order (expires_at) where status = 'AWAITING_APPROVAL';
-- Set where the company wants its own numbers to be used once: then two orders cannot share one.
alter table order_.sales_order add column po_number_once text;
create unique index sales_order_po_number_once on order_.sales_order (company_id, po_number_once)
  where po_number_once is not null;

-- What was asked for at first, when less is left of it.
alter table order_.sales_order_line add column requested_quantity numeric(14, 3);
-- What the buyer took back after placing and before we sent it on.
alter table order_.sales_order_line add column cancelled_quantity numeric(14, 3) not null default 0
  check (cancelled_quantity >= 0);
alter table order_.sales_order_line add check (cancelled_quantity = 0
  or cancelled_quantity + coalesce(confirmed_quantity, 0) <= quantity);

-- What was agreed does not change; as long as it is only asked for, a new revision may ask for less.
drop trigger agreed on order_.sales_order;
create trigger agreed before update on order_.sales_order
  for each row when (old.source = 'kontor' and (old.number <> new.number or old.company_id <> new.company_id
    or old.currency <> new.currency or old.idempotency_key is distinct from new.idempotency_key
    or old.submitted_at is distinct from new.submitted_at
    or old.placed_at <> new.placed_at and old.status <> 'AWAITING_APPROVAL'
    or (old.net_amount <> new.net_amount or old.gross_amount <> new.gross_amount
        or old.po_number is distinct from new.po_number or old.requested_date is distinct from new.requested_date
        or old.ship_street is distinct from new.ship_street or old.ship_recipient is distinct from new.ship_recipient
        or old.cost_centre_id is distinct from new.cost_centre_id or old.budget_id is distinct from new.budget_id)
      and (old.status <> 'AWAITING_APPROVAL' or new.revision <= old.revision)))
  execute function order_.refuse_change();

drop trigger agreed on order_.sales_order_line;
create function order_.guard_line() returns trigger language plpgsql as $$
begin
  if old.sku = new.sku and old.unit_price = new.unit_price and old.price_base = new.price_base
      and new.quantity < old.quantity and new.quantity >= 0
      and exists (select 1 from order_.sales_order o where o.id = old.order_id and o.status = 'AWAITING_APPROVAL') then
    return new;
  end if;
  raise exception 'line % of order % does not change', old.line_no, old.order_id using errcode = '42501';
end $$;
create trigger agreed before update on order_.sales_order_line
  for each row when (old.source_line_key is null and (old.sku <> new.sku or old.quantity <> new.quantity
    or old.unit_price <> new.unit_price or old.price_base <> new.price_base or old.net_amount <> new.net_amount))
  execute function order_.guard_line();

insert into identity.role_permission (role_code, permission, scope)
select r, p, 'COMPANY' from unnest(array['buyer-admin']) r, unnest(array['budget.read', 'budget.manage']) p
on conflict do nothing;
insert into identity.role_permission (role_code, permission, scope)
select r, p, 'ALL' from unnest(array['operations', 'administrator']) r, unnest(array['staff.credit.manage', 'staff.order.cancel']) p
on conflict do nothing;
