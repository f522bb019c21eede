-- Who browses a catalogue, or has an assortment, also where the reader may not see them: what is used is not taken away.
create function catalog.catalogue_browsed(catalogue bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (select from catalog.catalogue_company c where c.catalogue_id = catalogue)
    or exists (select from catalog.catalogue_group g where g.catalogue_id = catalogue)
$$;
create function catalog.assortment_held(assortment bigint) returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select exists (select from catalog.assortment_company c where c.assortment_id = assortment)
    or exists (select from catalog.assortment_group g where g.assortment_id = assortment)
$$;
revoke execute on function catalog.catalogue_browsed(bigint), catalog.assortment_held(bigint) from public;
grant execute on function catalog.catalogue_browsed(bigint), catalog.assortment_held(bigint) to kontor_app, kontor_all;
