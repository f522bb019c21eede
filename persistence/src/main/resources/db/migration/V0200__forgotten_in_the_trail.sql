-- Erasing a person also erases what the same transaction still has to write into the trail: entries come at commit, and
-- those of the erasure itself hold the name that goes.
create or replace function compliance.erase_person(p_person bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  n bigint;
begin
  set constraints all immediate;
  delete from compliance.audit_personal where person_id = p_person;
  get diagnostics n = row_count;
  perform compliance.note(null, 'erased', 'person', p_person::text, jsonb_build_object('values', n));
  return n;
end $$;
