-- The number of the article that an article was begun as a copy of; it stays when that one is gone.
alter table catalog.product add column copied_from text check (length(copied_from) between 1 and 60);
