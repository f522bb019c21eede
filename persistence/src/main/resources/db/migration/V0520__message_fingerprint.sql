-- A message keeps the fingerprint of what went over the wire, also when personal data in it were erased later.
alter table integration.partner_message add column sha256 text;
update integration.partner_message set sha256 = encode(sha256(convert_to(payload, 'UTF8')), 'hex');
alter table integration.partner_message
  alter column sha256 set not null,
  add constraint fingerprint_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$');
