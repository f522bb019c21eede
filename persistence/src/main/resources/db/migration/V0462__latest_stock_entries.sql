-- The latest entries of an article without reading all that it ever had; by article and site nobody asks.
create index stock_entry_latest on inventory.stock_entry (product_id, at, id);
drop index inventory.stock_entry_item;
