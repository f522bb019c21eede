-- A certificate is public: whoever registers one for a program has yet to show, by a call over TLS, that its key is his.
alter table identity.client_certificate
  add column confirmed_at timestamptz,
  add column code_sha256 bytea,
  add column code_expires_at timestamptz;
update identity.client_certificate set confirmed_at = added_at;
alter table identity.client_certificate
  add check (confirmed_at is not null or (person_id is null and code_sha256 is not null and code_expires_at is not null));
drop index identity.client_certificate_once;
create unique index client_certificate_once on identity.client_certificate (fingerprint)
  where ended_at is null and confirmed_at is not null;
create index client_certificate_fingerprint on identity.client_certificate (fingerprint) where ended_at is null;

-- Several may wait for the same certificate; what waits does not keep it from others.
create or replace function identity.free_certificate(p_fingerprint text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(5500190, hashtext(p_fingerprint));
  update identity.client_certificate c set ended_at = p_at, version = c.version + 1
    from identity.api_key k where k.id = c.key_id and c.fingerprint = p_fingerprint and c.ended_at is null
     and (not k.active or k.expires_at <= p_at);
  return not exists (select from identity.client_certificate c
    where c.fingerprint = p_fingerprint and c.ended_at is null and c.confirmed_at is not null);
end $$;
