-- One article in two units is two lines. Empty: the base unit, whatever that is called.
alter table cart.cart_line add column unit text not null default '' check (unit ~ '^[A-Z0-9]{0,3}$');
alter table cart.cart_line drop constraint cart_line_cart_id_product_id_key;
alter table cart.cart_line add constraint cart_line_once unique (cart_id, product_id, unit);
