-- Pictures and documents that come with a catalogue: what became of each file that its lines name. A document waits here for the
-- lines to be taken, a picture was made anew and waits with the others.
create table ops.import_media (
  run_id bigint not null references ops.import_run (id) on delete cascade,
  picture boolean not null,
  -- As the lines have it.
  name text not null check (length(name) between 1 and 500),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  file_name text,
  media_type text,
  content bytea,
  rule text,
  details text,
  primary key (run_id, picture, name),
  constraint import_media_taken_or_not check ((hash is null) <> (rule is null))
);

-- What a picture was made of, so that the same file is not unpacked again.
alter table catalog.picture add column made_of text check (made_of ~ '^[0-9a-f]{64}$');
create index picture_made_of on catalog.picture (made_of) where made_of is not null;

-- Which catalogue brought it, or, null, whoever added it by hand: a catalogue takes away only what it brought.
alter table catalog.product_picture add column brought_by text;
alter table catalog.product_document add column brought_by text;
