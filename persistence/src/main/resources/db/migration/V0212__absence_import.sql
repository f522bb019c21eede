-- Personnel's list of absences is a kind of import.
alter table ops.import_run drop constraint import_run_kind_check;
alter table ops.import_run add constraint import_run_kind_check
  check (kind in ('PRODUCTS', 'COMPANIES', 'ORDERS', 'ABSENCES'));
