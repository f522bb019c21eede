-- The first steps of a Kontor without an administrator; no row where there was one from the start.
create table identity.setup (
  only_one boolean primary key default true check (only_one),
  -- Of the code in the server's log by which the first administrator is made; null once he is.
  code_sha256 bytea check (length(code_sha256) = 32),
  house_name text check (length(house_name) between 1 and 100),
  currency char(3),
  test_letter_at timestamptz,
  begun_at timestamptz not null,
  finished_at timestamptz,
  version bigint not null default 0
);
