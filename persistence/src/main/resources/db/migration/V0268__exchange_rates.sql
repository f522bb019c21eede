-- What one euro was worth, by day. Kept for ever: a figure converted once can be converted again. Prices are never converted.
create table pricing.exchange_rate (
  currency char(3) not null check (currency ~ '^[A-Z]{3}$' and currency <> 'EUR'),
  day date not null,
  rate numeric(18, 6) not null check (rate > 0),
  primary key (currency, day)
);

alter table ops.import_run drop constraint import_run_kind_check;
alter table ops.import_run add constraint import_run_kind_check
  check (kind in ('PRODUCTS', 'COMPANIES', 'ORDERS', 'ABSENCES', 'RATES'));
