-- What no carrier was asked to fetch may be cancelled after the ERP has confirmed the order.
insert into order_.status_edge values ('CONFIRMED', 'CANCELLED');
-- What the ERP confirmed, where some of that was taken back since; else null.
alter table order_.sales_order_line add column answered_quantity numeric(14, 3)
  check (answered_quantity >= confirmed_quantity and answered_quantity - confirmed_quantity <= cancelled_quantity);
