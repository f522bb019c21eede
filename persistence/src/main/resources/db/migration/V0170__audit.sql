-- The tables of the job repository, as the server itself would make them: its everyday login makes no tables.
create table if not exists public.job_instance (
  jobinstanceid bigserial not null primary key,
  version integer,
  jobname varchar(512),
  applicationname varchar(512)
);
create table if not exists public.job_execution (
  jobexecutionid bigserial not null primary key,
  jobinstanceid bigint not null,
  version integer,
  createtime timestamptz,
  starttime timestamptz,
  endtime timestamptz,
  lastupdatedtime timestamptz,
  batchstatus varchar(30),
  exitstatus varchar(512),
  jobparameters varchar(3000),
  restartposition varchar(255),
  constraint fk_job_execution_job_instance foreign key (jobinstanceid)
    references public.job_instance (jobinstanceid) on delete cascade
);
create table if not exists public.step_execution (
  stepexecutionid bigserial not null primary key,
  jobexecutionid bigint not null,
  version integer,
  stepname varchar(255),
  starttime timestamptz,
  endtime timestamptz,
  batchstatus varchar(30),
  exitstatus varchar(512),
  executionexception varchar(2048),
  persistentuserdata bytea,
  readcount integer,
  writecount integer,
  commitcount integer,
  rollbackcount integer,
  readskipcount integer,
  processskipcount integer,
  filtercount integer,
  writeskipcount integer,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea,
  constraint fk_step_exe_job_exe foreign key (jobexecutionid)
    references public.job_execution (jobexecutionid) on delete cascade
);
create table if not exists public.partition_execution (
  partitionexecutionid integer not null,
  stepexecutionid bigint not null,
  version integer,
  batchstatus varchar(30),
  exitstatus varchar(512),
  executionexception varchar(2048),
  persistentuserdata bytea,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea,
  primary key (partitionexecutionid, stepexecutionid),
  constraint fk_partition_exe_step_exe foreign key (stepexecutionid)
    references public.step_execution (stepexecutionid) on delete cascade
);

create schema compliance;

-- The trail: who changed what, for whom, when, in which request. Sixteen chains; in each the entries are numbered without
-- gap, and each bears the SHA-256 of its content and of the entry before it.
create table compliance.audit_entry (
  chain smallint not null check (chain between 0 and 15),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  -- Empty for the house itself; person-12, key-3. The names are with the persons.
  actor text not null,
  session text not null,
  acting_for text not null,
  request text not null,
  company_id bigint,
  action text not null,
  object text not null,
  object_key text not null,
  -- Field by field {"old": …, "new": …}; of secrets only that they changed, of persons only a digest.
  detail jsonb not null,
  prev bytea not null check (length(prev) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (chain, seq)
);
create index audit_entry_at on compliance.audit_entry (at desc, chain, seq);
create index audit_entry_company on compliance.audit_entry (company_id, at desc);
create index audit_entry_object on compliance.audit_entry (object, object_key, at desc);
create index audit_entry_actor on compliance.audit_entry (actor, at desc);

create table compliance.audit_head (
  chain smallint primary key,
  seq bigint not null,
  hash bytea not null
);
insert into compliance.audit_head
select c, 0, sha256(convert_to('kontor-audit-' || c, 'UTF8')) from generate_series(0, 15) c;

-- What an entry says of a person: the entry holds the salted digest, so this can be erased and the chain stays whole.
create table compliance.audit_personal (
  chain smallint not null,
  seq bigint not null,
  field text not null,
  side text not null check (side in ('old', 'new')),
  person_id bigint,
  salt bytea not null check (length(salt) = 16),
  value text not null,
  primary key (chain, seq, field, side),
  foreign key (chain, seq) references compliance.audit_entry (chain, seq)
);
create index audit_personal_person on compliance.audit_personal (person_id);

-- The heads of all chains at one time, signed with a key that is not in the database: a cut tail is found by them.
create table compliance.audit_anchor (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  heads text not null,
  mac bytea not null check (length(mac) = 32)
);

create function compliance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;
create trigger only_grows before update or delete on compliance.audit_entry
  for each row execute function compliance.refuse_change();
create trigger only_grows_whole before truncate on compliance.audit_entry
  for each statement execute function compliance.refuse_change();
create trigger only_grows before update or delete on compliance.audit_anchor
  for each row execute function compliance.refuse_change();
create trigger only_grows_whole before truncate on compliance.audit_anchor
  for each statement execute function compliance.refuse_change();
create trigger only_erased before update on compliance.audit_personal
  for each row execute function compliance.refuse_change();

-- Adds an entry. A transaction writes to one chain, so two of them can never wait for each other.
create function compliance.seal(
  p_company bigint, p_action text, p_object text, p_key text, p_detail jsonb, p_personal jsonb, p_person bigint)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_chain smallint := nullif(current_setting('kontor.chain', true), '')::smallint;
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
  select seq + 1, hash into strict v_seq, v_prev from compliance.audit_head where chain = v_chain for update;
  v_at := clock_timestamp();
  v_hash := sha256(v_prev || convert_to(jsonb_build_array(v_chain, v_seq, extract(epoch from v_at), v_actor, v_session,
    v_for, v_request, p_company, p_action, p_object, p_key, p_detail)::text, 'UTF8'));
  insert into compliance.audit_entry
  values (v_chain, v_seq, v_at, v_actor, v_session, v_for, v_request, p_company, p_action, p_object, p_key, p_detail,
    v_prev, v_hash);
  update compliance.audit_head set seq = v_seq, hash = v_hash where chain = v_chain;
  if p_personal is not null then
    insert into compliance.audit_personal (chain, seq, field, side, person_id, salt, value)
    select v_chain, v_seq, e ->> 'field', e ->> 'side', p_person, decode(e ->> 'salt', 'hex'), e ->> 'value'
    from jsonb_array_elements(p_personal) e;
  end if;
end $$;

-- What is no change of a row: sign-ins, refusals, exports.
create function compliance.note(p_company bigint, p_action text, p_object text, p_key text, p_detail jsonb)
returns void language sql security definer set search_path = pg_catalog as $$
  select compliance.seal(p_company, p_action, p_object, p_key, p_detail, null, null)
$$;

-- A value of a row by name, or "@table key-of-row key-of-table column" of the row it belongs to.
create function compliance.value_of(p_row jsonb, p_spec text) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  p text[];
  v text;
begin
  if p_spec = '' then
    return null;
  end if;
  if left(p_spec, 1) <> '@' then
    return p_row ->> p_spec;
  end if;
  p := string_to_array(substr(p_spec, 2), ' ');
  execute format('select min(%I)::text from %s where %I::text = $1', p[4], p[1], p[3]) into v using p_row ->> p[2];
  return v;
end $$;

-- Arguments: object, key, company, fields to pass over, fields of a person, secret fields, the person's number,
-- the fields that make an entry (none: all).
create function compliance.audit_row() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_old jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) else '{}' end;
  v_new jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) else '{}' end;
  v_row jsonb := case when tg_op = 'DELETE' then v_old else v_new end;
  v_pass text[] := string_to_array(tg_argv[3], ',');
  v_persons text[] := string_to_array(tg_argv[4], ',');
  v_secret text[] := string_to_array(tg_argv[5], ',');
  v_watched text[] := string_to_array(nullif(tg_argv[7], ''), ',');
  v_detail jsonb := '{}';
  v_personal jsonb := null;
  v_field text;
  v_side text;
  v_value jsonb;
  v_salt bytea;
  v_change jsonb;
