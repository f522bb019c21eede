-- A person has one cart that is filled and ordered, and others put by under names.
alter table cart.cart
  add column name text check (length(name) between 1 and 80),
  add column comment text not null default '' check (length(comment) <= 500),
  add column is_current boolean not null default true,
  add constraint cart_put_by_has_a_name check (is_current or name is not null);
alter table cart.cart drop constraint cart_company_id_person_id_key;
create unique index cart_current on cart.cart (company_id, person_id) where is_current;
create unique index cart_name on cart.cart (company_id, person_id, lower(name));
alter table cart.cart_line add column comment text not null default '' check (length(comment) <= 500);
