-- Papers of orders and shipments as they were made: numbered without gaps in each kind and year, and never changed.
create schema document;

-- One row in each kind and year: who makes a paper locks it until the end of his transaction.
create table document.counter (
  kind text not null,
  year int not null,
  last_serial int not null default 0 check (last_serial >= 0),
  primary key (kind, year)
);

create sequence document.document_seq increment by 50 start with 50;
create table document.document (
  id bigint primary key default nextval('document.document_seq'),
  kind text not null check (kind in ('ORDER_CONFIRMATION', 'DELIVERY_NOTE')),
  year int not null,
  serial int not null check (serial > 0),
  number text not null unique,
  company_id bigint not null references organisation.company (id),
  order_number text not null,
  subject text not null,
  language text not null check (language in ('en', 'zh')),
  made_at timestamptz not null,
  pages int not null check (pages > 0),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null check (length(content) > 0 and sha256(content) = sha256),
  unique (kind, year, serial),
  unique (kind, subject)
);
create index document_company on document.document (company_id, made_at desc, id desc);
create index document_order on document.document (order_number);
-- The content is compressed already.
alter table document.document alter column content set storage external;

-- No gap: each number follows the one before it. Seen with open eyes: the one before may be another company's.
create function document.follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.serial > 1 and not exists (select from document.document d
      where d.kind = new.kind and d.year = new.year and d.serial = new.serial - 1) then
    raise exception 'document % leaves a gap before it', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function document.follow() from public;
create trigger follow before insert on document.document for each row execute function document.follow();

create function document.keep() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'documents are kept as they were made' using errcode = 'restrict_violation';
end $$;
create trigger keep before update or delete or truncate on document.document
  for each statement execute function document.keep();