begin
  if v_watched is not null and tg_op = 'UPDATE' and not exists (
      select from unnest(v_watched) w where v_old -> w is distinct from v_new -> w) then
    return null;
  end if;
  for v_field in select k from jsonb_object_keys(v_row) k loop
    continue when v_field = any (v_pass)
      or coalesce(v_old -> v_field, 'null') = coalesce(v_new -> v_field, 'null');
    if v_field = any (v_secret) or v_field ~ '(secret|password|hash|token|sha256|salt|sealed|cipher)'
        or left(coalesce(v_old ->> v_field, v_new ->> v_field), 2) = '\x' then
      v_change := '{"secret": true}';
    else
      v_change := '{}';
      foreach v_side in array array['old', 'new'] loop
        v_value := case v_side when 'old' then v_old else v_new end -> v_field;
        continue when v_value is null or v_value = 'null';
        if v_field = any (v_persons) then
          v_salt := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
          v_change := v_change || jsonb_build_object(
            v_side || 'Digest', encode(sha256(v_salt || convert_to(v_value #>> '{}', 'UTF8')), 'hex'));
          v_personal := coalesce(v_personal, '[]') || jsonb_build_object(
            'field', v_field, 'side', v_side, 'salt', encode(v_salt, 'hex'), 'value', v_value #>> '{}');
        else
          v_change := v_change || jsonb_build_object(v_side, v_value);
        end if;
      end loop;
    end if;
    v_detail := v_detail || jsonb_build_object(v_field, v_change);
  end loop;
  if v_detail <> '{}' then
    perform compliance.seal(
      compliance.value_of(v_row, tg_argv[2])::bigint,
      case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end,
      tg_argv[0], coalesce(compliance.value_of(v_row, tg_argv[1]), ''), v_detail, v_personal,
      compliance.value_of(v_row, tg_argv[6])::bigint);
  end if;
  return null;
end $$;

-- Erases what the trail says of a person; the entries stay and stay provable. Leaves an entry of its own.
create function compliance.erase_person(p_person bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  n bigint;
begin
  delete from compliance.audit_personal where person_id = p_person;
  get diagnostics n = row_count;
  perform compliance.note(null, 'erased', 'person', p_person::text, jsonb_build_object('values', n));
  return n;
end $$;
revoke execute on function compliance.seal(bigint, text, text, text, jsonb, jsonb, bigint) from public;
revoke execute on function compliance.value_of(jsonb, text) from public;
