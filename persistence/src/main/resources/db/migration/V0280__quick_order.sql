-- A form of the quick order that was sent: sent again, it adds nothing.
create table cart.form_use (
  company_id bigint not null references organisation.company (id),
  token uuid not null,
  input_sha256 text not null check (input_sha256 ~ '^[0-9a-f]{64}$'),
  accepted int not null default 0 check (accepted >= 0),
  refused int not null default 0 check (refused >= 0),
  merged int not null default 0 check (merged >= 0),
  used_at timestamptz not null,
  primary key (company_id, token)
);
create index form_use_old on cart.form_use (used_at);
