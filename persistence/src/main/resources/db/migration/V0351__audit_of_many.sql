-- A transaction that changes many rows writes many entries. The head it holds is found again by its place: looked for by its
-- key, every version that the transaction has left behind would be passed, for every entry anew.
create or replace function compliance.seal(
  p_company bigint, p_action text, p_object text, p_key text, p_detail jsonb, p_personal jsonb, p_person bigint)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_chain smallint := nullif(current_setting('kontor.chain', true), '')::smallint;
  v_place tid := nullif(current_setting('kontor.audit_place', true), '')::tid;
  v_seq bigint;
  v_prev bytea;
  v_hash bytea;
  v_at timestamptz;
  v_actor text := coalesce(current_setting('kontor.actor', true), '');
  v_session text := coalesce(substring(v_actor from '-(s[0-9]+)$'), '');
  v_for text := coalesce(current_setting('kontor.acting_for', true), '');
  v_request text := coalesce(current_setting('kontor.request', true), '');
begin
  v_actor := regexp_replace(v_actor, '-s[0-9]+$', '');
  if v_chain is null then
    v_chain := abs(hashint8(coalesce(p_company, pg_backend_pid())) % 16);
    perform set_config('kontor.chain', v_chain::text, true);
  end if;
  -- Whatever the place says, it is the head of the chain that is read and locked.
  select seq + 1, hash into v_seq, v_prev from compliance.audit_head where ctid = v_place and chain = v_chain for update;
  if not found then
    select seq + 1, hash into strict v_seq, v_prev from compliance.audit_head where chain = v_chain for update;
    v_place := null;
  end if;
  v_at := clock_timestamp();
  v_hash := sha256(v_prev || convert_to(jsonb_build_array(v_chain, v_seq, extract(epoch from v_at), v_actor, v_session,
    v_for, v_request, p_company, p_action, p_object, p_key, p_detail)::text, 'UTF8'));
  insert into compliance.audit_entry
  values (v_chain, v_seq, v_at, v_actor, v_session, v_for, v_request, p_company, p_action, p_object, p_key, p_detail,
    v_prev, v_hash);
  if v_place is null then
    update compliance.audit_head set seq = v_seq, hash = v_hash where chain = v_chain returning ctid into strict v_place;
  else
    update compliance.audit_head set seq = v_seq, hash = v_hash where ctid = v_place returning ctid into strict v_place;
  end if;
  perform set_config('kontor.audit_place', v_place::text, true);
  if p_personal is not null then
    insert into compliance.audit_personal (chain, seq, field, side, person_id, salt, value)
    select v_chain, v_seq, e ->> 'field', e ->> 'side', p_person, decode(e ->> 'salt', 'hex'), e ->> 'value'
    from jsonb_array_elements(p_personal) e;
  end if;
end $$;
