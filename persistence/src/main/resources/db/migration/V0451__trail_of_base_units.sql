-- The trail of a base unit: most of it is the article's own and stands in the article's entry; its greatest quantity and
-- whether it is offered first stand nowhere else.
create constraint trigger audit_base after update on catalog.sales_unit deferrable initially deferred for each row
  when (new.base and (new.max_quantity, new.by_default, new.gtin, new.retired_at)
      is distinct from (old.max_quantity, old.by_default, old.gtin, old.retired_at)
    and coalesce(current_setting('kontor.bulk', true), '') <> 'on')
  execute function compliance.audit_row('article', '@catalog.product product_id id sku', '', 'version', '', '', '', '');
