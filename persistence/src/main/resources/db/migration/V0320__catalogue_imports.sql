-- What a file carries and nothing of ours holds, by name: never dropped silently.
create table ops.import_note (
  run_id bigint not null references ops.import_run (id),
  what text not null check (length(what) between 1 and 200),
  lines bigint not null check (lines > 0),
  primary key (run_id, what)
);

-- What became of each article of a catalogue, for whoever sent it. Lines that could not be read have no number and stand
-- with the refused ones alone.
create table ops.import_item (
  run_id bigint not null references ops.import_run (id),
  record_no bigint not null,
  item_key text not null,
  outcome text not null check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  primary key (run_id, record_no)
);

-- Articles that a supplier names beside his own, by their numbers: they may come later, in another file.
create table catalog.product_reference (
  product_id bigint not null references catalog.product (id) on delete cascade,
  kind text not null check (kind in ('SUCCESSOR', 'ALTERNATIVE')),
  other_sku text not null check (length(other_sku) between 1 and 60),
  primary key (product_id, other_sku)
);
create index product_reference_other on catalog.product_reference (other_sku);
