create schema integration;
create schema fulfilment;

-- Events written with the business change, sent by the relay afterwards. agg_seq orders the messages of one aggregate.
create table integration.outbox_message (
  id uuid primary key,
  context text not null,
  type text not null,
  version int not null,
  aggregate_id text not null,
  aggregate_seq bigint not null,
  destination text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'FAILED', 'DISCARDED')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  unique (context, aggregate_id, destination, aggregate_seq)
);
create index outbox_due on integration.outbox_message (next_attempt_at) where status = 'WAITING';

create table integration.inbox_message (
  consumer text not null,
  message_id text not null,
  payload_sha256 bytea not null,
  received_at timestamptz not null,
  primary key (consumer, message_id)
);

-- What partners and we said to each other, for staff to read; one row a message, in or out.
create sequence integration.partner_message_seq increment by 50 start with 50;
create table integration.partner_message (
  id bigint primary key default nextval('integration.partner_message_seq'),
  partner text not null,
  direction text not null check (direction in ('IN', 'OUT')),
  type text not null,
  business_key text not null,
  message_id text not null,
  at timestamptz not null,
  outcome text not null,
  detail text,
  payload text not null,
  unique (partner, direction, message_id)
);
create index partner_message_key on integration.partner_message (business_key, id);

create sequence integration.dead_letter_seq increment by 50 start with 50;
create table integration.dead_letter (
  id bigint primary key default nextval('integration.dead_letter_seq'),
  queue text not null,
  message_id text not null,
  business_key text,
  type text,
  cause text,
  payload text not null,
  properties jsonb,
  died_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  version bigint not null default 0
);

create sequence fulfilment.shipment_seq increment by 50 start with 50;
create table fulfilment.shipment (
  id bigint primary key default nextval('fulfilment.shipment_seq'),
  order_number text not null,
  shipment_no int not null,
  carrier text,
  tracking_number text,
  state text not null check (state in ('ANNOUNCED', 'SHIPPED', 'DELIVERED')),
  announced_at timestamptz not null,
  shipped_at timestamptz,
  delivered_at timestamptz,
  version bigint not null default 0,
  unique (order_number, shipment_no)
);
create table fulfilment.shipment_line (
  shipment_id bigint not null references fulfilment.shipment (id),
  line_no int not null,
  sku text not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  primary key (shipment_id, line_no)
);
