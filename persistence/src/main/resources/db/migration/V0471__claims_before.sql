-- What is waited for up to and with each of these waiting lines, in the order in which they are served. Other companies' lines
-- count and are not told: a buyer hears the sum of what comes before him, with his own.
create function inventory.claimed_up_to(p_order text) returns table (line_no int, product_id bigint, quantity numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.line_no, w.product_id, sum(o.quantity - o.served - o.dropped)
  from inventory.waiting w join inventory.waiting o on o.product_id = w.product_id and o.served + o.dropped < o.quantity
    and (o.priority, o.id) <= (w.priority, w.id)
  where w.order_number = p_order and w.served + w.dropped < w.quantity
  group by w.line_no, w.product_id
$$;
