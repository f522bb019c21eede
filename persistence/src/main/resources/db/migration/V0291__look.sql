-- How a person wants the pages: tight lists or airy ones, and the currency before or behind the amount.
alter table identity.person add column density text not null default 'COMFORTABLE' check (density in ('COMFORTABLE', 'COMPACT'));
alter table identity.person add column currency_first boolean not null default false;
