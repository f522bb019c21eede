-- The secret of a person's code generator, sealed. A new one waits beside the old one until its first code was shown.
create table identity.totp (
  person_id bigint primary key references identity.person (id),
  sealed bytea,
  waiting bytea,
  -- The last time step of which a code was taken: none is taken twice.
  last_step bigint not null default 0,
  created_at timestamptz not null,
  version bigint not null default 0,
  check (sealed is not null or waiting is not null)
);

-- For who lost his generator: ten codes, each good once, kept as hashes.
create table identity.recovery_code (
  person_id bigint not null references identity.person (id),
  code_sha256 bytea not null check (length(code_sha256) = 32),
  used_at timestamptz,
  primary key (person_id, code_sha256)
);
