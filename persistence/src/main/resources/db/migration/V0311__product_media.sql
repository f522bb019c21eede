-- Pictures as they were made again from what was handed in, in a few sizes; one picture may belong to several articles. Its name
-- is the hash of its largest size.
create sequence catalog.picture_seq increment by 50 start with 50;
create table catalog.picture (
  id bigint primary key default nextval('catalog.picture_seq'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  width int not null check (width > 0),
  height int not null check (height > 0),
  created_at timestamptz not null default now()
);
create table catalog.picture_size (
  picture_id bigint not null references catalog.picture (id) on delete cascade,
  edge int not null check (edge in (160, 640, 1600)),
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  content bytea not null,
  primary key (picture_id, edge)
);
-- The first one is the article's own in lists.
create table catalog.product_picture (
  product_id bigint not null references catalog.product (id) on delete cascade,
  picture_id bigint not null references catalog.picture (id),
  position int not null,
  caption_en text check (length(caption_en) between 1 and 200),
  caption_de text check (length(caption_de) between 1 and 200),
  caption_zh text check (length(caption_zh) between 1 and 200),
  primary key (product_id, picture_id)
);
create index product_picture_of on catalog.product_picture (picture_id);

create sequence catalog.product_document_seq increment by 50 start with 50;
create table catalog.product_document (
  id bigint primary key default nextval('catalog.product_document_seq'),
  product_id bigint not null references catalog.product (id) on delete cascade,
  kind text not null check (kind in ('DATA_SHEET', 'CERTIFICATE', 'CAD', 'MANUAL')),
  language text check (language in ('en', 'de', 'zh')),
  title text not null check (length(btrim(title)) between 1 and 120),
  name text not null check (length(name) between 1 and 120),
  media_type text not null,
  size_bytes int not null check (size_bytes between 1 and 26214400),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  created_at timestamptz not null default now(),
  unique (product_id, hash)
);
comment on column catalog.product_document.language is 'null for all, such as a drawing';
