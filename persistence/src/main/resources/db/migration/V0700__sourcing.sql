-- Which sites were considered for an order when its goods were held, in the order in which they are asked, and which were chosen.
create table inventory.sourcing (
  order_number text not null,
  site_id bigint not null references inventory.site (id),
  rank int not null check (rank > 0),
  near boolean not null,
  whole_lines int not null check (whole_lines >= 0),
  chosen boolean not null,
  at timestamptz not null,
  primary key (order_number, site_id),
  unique (order_number, rank)
);
create trigger append_only before update or delete on inventory.sourcing
  for each row execute function inventory.refuse_change();

-- What somebody has had held at another site since, and why.
create table inventory.sourcing_move (
  id bigint generated always as identity primary key,
  order_number text not null,
  line_no int not null check (line_no > 0),
  from_site_id bigint not null references inventory.site (id),
  to_site_id bigint not null references inventory.site (id),
  quantity numeric(14, 3) not null check (quantity > 0),
  actor text not null check (length(actor) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  at timestamptz not null,
  check (from_site_id <> to_site_id),
  foreign key (order_number, line_no, from_site_id) references inventory.reservation (order_number, line_no, site_id),
  foreign key (order_number, line_no, to_site_id) references inventory.reservation (order_number, line_no, site_id)
);
create index sourcing_move_order on inventory.sourcing_move (order_number);
create trigger append_only before update or delete on inventory.sourcing_move
  for each row execute function inventory.refuse_change();
