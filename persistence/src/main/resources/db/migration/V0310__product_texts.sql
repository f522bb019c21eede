-- The long text of an article, one per language, in a small safe part of HTML; the words alone are kept beside it for searching.
create table catalog.product_text (
  product_id bigint not null references catalog.product (id) on delete cascade,
  language text not null check (language in ('en', 'de', 'zh')),
  html text not null check (length(html) between 1 and 40000),
  words text not null,
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (product_id, language)
);

create function catalog.on_text_written() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform catalog.product_changed(array(select distinct product_id from written));
  return null;
end $$;
create trigger product_text_inserted after insert on catalog.product_text
  referencing new table as written for each statement execute function catalog.on_text_written();
create trigger product_text_updated after update on catalog.product_text
  referencing new table as written for each statement execute function catalog.on_text_written();
create trigger product_text_deleted after delete on catalog.product_text
  referencing old table as written for each statement execute function catalog.on_text_written();
