-- As before, and says whose promise moved from which day to which, so that the buyer can be told.
drop function inventory.promise_again(bigint[], date[], text, timestamptz);
create function inventory.promise_again(p_ids bigint[], p_days date[], p_cause text, p_at timestamptz)
  returns table (order_number text, line_no int, before_day date, after_day date)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with said as (
    select w.id, w.promise, s.day from unnest(p_ids, p_days) as s (id, day) join inventory.waiting w on w.id = s.id
    where w.served + w.dropped < w.quantity and w.promise is distinct from s.day)
  update inventory.waiting w set promise = said.day, moved_cause = p_cause,
    moved_at = greatest(p_at, w.moved_at + interval '1 microsecond')
  from said where w.id = said.id
  returning w.order_number, w.line_no, said.promise, said.day
$$;
