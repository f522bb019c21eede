-- Where a company wants its own numbers to be used once, an order takes its number here: a second one waits for the first
-- one's commit and then finds it taken. An order that comes to nothing gives its number back.
drop index order_.sales_order_po_number_once;
alter table order_.sales_order drop column po_number_once;
create table order_.po_number_use (
  company_id bigint not null,
  po_number text not null,
  order_number text not null,
  primary key (company_id, po_number)
);
create index po_number_use_order on order_.po_number_use (order_number);

-- What the order was worth when it was submitted: the answer to a repeated call stays the same after a revision.
alter table order_.sales_order add column submitted_gross numeric(19, 4);
