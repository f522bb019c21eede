-- What one of its unit held of the article's base unit when the line was made: whoever put three boxes of 50 aside is told
-- that a box holds 40 now. Null: the base unit, or a unit that was out of use already when this column came.
alter table cart.cart_line
  add column content_numerator bigint check (content_numerator > 0),
  add column content_denominator bigint check (content_denominator > 0),
  add constraint cart_line_content check ((content_numerator is null) = (content_denominator is null)
    and (content_numerator is null or unit <> ''));
update cart.cart_line l set content_numerator = u.numerator, content_denominator = u.denominator
from catalog.sales_unit u where u.product_id = l.product_id and u.unit = l.unit and not u.base and u.retired_at is null;

create function cart.note_content() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  select u.numerator, u.denominator into new.content_numerator, new.content_denominator
  from catalog.sales_unit u where u.product_id = new.product_id and u.unit = new.unit and not u.base;
  return new;
end $$;
create trigger content before insert on cart.cart_line for each row
  when (new.unit <> '' and new.content_numerator is null) execute function cart.note_content();

-- The same of what comes back by itself: its owner agreed to a price for that content.
alter table order_.recurring_line
  add column content_numerator bigint check (content_numerator > 0),
  add column content_denominator bigint check (content_denominator > 0),
  add constraint recurring_line_content check ((content_numerator is null) = (content_denominator is null));
