-- Changes of prices are kept together, so that they are looked at and taken back together. A change never overwrites: it
-- begins at an instant, and what was before ends by it.
create sequence pricing.price_batch_seq increment by 50 start with 50;
create table pricing.price_batch (
  id bigint primary key default nextval('pricing.price_batch_seq'),
  price_list_id bigint not null references pricing.price_list (id),
  valid_from timestamptz not null,
  at timestamptz not null,
  made_by bigint,
  made_by_name text not null,
  row_count int not null check (row_count > 0),
  undone_at timestamptz,
  undone_by_name text,
  check (num_nulls(undone_at, undone_by_name) in (0, 2))
);
create index price_batch_list on pricing.price_batch (price_list_id, id desc);
alter table pricing.price add column batch_id bigint references pricing.price_batch (id);
create index price_of_batch on pricing.price (batch_id) where batch_id is not null;

insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.price.manage', 'ALL' from unnest(array['operations', 'administrator']) r
on conflict do nothing;
