-- What suppliers have sent under orders of ours, as their papers say it. An order has one supplier, one delivery term, one mode and
-- one country; a shipment (ASN or delivery note) belongs to one order; lines of one shipment may share its weight and its freight.
-- Numbers are those of the system that the papers come from.
create sequence inventory.supplier_seq increment by 50 start with 50;
create table inventory.supplier (
  id bigint primary key default nextval('inventory.supplier_seq'),
  name text not null unique check (length(name) between 1 and 120 and name = btrim(name))
);

-- Terms of Incoterms 2020 (ICC publication 723E), of earlier editions that old papers hold (2000, ICC 560: DAF, DES, DEQ, DDU;
-- 2010, ICC 715: DAT), and NONE, where goods come out of stock and no term applies.
create sequence inventory.supplier_order_seq increment by 50 start with 50;
create table inventory.supplier_order (
  id bigint primary key default nextval('inventory.supplier_order_seq'),
  source text not null check (length(source) between 1 and 40),
  number text not null check (length(number) between 1 and 40),
  supplier_id bigint not null references inventory.supplier (id),
  quotation text check (length(quotation) between 1 and 40),
  delivery_term text not null check (delivery_term in ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF',
    'DAT', 'DAF', 'DES', 'DEQ', 'DDU', 'NONE')),
  term_given text not null check (length(term_given) between 1 and 40),
  -- null: the papers do not say how it was carried
  mode text check (mode in ('AIR', 'AIR_CHARTER', 'OCEAN', 'TRUCK', 'RAIL')),
  destination text not null check (length(destination) between 1 and 60),
  sent_on date,
  unique (source, number)
);
create index supplier_order_supplier on inventory.supplier_order (supplier_id);

create sequence inventory.supplier_shipment_seq increment by 50 start with 50;
create table inventory.supplier_shipment (
  id bigint primary key default nextval('inventory.supplier_shipment_seq'),
  order_id bigint not null references inventory.supplier_order (id),
  source text not null,
  number text not null check (length(number) between 1 and 40),
  delivered_on date not null,
  recorded_on date not null,
  unique (source, number)
);
create index supplier_shipment_order on inventory.supplier_shipment (order_id);
create index supplier_shipment_delivered on inventory.supplier_shipment (delivered_on desc, id desc);

-- Weight in kilograms; value, prices, freight and insurance in the currency of the line (ISO 4217). What a paper leaves out is null
-- and has its reason, never 0. A line that names another one for weight or freight names one of its own shipment that speaks
-- for itself (it may say that the weight was taken separately): references do not chain.
create sequence inventory.supplier_shipment_line_seq increment by 50 start with 50;
create table inventory.supplier_shipment_line (
  id bigint primary key default nextval('inventory.supplier_shipment_line_seq'),
  shipment_id bigint not null references inventory.supplier_shipment (id),
  source text not null,
  source_key text not null check (length(source_key) between 1 and 40),
  fingerprint uuid not null,
  article text not null check (length(article) between 1 and 200),
  brand text check (length(brand) between 1 and 80),
  manufacturing_site text check (length(manufacturing_site) between 1 and 120),
  scheduled_on date not null,
  packs numeric(14, 0) not null check (packs > 0),
  pack_size numeric(10, 0) not null check (pack_size > 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  value numeric(16, 2) not null check (value >= 0),
  pack_price numeric(14, 4) not null check (pack_price >= 0),
  unit_price numeric(14, 4) not null check (unit_price >= 0),
  weight_state text not null check (weight_state in ('STATED', 'SEPARATE', 'OTHER_LINE', 'MISSING')),
  weight_kg numeric(12, 3) check (weight_kg >= 0),
  weight_line_id bigint,
  freight_state text not null check (freight_state in ('STATED', 'SEPARATE', 'INCLUDED', 'OTHER_LINE', 'MISSING')),
  freight numeric(14, 2) check (freight >= 0),
  freight_line_id bigint,
  -- null: no paper says that it was insured, nor that it was not
  insurance numeric(14, 2) check (insurance >= 0),
  weight_own boolean not null generated always as (weight_state <> 'OTHER_LINE') stored,
  weight_wants_own boolean generated always as (case when weight_line_id is not null then true end) stored,
  freight_own boolean not null generated always as (freight_state <> 'OTHER_LINE') stored,
  freight_wants_own boolean generated always as (case when freight_line_id is not null then true end) stored,
  unique (source, source_key),
  unique (id, shipment_id, weight_own),
  unique (id, shipment_id, freight_own),
  check ((weight_state = 'STATED') = (weight_kg is not null)),
  check ((weight_state = 'OTHER_LINE') = (weight_line_id is not null)),
  check ((freight_state = 'STATED') = (freight is not null)),
  check ((freight_state = 'OTHER_LINE') = (freight_line_id is not null)),
  foreign key (weight_line_id, shipment_id, weight_wants_own)
    references inventory.supplier_shipment_line (id, shipment_id, weight_own) deferrable initially deferred,
  foreign key (freight_line_id, shipment_id, freight_wants_own)
    references inventory.supplier_shipment_line (id, shipment_id, freight_own) deferrable initially deferred
);
create index supplier_shipment_line_shipment on inventory.supplier_shipment_line (shipment_id);
create index supplier_shipment_line_weight on inventory.supplier_shipment_line (weight_line_id) where weight_line_id is not null;
create index supplier_shipment_line_freight on inventory.supplier_shipment_line (freight_line_id) where freight_line_id is not null;

-- What papers said stays said; a correction is another paper.
create trigger append_only before update or delete on inventory.supplier_order
  for each row execute function inventory.refuse_change();
create trigger append_only before update or delete on inventory.supplier_shipment
  for each row execute function inventory.refuse_change();
create trigger append_only before update or delete on inventory.supplier_shipment_line
  for each row execute function inventory.refuse_change();

alter table ops.import_run drop constraint import_run_kind_check;
alter table ops.import_run add constraint import_run_kind_check
  check (kind in ('PRODUCTS', 'COMPANIES', 'ORDERS', 'ABSENCES', 'RATES', 'PRICES', 'SHIPMENTS'));
