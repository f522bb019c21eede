-- Goods that buyers send back (RMA): asked for by line of a shipment, authorised or denied line by line.
create schema returns;

create sequence returns.number_seq start with 100001;
create sequence returns.goods_return_seq increment by 50 start with 50;
create table returns.goods_return (
  id bigint primary key,
  number text not null unique,
  company_id bigint not null references organisation.company (id),
  order_number text not null,
  form_key text not null,
  requester_id bigint references identity.person (id),
  requester_name text not null,
  requested_at timestamptz not null,
  words text not null check (length(words) <= 1000),
  version bigint not null default 1,
  unique (company_id, form_key)
);
create index goods_return_latest on returns.goods_return (company_id, requested_at desc, id desc);
create index goods_return_order on returns.goods_return (order_number);
create index goods_return_requester on returns.goods_return (requester_id);

create sequence returns.return_line_seq increment by 50 start with 50;
create table returns.return_line (
  id bigint primary key,
  return_id bigint not null references returns.goods_return (id),
  line_no int not null check (line_no > 0),
  shipment_number text not null,
  order_line_no int not null,
  product_id bigint references catalog.product (id),
  sku text not null,
  name text not null,
  unit text not null,
  delivered_at timestamptz not null,
  requested numeric(15, 6) not null check (requested > 0),
  reason text not null
    check (reason in ('DEFECTIVE', 'DAMAGED', 'WRONG_ARTICLE', 'NOT_AS_DESCRIBED', 'TOO_MANY', 'NOT_NEEDED')),
  wish text not null check (wish in ('REFUND', 'CREDIT', 'REPLACEMENT', 'REPAIR')),
  authorised numeric(15, 6) check (authorised between 0 and requested),
  decision_words text check (length(decision_words) <= 1000),
  decided_by text,
  decided_at timestamptz,
  version bigint not null default 1,
  unique (return_id, line_no),
  unique (return_id, shipment_number, order_line_no),
  check ((authorised is null) = (decided_at is null) and (authorised is null) = (decided_by is null)),
  check (authorised is null or authorised = requested or decision_words <> '')
);
create index return_line_of on returns.return_line (shipment_number, order_line_no);
create index return_line_product on returns.return_line (product_id);
create index return_line_pending on returns.return_line (return_id) where authorised is null;

-- What returns claim of the goods in a shipment: asked for and not denied. Kept by the trigger below.
create table returns.claim (
  company_id bigint not null references organisation.company (id),
  shipment_number text not null,
  order_line_no int not null,
  quantity numeric(15, 6) not null default 0 check (quantity >= 0),
  primary key (shipment_number, order_line_no)
);
create index claim_company on returns.claim (company_id);

-- The row of the count is locked by whoever changes it: two who ask for the same goods wait for each other, and no more
-- comes back than was shipped to that company in that order.
create function returns.count_claim() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  l returns.return_line := coalesce(new, old);
  v_before numeric := case when tg_op = 'INSERT' then 0 else coalesce(old.authorised, old.requested) end;
  v_after numeric := case when tg_op = 'DELETE' then 0 else coalesce(new.authorised, new.requested) end;
  v_claimed numeric;
  v_shipped numeric;
begin
  insert into returns.claim (company_id, shipment_number, order_line_no)
    select r.company_id, l.shipment_number, l.order_line_no from returns.goods_return r where r.id = l.return_id
    on conflict do nothing;
  update returns.claim c set quantity = c.quantity + v_after - v_before
    where c.shipment_number = l.shipment_number and c.order_line_no = l.order_line_no
    returning c.quantity into v_claimed;
  select coalesce(sum(p.quantity), 0) into v_shipped
    from returns.goods_return r
    join order_.sales_order o on o.number = r.order_number and o.company_id = r.company_id
    join fulfilment.shipment s on s.order_number = o.number and s.number = l.shipment_number and s.shipped_at is not null
    join fulfilment.shipment_line p on p.shipment_id = s.id and p.line_no = l.order_line_no
    where r.id = l.return_id;
  if v_after > v_before and v_claimed > v_shipped then
    raise exception 'returns claim % of line % in shipment %, but % was shipped', v_claimed, l.order_line_no,
      l.shipment_number, v_shipped using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke execute on function returns.count_claim() from public;
create trigger count_claim after insert or update of requested, authorised or delete on returns.return_line
  for each row execute function returns.count_claim();

-- What was asked for stays as it was asked for, and a decision as it was made.
create function returns.keep_line() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'line % of a return was asked for or decided as it is', old.id using errcode = 'restrict_violation';
end $$;
create trigger keep_line before update on returns.return_line for each row
  when ((old.return_id, old.line_no, old.shipment_number, old.order_line_no, old.sku, old.name, old.unit, old.delivered_at,
      old.requested, old.reason, old.wish)
    is distinct from (new.return_id, new.line_no, new.shipment_number, new.order_line_no, new.sku, new.name, new.unit,
      new.delivered_at, new.requested, new.reason, new.wish)
    or old.authorised is not null and (old.authorised, old.decision_words, old.decided_by, old.decided_at)
      is distinct from (new.authorised, new.decision_words, new.decided_by, new.decided_at))
  execute function returns.keep_line();

-- Deciding about returns is a permission of its own, about single companies.
create or replace function identity.is_about_companies(permission text) returns boolean
language sql immutable parallel safe as $$
  select permission in ('staff.order.read', 'staff.order.cancel', 'staff.order.hold', 'staff.company.read', 'staff.company.verify',
    'staff.company.actas', 'staff.bank.reveal', 'staff.report.read', 'staff.credit.manage', 'staff.return.manage')
$$;
insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.return.manage', 'ALL' from unnest(array['operations', 'administrator']) r
on conflict do nothing;
