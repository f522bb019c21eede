-- What is needed again and again is needed in a unit; empty: the base unit.
alter table requisition.item add column unit text not null default '' check (unit ~ '^[A-Z0-9]{0,3}$');
alter table requisition.item drop constraint item_list_id_product_id_key;
alter table requisition.item add constraint item_once unique (list_id, product_id, unit);
