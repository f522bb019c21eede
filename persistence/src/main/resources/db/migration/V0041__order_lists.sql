-- Staff sort and filter a million orders by any column shown: one index per order, each ending in the id that breaks ties,
-- and one for text that stands anywhere in a number, a reference or a name.
drop index order_.sales_order_placed;
drop index order_.sales_order_status;
create index sales_order_by_placed on order_.sales_order (placed_at, id);
create index sales_order_by_number on order_.sales_order (number, id);
create index sales_order_by_company on order_.sales_order (company_name, id);
create index sales_order_by_country on order_.sales_order (country, id);
create index sales_order_by_status on order_.sales_order (status, id);
create index sales_order_by_lines on order_.sales_order (line_count, id);
create index sales_order_by_gross on order_.sales_order (gross_amount, id);
create index sales_order_status_placed on order_.sales_order (status, placed_at, id);
create index sales_order_text on order_.sales_order
  using gin (number gin_trgm_ops, po_number gin_trgm_ops, erp_reference gin_trgm_ops, company_name gin_trgm_ops);
