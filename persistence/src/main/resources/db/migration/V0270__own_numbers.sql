-- What a company calls an article. An article bears one number of a company; a number may stand for several articles (the
-- same screw of two makers), and whoever types it then chooses.
create sequence catalog.own_number_seq increment by 50 start with 50;
create table catalog.own_number (
  id bigint primary key default nextval('catalog.own_number_seq'),
  company_id bigint not null references organisation.company (id),
  product_id bigint not null references catalog.product (id) on delete cascade,
  number text not null check (length(number) between 1 and 60 and number !~ '[[:cntrl:]]' and number = btrim(number)),
  number_key text not null generated always as (catalog.part_key(number)) stored check (number_key <> ''),
  changed_at timestamptz not null,
  unique (company_id, product_id)
);
create index own_number_key on catalog.own_number (company_id, number_key);
create index own_number_product on catalog.own_number (product_id);

-- What is typed is looked up by any number.
create index product_maker_key on catalog.product (catalog.part_key(manufacturer_number))
  where manufacturer_number is not null;
create index product_gtin on catalog.product (gtin) where gtin is not null;

-- As it was when the order was placed: what the buyer calls the article on his papers.
alter table order_.sales_order_line add column own_number text check (length(own_number) between 1 and 60);

insert into identity.role_permission (role_code, permission, scope) values ('buyer-admin', 'number.edit', 'COMPANY')
on conflict do nothing;
