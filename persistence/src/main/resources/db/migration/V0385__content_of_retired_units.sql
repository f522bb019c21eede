-- Lines whose unit was out of use when V0360 came kept no content, and their buyers would never have been asked. A unit that is
-- still out of use holds what it held. One that is sold again may hold something else by now: nobody knows what its buyer
-- agreed to, the line stays without and he is asked.
update cart.cart_line l set content_numerator = u.numerator, content_denominator = u.denominator
from catalog.sales_unit u where u.product_id = l.product_id and u.unit = l.unit and not u.base and u.retired_at is not null
  and l.content_numerator is null and l.unit <> '';
