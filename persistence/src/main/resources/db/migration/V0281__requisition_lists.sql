-- What people need again and again. A list holds articles and quantities and no price: what it costs is asked when it is seen.
create schema requisition;
create sequence requisition.list_seq increment by 50 start with 50;
create table requisition.list (
  id bigint primary key default nextval('requisition.list_seq'),
  company_id bigint not null references organisation.company (id),
  unit_id bigint not null,
  owner_id bigint not null references identity.person (id),
  name text not null check (length(name) between 1 and 80 and name = btrim(name)),
  note text not null default '' check (length(note) <= 500),
  changed_by text not null check (length(changed_by) <= 200),
  changed_at timestamptz not null,
  version bigint not null default 0,
  unique (id, company_id)
);
create unique index list_name on requisition.list (company_id, owner_id, lower(name));

create sequence requisition.item_seq increment by 50 start with 50;
create table requisition.item (
  id bigint primary key default nextval('requisition.item_seq'),
  company_id bigint not null,
  list_id bigint not null,
  product_id bigint not null,
  -- As it was when it was put down: an article that is not seen any more still has a name here.
  sku text not null check (length(sku) between 1 and 60),
  quantity numeric(12, 3) not null check (quantity > 0 and quantity <= 1000000),
  position int not null check (position >= 0),
  unique (list_id, product_id),
  foreign key (list_id, company_id) references requisition.list (id, company_id) on delete cascade
);

-- With whom: one colleague, or a unit and all below it.
create sequence requisition.share_seq increment by 50 start with 50;
create table requisition.share (
  id bigint primary key default nextval('requisition.share_seq'),
  company_id bigint not null,
  list_id bigint not null,
  person_id bigint references identity.person (id),
  unit_id bigint,
  access text not null check (access in ('READ', 'ORDER', 'EDIT')),
  check (num_nonnulls(person_id, unit_id) = 1),
  unique nulls not distinct (list_id, person_id, unit_id),
  foreign key (list_id, company_id) references requisition.list (id, company_id) on delete cascade
);
create index share_person on requisition.share (person_id) where person_id is not null;
create index share_unit on requisition.share (unit_id) where unit_id is not null;
