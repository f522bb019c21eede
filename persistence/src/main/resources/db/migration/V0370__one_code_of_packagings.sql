-- A packaging has one code: that of UN/ECE Recommendation 21 with an X before it. Catalogues brought BX, CT and PX as they wrote them,
-- where staff choose XBX, XCT and XPX. Whatever has such a code is counted whole; the same as org.kontor.kernel.Quantity says.
create or replace function catalog.unit_decimals(unit text) returns int language sql immutable parallel safe
return case when unit in ('C62', 'PR', 'SET', 'PK', 'RO') or unit ~ '^X[A-Z0-9]{2}$' then 0 when unit = 'MTR' then 2 else 3 end;

-- An article that is sold in pieces of its box as well, or already by the new code beside the old, stays as it is: staff decide.
create temporary table renamed on commit drop as
  select p.id as product_id, p.unit as was, 'X' || p.unit as unit from catalog.product p
  where p.unit in ('BX', 'CT', 'PX')
    and not exists (select from catalog.sales_unit u where u.product_id = p.id and not u.base
      and (u.unit = 'X' || p.unit
        or u.order_multiple * u.numerator / u.denominator <> round(u.order_multiple * u.numerator / u.denominator)));
update pricing.price c set unit = r.unit, version = c.version + 1
from renamed r where c.product_id = r.product_id and c.unit = r.was
  and not exists (select from pricing.price o where o.price_list_id = c.price_list_id and o.product_id = c.product_id
    and o.unit = r.unit and o.min_quantity = c.min_quantity and o.valid_from = c.valid_from and o.by_rule = c.by_rule);
update catalog.product p set unit = r.unit, changed_at = now(), version = p.version + 1 from renamed r where p.id = r.product_id;
update order_.recurring_line l set unit = r.unit, version = l.version + 1 from renamed r where l.product_id = r.product_id and l.unit = r.was;
