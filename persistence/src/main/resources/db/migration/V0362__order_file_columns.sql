-- A file with several columns of numbers says which it was read from: one heading a line, the first that counts first.
alter table cart.order_file add column code_columns text check (length(code_columns) <= 4000);
