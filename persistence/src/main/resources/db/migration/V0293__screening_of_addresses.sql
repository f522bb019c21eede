-- Who trades under another address is looked up again, by whatever door the address came.
create function verification.address_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or (new.street, new.city) is distinct from (old.street, old.city) then
    insert into verification.screening (company_id, due_at)
    select s.company_id, now() from verification.standing s where s.company_id = new.company_id and s.state <> 'REFUSED'
    on conflict (company_id) do update set due_at = excluded.due_at, attempts = 0;
  end if;
  return null;
end $$;
create trigger screening after insert or update of street, city on organisation.address
  for each row execute function verification.address_changed();
