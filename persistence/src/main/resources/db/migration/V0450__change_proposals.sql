-- Which changes of articles by staff wait for a second person: the kinds that stand here.
create table catalog.second_person (
  kind text primary key check (kind in ('TEXTS', 'KEYWORDS', 'NUMBERS', 'LIFE'))
);

-- What one of staff wants an article to be. The article stays as it is until a colleague agrees. Only the fields that were to
-- change are kept, as they were and as they are to be.
create sequence catalog.change_proposal_seq increment by 50 start with 50;
create table catalog.change_proposal (
  id bigint primary key default nextval('catalog.change_proposal_seq'),
  product_id bigint not null references catalog.product (id) on delete cascade,
  product_version bigint not null,
  kind text not null check (kind in ('TEXTS', 'KEYWORDS', 'NUMBERS', 'LIFE')),
  was jsonb not null check (jsonb_typeof(was) = 'object'),
  wanted jsonb not null check (jsonb_typeof(wanted) = 'object' and wanted <> '{}' and wanted <> was),
  note text check (length(note) between 1 and 1000),
  proposed_by_id bigint not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'STALE')),
  decided_by_id bigint,
  decided_by text,
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 1000),
  version bigint not null default 0,
  constraint decided check ((state = 'WAITING') = (decided_by_id is null) and (decided_by_id is null) = (decided_by is null)
    and (decided_by_id is null) = (decided_at is null) and (state = 'REFUSED') = (reason is not null)),
  constraint four_eyes check (case when state in ('APPROVED', 'REFUSED', 'STALE') then decided_by_id <> proposed_by_id
    when state = 'WITHDRAWN' then decided_by_id = proposed_by_id else true end)
);
create unique index change_proposal_waits on catalog.change_proposal (product_id, kind) where state = 'WAITING';
create index change_proposal_product on catalog.change_proposal (product_id);
create index change_proposal_decided on catalog.change_proposal (decided_at desc, id desc) where state <> 'WAITING';
create index change_proposal_work on catalog.change_proposal (proposed_at, id) where state = 'WAITING';

-- What was proposed is what is decided, once.
create function catalog.keep_change_proposal() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'WAITING' then
      raise exception 'a proposal begins waiting' using errcode = '23514';
    end if;
  elsif old.state <> 'WAITING' or (new.product_id, new.product_version, new.kind, new.was, new.wanted, new.proposed_by_id,
      new.proposed_by, new.proposed_at) is distinct from (old.product_id, old.product_version, old.kind, old.was, old.wanted,
      old.proposed_by_id, old.proposed_by, old.proposed_at) then
    raise exception 'proposal % of article % is decided or would become another one', old.id, old.product_id
      using errcode = '23514';
  end if;
  return new;
end $$;
create trigger kept before insert or update on catalog.change_proposal for each row
  execute function catalog.keep_change_proposal();
