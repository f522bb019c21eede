-- Whose rows this transaction may see, as the program told it. Nothing told: nobody's.
create function compliance.company() returns bigint language sql stable parallel safe set search_path = pg_catalog as $$
  select case when current_setting('kontor.company', true) ~ '^[0-9]{1,18}$'
    then current_setting('kontor.company', true)::bigint end
$$;
create function compliance.sees_all() returns boolean language sql stable parallel safe set search_path = pg_catalog as $$
  select coalesce(current_setting('kontor.company', true) = 'ALL', false)
$$;
-- The person who acts; null for keys and for the house itself.
create function compliance.person() returns bigint language sql stable parallel safe set search_path = pg_catalog as $$
  select substring(current_setting('kontor.actor', true) from '^person-([0-9]{1,18})')::bigint
$$;
