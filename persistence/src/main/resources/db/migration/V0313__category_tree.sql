-- What is hidden is no way to browse, nor is what stands below it; its articles are still found by words and numbers.
alter table catalog.category add column published boolean not null default true;
