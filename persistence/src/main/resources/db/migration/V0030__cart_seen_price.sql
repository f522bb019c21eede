-- The price at which the buyer first saw a line in the cart; empty again when the line changes. A cart keeps no other price.
alter table cart.cart_line
  add column seen_amount numeric(18, 6) check (seen_amount >= 0),
  add column seen_base numeric(12, 3) check (seen_base > 0),
  add column seen_currency char(3),
  add constraint cart_line_seen_whole
    check (num_nulls(seen_amount, seen_base, seen_currency) in (0, 3));
