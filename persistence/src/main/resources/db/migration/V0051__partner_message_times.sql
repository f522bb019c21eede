-- How often the same message came or went; a partner that doubles messages shows here.
alter table integration.partner_message add column times int not null default 1 check (times > 0);
-- Shipments are numbered within their order; partners know them by this number.
alter table fulfilment.shipment add column number text not null unique;
-- Which listener of a shared queue a dead letter was meant for, so that a replay reaches it.
alter table integration.dead_letter add column listener text;
