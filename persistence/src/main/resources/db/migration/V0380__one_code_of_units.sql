-- Every word for a unit has one code: what org.kontor.kernel.UnitWords says, said by the database, so that what catalogues brought as
-- they wrote it (KG, EA, PCE, BOX ...) is the unit that they mean.
create function catalog.unit_code(word text) returns text language sql immutable parallel safe
return case regexp_replace(lower(btrim(word)), '\.$', '')
  when 'pc' then 'C62' when 'pcs' then 'C62' when 'pce' then 'C62' when 'piece' then 'C62' when 'pieces' then 'C62' when 'ea' then 'C62'
  when 'each' then 'C62' when 'st' then 'C62' when 'stk' then 'C62' when 'stück' then 'C62' when 'stÜck' then 'C62' when 'h87' then 'C62'
  when '件' then 'C62' when '个' then 'C62' when '只' then 'C62'
  when 'pair' then 'PR' when 'pairs' then 'PR' when 'paar' then 'PR' when '双' then 'PR'
  when '套' then 'SET'
  when 'pack' then 'PK' when 'packs' then 'PK' when 'pak' then 'PK' when 'pck' then 'PK' when 'xpk' then 'PK' when '包' then 'PK'
  when 'roll' then 'RO' when 'rolls' then 'RO' when 'rolle' then 'RO' when 'xro' then 'RO' when '卷' then 'RO'
  when 'box' then 'XBX' when 'boxes' then 'XBX' when 'bx' then 'XBX' when 'schachtel' then 'XBX' when '盒' then 'XBX'
  when 'carton' then 'XCT' when 'cartons' then 'XCT' when 'ct' then 'XCT' when 'ctn' then 'XCT' when 'karton' then 'XCT' when '箱' then 'XCT'
  when 'pallet' then 'XPX' when 'pallets' then 'XPX' when 'px' then 'XPX' when 'palette' then 'XPX' when '托盘' then 'XPX'
  when 'm' then 'MTR' when '米' then 'MTR'
  when 'kg' then 'KGM' when '千克' then 'KGM' when '公斤' then 'KGM'
  when 'l' then 'LTR' when '升' then 'LTR'
  else regexp_replace(upper(btrim(word)), '\.$', '') end;

-- The units of articles, their own and those beside it. A unit stays as it is written where the article has the one it means as well,
-- or where something of it is kept finer than that one knows (half an EA): imports and what was bought before know that they are the
-- same. What is written for the base unit has no word in carts and lists.
create temporary table renamed on commit drop as
  with word as (
    select u.product_id, u.unit as was, catalog.unit_code(u.unit) as unit, u.base, u.order_multiple, u.min_quantity,
      catalog.unit_decimals(catalog.unit_code(u.unit)) as decimals
    from catalog.sales_unit u)
  select w.product_id, w.was, w.unit, w.base from word w
  where w.unit <> w.was
    and not exists (select from catalog.sales_unit o where o.product_id = w.product_id and o.unit <> w.was
      and catalog.unit_code(o.unit) = w.unit)
    and (w.order_multiple, w.min_quantity) = (round(w.order_multiple, w.decimals), round(w.min_quantity, w.decimals))
    and not exists (select from catalog.sales_unit u where w.base and u.product_id = w.product_id and not u.base
      and u.order_multiple * u.numerator / u.denominator <> round(u.order_multiple * u.numerator / u.denominator, w.decimals))
    and not exists (select from pricing.price c where c.product_id = w.product_id and c.unit = w.was
      and c.min_quantity <> round(c.min_quantity, w.decimals))
    and not exists (select from cart.cart_line l where l.product_id = w.product_id and l.unit = case when w.base then '' else w.was end
      and l.quantity <> round(l.quantity, w.decimals))
    and not exists (select from requisition.item i where i.product_id = w.product_id and i.unit = case when w.base then '' else w.was end
      and i.quantity <> round(i.quantity, w.decimals))
    and not exists (select from order_.recurring_line l where l.product_id = w.product_id and l.unit = w.was
      and l.quantity <> round(l.quantity, w.decimals))
    and not exists (select from inventory.stock_item s where w.base and s.product_id = w.product_id
      and (s.on_hand, s.reserved) <> (round(s.on_hand, w.decimals), round(s.reserved, w.decimals)));
create unique index on renamed (product_id, was);

-- Prices of the word are those in force. Some may stand under the code already, of an article that never had that unit: nobody was
-- asked them, so nobody shall be now. They change places.
create temporary table nobodys on commit drop as
  select c.id, r.was from pricing.price c join renamed r on r.product_id = c.product_id and c.unit = r.unit;
update pricing.price c set unit = '?', version = c.version + 1 from nobodys n where n.id = c.id and not c.by_rule;
update pricing.price c set unit = r.unit, version = c.version + 1 from renamed r where c.product_id = r.product_id and c.unit = r.was;
update pricing.price c set unit = n.was, version = c.version + 1 from nobodys n where n.id = c.id and c.unit = '?';

update catalog.product p set unit = r.unit, changed_at = now(), version = p.version + 1
from renamed r where r.base and p.id = r.product_id and p.unit = r.was;
update catalog.sales_unit u set unit = r.unit, decimals = least(u.decimals, catalog.unit_decimals(r.unit)), version = u.version + 1
from renamed r where not r.base and u.product_id = r.product_id and u.unit = r.was;
select catalog.product_changed(array(select product_id from renamed where not base));

-- What is put aside or comes back by itself follows its article. Orders keep the word that was agreed.
update cart.cart_line l set unit = r.unit from renamed r
where l.product_id = r.product_id and l.unit = r.was
  and not exists (select from cart.cart_line o where o.cart_id = l.cart_id and o.product_id = l.product_id and o.unit = r.unit);
update requisition.item i set unit = r.unit from renamed r
where i.product_id = r.product_id and i.unit = r.was
  and not exists (select from requisition.item o where o.list_id = i.list_id and o.product_id = i.product_id and o.unit = r.unit);
update order_.recurring_line l set unit = r.unit, version = l.version + 1 from renamed r
where l.product_id = r.product_id and l.unit = r.was;
