-- The same as before, with the parameter named apart from the column: no administrator could be deactivated at all.
create or replace function identity.keep_administrator(company bigint) returns void language plpgsql as $$
#variable_conflict use_variable
begin
  perform 1 from organisation.company c where c.id = company for no key update;
  if not identity.manages_people(null, company)
     and exists (select 1 from identity.held_role h join identity.person p on p.id = h.person_id and p.active
                  where h.company_id = company) then
    raise exception 'company % would have nobody who manages its people', company using errcode = 'check_violation';
  end if;
end $$;
