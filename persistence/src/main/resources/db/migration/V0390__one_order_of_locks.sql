-- Prices of one list come as a file.
alter table ops.import_run drop constraint import_run_kind_check;
alter table ops.import_run add constraint import_run_kind_check
  check (kind in ('PRODUCTS', 'COMPANIES', 'ORDERS', 'ABSENCES', 'RATES', 'PRICES'));

-- Who writes prices holds the lists that he writes and those that follow from them by rules, and so one writer of a list
-- waits for another. All take what they hold in one order: articles by their numbers, that no rule changes, lists by their
-- numbers. Who changes a rule waits for all of them, and they for him.
create function pricing.lock_lists(p_lists bigint[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(5500267);
  perform l.id from pricing.price_list l
  where l.id in (
    with recursive written (id) as (
      select unnest(p_lists)
      union select r.price_list_id from pricing.price_rule r join written w on r.base_list_id = w.id)
    select id from written)
  order by l.id for no key update;
end $$;

-- Lists with prices that follow from articles.
create function pricing.lists_of_articles() returns bigint[] language sql stable
return array(select distinct price_list_id from pricing.price_rule
  where category_id is not null or manufacturer is not null or base_attribute_id is not null);

create or replace function pricing.follow_article(p_products bigint[]) returns void language plpgsql as $$
declare
  v_lists bigint[];
  v_list bigint;
begin
  if cardinality(p_products) = 0 then
    return;
  end if;
  -- From here on no rule changes, and so those that are locked are those that are written.
  perform pg_advisory_xact_lock_shared(5500267);
  v_lists := pricing.lists_of_articles();
  perform pricing.lock_lists(v_lists);
  foreach v_list in array array(select unnest(v_lists) order by 1) loop
    perform pricing.apply_rules(v_list, p_products);
  end loop;
end $$;
