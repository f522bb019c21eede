-- Parts of an order are versioned like everything that the program keeps as an object.
alter table order_.sales_order_line add column version bigint not null default 0;
alter table order_.order_history add column version bigint not null default 0;
