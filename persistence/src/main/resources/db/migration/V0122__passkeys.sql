-- Keys of devices by which people sign in (WebAuthn). Nothing secret is kept here: only the public half.
create sequence identity.passkey_seq increment by 50 start with 50;
create table identity.passkey (
  id bigint primary key default nextval('identity.passkey_seq'),
  person_id bigint not null references identity.person (id),
  name text not null check (length(name) between 1 and 60),
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  -- The authenticator's own form: its kind, the credential's id, the public key.
  attested bytea not null,
  sign_count bigint not null check (sign_count >= 0),
  backup_eligible boolean not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Its counter went back: somebody may have a copy. It opens nothing any more.
  suspected_at timestamptz,
  version bigint not null default 0
);
create index passkey_person on identity.passkey (person_id);

-- By what authenticators know a person: random, so that it says nothing to whoever reads it there.
create table identity.passkey_holder (
  person_id bigint primary key references identity.person (id),
  handle bytea not null unique check (length(handle) = 32)
);

-- A question that was asked and waits for its one answer.
create table identity.passkey_question (
  challenge_sha256 bytea primary key check (length(challenge_sha256) = 32),
  person_id bigint,
  ends_at timestamptz not null
);
create index passkey_question_end on identity.passkey_question (ends_at);
