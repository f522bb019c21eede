-- Changes are read in pages.
drop index catalog.product_change_version;
create index product_change_version on catalog.product_change (version, product_id);

-- What the search index of each node is like, written by the node itself.
create table catalog.search_node (
  node text primary key,
  seen_at timestamptz not null,
  followed_at timestamptz,
  articles bigint not null,
  building bigint,
  to_build bigint,
  built_at timestamptz,
  built_articles bigint,
  built_millis bigint,
  rebuild bigint not null
);
comment on column catalog.search_node.followed_at is 'when the node last knew that its index has every change';
comment on column catalog.search_node.building is 'articles in the index that is being made beside this one; null when none is';
comment on column catalog.search_node.rebuild is 'the last wish of staff to make it anew that this node has fulfilled';

-- Words that mean the same, each group a line as staff wrote it.
create sequence catalog.synonym_seq increment by 50 start with 50;
create table catalog.synonym (
  id bigint primary key default nextval('catalog.synonym_seq'),
  words text not null check (length(words) between 3 and 400),
  changed_at timestamptz not null default now(),
  version bigint not null default 0
);

-- What all nodes have to know, in one row: how often staff have asked for new indexes, and what the synonyms' last change was.
create table catalog.search_order (
  id int primary key default 1 check (id = 1),
  rebuild bigint not null default 0,
  asked_at timestamptz,
  synonyms bigint not null default 0
);
insert into catalog.search_order (id) values (1);

create function catalog.on_synonym_written() returns trigger language plpgsql as $$
begin
  update catalog.search_order set synonyms = synonyms + 1;
  return null;
end $$;
create trigger synonym_written after insert or update or delete on catalog.synonym
  for each statement execute function catalog.on_synonym_written();

insert into identity.role_permission (role_code, permission, scope)
select r, 'staff.search.manage', 'ALL' from unnest(array['operations', 'administrator']) r
on conflict do nothing;
