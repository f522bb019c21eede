-- A price that a change ended, and until when it would have held: what is taken back together holds again.
alter table pricing.price
  add column ended_by bigint references pricing.price_batch (id),
  add column valid_to_before timestamptz,
  add constraint price_ended check (num_nulls(ended_by, valid_to_before) in (0, 2));
create index price_ended_by on pricing.price (ended_by) where ended_by is not null;
