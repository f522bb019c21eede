-- Runs after each start of the schema, changes what is not so yet: what the server's login may do, whose rows it sees, and
-- what leaves a trail. A new table gets its rights here by itself, and one with a company_id its rule about rows; the rule
-- of a table that has none, and what is audited, stand in the lists below.
--
-- The server's login is kontor_app, for which the rules hold. Staff and the house itself see every row: for them a
-- transaction takes the role kontor_all, whose rule is no condition at all, so that no query of theirs becomes slower. Staff
-- who work for some companies alone take kontor_some.
do $$
declare
  t record;
  v_when text;
begin
  perform pg_advisory_xact_lock(5500170);
  perform set_config('kontor.bulk', 'on', true);

  if (select count(*) from pg_roles where rolname in ('kontor_app', 'kontor_all', 'kontor_some')) <> 3 then
    raise exception 'make the roles first: create role kontor_app login noinherit password ''…''; create role kontor_all; '
      'create role kontor_some; grant kontor_all, kontor_some to kontor_app';
  end if;

  -- Rights: rows of every table, nothing else; where rows only grow, neither change nor removal.
  for t in select nspname from pg_namespace
            where nspowner = (select oid from pg_roles where rolname = current_user)
              and not has_schema_privilege('kontor_some', oid, 'usage') loop
    execute format('grant usage on schema %I to kontor_app, kontor_all, kontor_some', t.nspname);
  end loop;
  for t in
    select c.oid::regclass as name, c.relkind,
           c.oid = any (array[
             to_regclass('compliance.audit_entry'), to_regclass('compliance.audit_head'),
             to_regclass('compliance.audit_personal'), to_regclass('kontor.flyway_schema_history'),
             to_regclass('fulfilment.sscc_given')]::oid[]) as read_only,
           c.oid = any (array[
             to_regclass('compliance.audit_anchor'), to_regclass('order_.order_history'),
             to_regclass('inventory.stock_entry'), to_regclass('inventory.goods_issue'),
             to_regclass('inventory.goods_receipt'), to_regclass('inventory.expected_day'),
             to_regclass('inventory.restocked'), to_regclass('inventory.supplier_order'),
             to_regclass('inventory.supplier_shipment'), to_regclass('inventory.supplier_shipment_line'), to_regclass('returns.inspection'), to_regclass('returns.resolution'),
             to_regclass('crm.opportunity_move'),
             to_regclass('inventory.sourcing'), to_regclass('inventory.sourcing_move'),
             to_regclass('approval.budget_entry'), to_regclass('approval.limit_entry'),
             to_regclass('approval.limit_use'), to_regclass('credit.credit_entry'),
             to_regclass('credit.entry'), to_regclass('document.document')]::oid[]) as only_grows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and c.relpersistence = 'p'
      and c.relowner = (select oid from pg_roles where rolname = current_user)
  loop
    if t.read_only then
      if not has_table_privilege('kontor_some', t.name, 'select') then
        execute format('grant select on %s to kontor_app, kontor_all, kontor_some', t.name);
      end if;
    elsif t.only_grows then
      if not has_table_privilege('kontor_some', t.name, 'insert')
          or has_table_privilege('kontor_app', t.name, 'update') or has_table_privilege('kontor_app', t.name, 'delete') then
        execute format('revoke all on %s from kontor_app, kontor_all, kontor_some', t.name);
        execute format('grant select, insert on %s to kontor_app, kontor_all, kontor_some', t.name);
      end if;
    elsif not has_table_privilege('kontor_some', t.name, 'delete') then
      execute format('grant select, insert, update, delete on %s to kontor_app, kontor_all, kontor_some', t.name);
    end if;
  end loop;
  for t in select c.oid::regclass as name from pg_class c
            where c.relowner = (select oid from pg_roles where rolname = current_user)
              and case when c.relkind = 'S' then not has_sequence_privilege('kontor_some', c.oid, 'usage') end loop
    execute format('grant usage on sequence %s to kontor_app, kontor_all, kontor_some', t.name);
  end loop;
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on ops.import_line to kontor_app, kontor_all, kontor_some';
  end if;

  -- Rules about rows. A view asks with the eyes of who asks.
  for t in select c.oid::regclass as name from pg_class c
            where c.relkind = 'v' and c.relowner = (select oid from pg_roles where rolname = current_user)
              and not coalesce(c.reloptions, '{}') && array['security_invoker=true'] loop
    execute format('alter view %s set (security_invoker = true)', t.name);
  end loop;
  for t in
    with given (name, condition, checked) as (values
      ('organisation.company', 'id = (select compliance.company()) or exists (select from identity.membership m where '
        'm.company_id = company.id and m.person_id = (select compliance.person()))', null),
      ('identity.membership', 'company_id is null or company_id = (select compliance.company()) or '
        'person_id = (select compliance.person())', null),
      ('identity.role', 'company_id is null or company_id = (select compliance.company())', null),
      ('identity.role_permission', 'exists (select from identity.role r where r.code = role_code)', null),
      ('identity.person', 'staff or id = (select compliance.person()) or exists (select from identity.membership m where '
        'm.person_id = person.id and m.company_id = (select compliance.company()))', null),
      ('identity.session', 'person_id = (select compliance.person()) or company_id = (select compliance.company()) or '
        'acting_company_id = (select compliance.company())', null),
      ('identity.factor', 'exists (select from identity.person p where p.id = person_id)', null),
      ('identity.external_identity', 'exists (select from identity.person p where p.id = person_id)', null),
      ('identity.api_key_permission', 'exists (select from identity.api_key k where k.id = key_id)', null),
      ('identity.client_certificate', 'company_id = (select compliance.company()) or '
        'person_id = (select compliance.person())', null),
      ('order_.sales_order_line', 'exists (select from order_.sales_order o where o.id = order_id)', null),
      ('order_.order_history', 'exists (select from order_.sales_order o where o.id = order_id)', null),
      ('order_.cancellation_line', 'exists (select from order_.cancellation c where c.id = cancellation_id)', null),
      ('order_.returned_line', 'exists (select from order_.cancellation_line c where c.id = cancellation_line_id)', null),
      ('fulfilment.shipment', 'exists (select from order_.sales_order o where o.number = order_number)', null),
      ('fulfilment.shipment_line', 'exists (select from fulfilment.shipment s where s.id = shipment_id)', null),
      ('returns.return_line', 'exists (select from returns.goods_return r where r.id = return_id)', null),
      ('fulfilment.short_pick', 'exists (select from fulfilment.shipment s where s.id = shipment_id)', null),
      ('returns.receipt', 'exists (select from returns.return_line l where l.id = line_id)', null),
      ('order_.blanket_line', 'exists (select from order_.blanket_order b where b.id = blanket_id)', null),
      ('returns.resolution', 'exists (select from returns.return_line l where l.id = line_id)', null),
      ('returns.inspection', 'exists (select from returns.receipt e where e.id = receipt_id)', null),
      ('crm.shared_sent', 'exists (select from crm.shared_record r where r.kind = shared_sent.kind and r.number = shared_sent.number)',
        null),
      ('crm.opportunity_move', 'exists (select from crm.opportunity p where p.id = opportunity_id)', null),
      -- Without a company before it becomes one; then it is its finder's.
      ('crm.lead', 'company_id = (select compliance.company()) or owner_id = (select compliance.person())', null),
      ('crm.activity', 'company_id = (select compliance.company()) or owner_id = (select compliance.person())', null),
      ('fulfilment.pick', 'exists (select from fulfilment.shipment s where s.id = shipment_id)', null),
      ('fulfilment.handling_unit', 'exists (select from fulfilment.shipment s where s.id = shipment_id)', null),
      -- Lists for everybody are everybody's, a company's own are its own.
      ('pricing.assignment', '(select compliance.company()) is not null and '
        'coalesce(company_id = (select compliance.company()), true)', null),
      ('order_.value_rule', '(select compliance.company()) is not null and '
        'coalesce(company_id = (select compliance.company()), true)', null),
      ('pricing.chain_stamp', '(select compliance.company()) is not null and '
        'coalesce(company_id = (select compliance.company()), true)', null),
      -- Stock is held before the order is written.
      ('inventory.reservation', 'exists (select from order_.sales_order o where o.number = order_number)', 'true'),
      ('inventory.goods_issue', 'exists (select from order_.sales_order o where o.number = order_number)', 'true'),
      ('inventory.restocked', 'exists (select from returns.goods_return r where r.number = return_number)', 'true'),
      ('inventory.waiting', 'exists (select from order_.sales_order o where o.number = order_number)', 'true'),
      ('inventory.moved_promise', 'exists (select from order_.sales_order o where o.number = order_number)', null),
      ('inventory.sourcing', 'exists (select from order_.sales_order o where o.number = order_number)', 'true'),
      ('inventory.sourcing_move', 'exists (select from order_.sales_order o where o.number = order_number)', null),
      ('inventory.write_off_line', 'exists (select from inventory.write_off w where w.id = write_off_id)', null),
      ('verification.application_link', 'exists (select from verification.application a where a.id = application_id)',
        null),
      ('verification.application_message', 'exists (select from verification.application a where a.id = application_id)',
        null),
      ('compliance.audit_personal', 'exists (select from compliance.audit_entry e where e.chain = audit_personal.chain '
        'and e.seq = audit_personal.seq)', null))
    select to_regclass(g.name) as of_table, g.condition, coalesce(g.checked, g.condition) as checked
    from given g where to_regclass(g.name) is not null
    union all
    -- What a person has: of whoever sees the person.
    select c.oid::regclass, 'exists (select from identity.person p where p.id = person_id)',
      'exists (select from identity.person p where p.id = person_id)'
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relpersistence = 'p'
      and c.relnamespace in (select oid from pg_namespace where nspname in ('identity', 'privacy'))
      and not exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'company_id' and not b.attisdropped)
      and c.oid not in (select to_regclass(name) from given where to_regclass(name) is not null)
    union all
    select c.oid::regclass, 'company_id = (select compliance.company())', 'company_id = (select compliance.company())'
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relowner = (select oid from pg_roles where rolname = current_user)
      and c.relpersistence = 'p' and c.oid not in (select to_regclass(name) from given where to_regclass(name) is not null)
  loop
    if not exists (select from pg_policy p where p.polrelid = t.of_table and p.polname = 'own_company') then
      execute format('alter table %s enable row level security', t.of_table);
      execute format('create policy own_company on %s using (%s) with check (%s)', t.of_table, t.condition, t.checked);
      execute format('create policy whole_house on %s to kontor_all using (true) with check (true)', t.of_table);
    end if;
    -- Staff who work for some companies alone: as the rule for one company, with all whom they reach in its place.
    if not exists (select from pg_policy p where p.polrelid = t.of_table and p.polname = 'reached') then
      execute format('create policy reached on %s to kontor_some using (%s) with check (%s)', t.of_table,
        replace(replace(t.condition, '(select compliance.company()) is not null and ', ''),
          '= (select compliance.company())', 'in (select compliance.reached())'),
        replace(replace(t.checked, '(select compliance.company()) is not null and ', ''),
          '= (select compliance.company())', 'in (select compliance.reached())'));
    end if;
  end loop;

  -- The trail: object, key, company, fields passed over, of persons, secret ones, person, fields that make an entry.
  for t in
    select distinct on (a.name) to_regclass(a.name) as of_table, a.*
    from (values
      ('identity.person', 'insert or update or delete', 'person', 'id', '@identity.membership id person_id company_id',
        'version,created_at', 'name,email', 'password_hash', 'id', ''),
      ('identity.role', 'insert or update or delete', 'role', 'code', 'company_id', 'version', '', '', '', ''),
      ('identity.role_permission', 'insert or update or delete', 'role', 'role_code',
        '@identity.role role_code code company_id', 'version', '', '', '', ''),
      ('identity.membership', 'insert or update or delete', 'person', 'person_id', 'company_id', 'version', '', '', '', ''),
      ('identity.api_key', 'insert or update or delete', 'api-key', 'id', 'company_id', 'version,created_at,last_used_at',
        '', 'secret_sha256', '', ''),
      ('organisation.company', 'insert or update or delete', 'company', 'number', 'id', 'version,created_at', '', '', '', ''),
      ('organisation.division', 'insert or update or delete', 'division', 'code', '', 'version,id', '', '', '', ''),
      ('organisation.sales_contact', 'insert or update or delete', 'company', '@organisation.company company_id id number',
        'company_id', 'version', 'name,phone,email', '', 'person_id', ''),
      ('organisation.address', 'insert or update or delete', 'address', 'label', 'company_id', 'version,id',
        'recipient,phone', '', '', ''),
      ('organisation.unit', 'insert or update or delete', 'unit', 'code', 'company_id', 'version,lineage', '', '', '', ''),
      ('organisation.unit_setting', 'insert or update or delete', 'unit', '@organisation.unit unit_id id code', 'company_id',
        'version', '', '', '', ''),
      ('organisation.cost_centre', 'insert or update or delete', 'cost-centre', 'code', 'company_id', 'version', '', '', '',
        ''),
      ('organisation.cost_centre_unit', 'insert or update or delete', 'cost-centre',
        '@organisation.cost_centre cost_centre_id id code', 'company_id', 'version', '', '', '', ''),
      ('organisation.own_field', 'insert or update or delete', 'own-field', 'code', 'company_id', 'version,id', '', '', '',
        ''),
      ('identity.session', 'insert or update', 'session', 'person_id', 'company_id', 'version,seen_at,ends_at,created_at,id', 'address',
        '', 'person_id', 'acting_for_id,acting_reason,revoked_at,strong_at'),
      ('identity.factor', 'insert or update or delete', 'factor', 'person_id', '', 'version', '', '', 'person_id', ''),
      ('identity.invitation', 'insert or update or delete', 'invitation', 'id', 'company_id', 'version', 'email,name', '',
        '', ''),
      ('identity.api_key_permission', 'insert or delete', 'api-key', 'key_id', '@identity.api_key key_id id company_id', '',
        '', '', '', ''),
      ('identity.client_certificate', 'insert or update or delete', 'certificate', 'fingerprint', 'company_id',
        'version,id,last_used_at', 'name,subject', 'code_sha256', 'person_id', ''),
      ('identity.trust_authority', 'insert or update or delete', 'trust-authority', 'name', '',
        'version,id,certificate,fetch_tried_at,fetch_problem', '', '', '', ''),
      ('identity.revocation_list', 'insert or update or delete', 'trust-authority',
        '@identity.trust_authority authority_id id name', '', 'content', '', '', '', ''),
      ('identity.revoked_certificate', 'insert or update or delete', 'certificate', 'serial', '', '', '', '', '', ''),
      ('identity.identity_provider', 'insert or update or delete', 'identity-provider', 'id', 'company_id', 'version', '', '',
        '', ''),
      ('verification.application', 'update', 'application', 'number', 'company_id', 'version,form_key',
        'contact_name,contact_email,contact_phone', '', '@identity.person contact_email email id', ''),
      ('verification.standing', 'insert or update', 'standing', 'company_id', 'company_id', 'version', '', '', '', 'state'),
      ('verification.bank_account', 'insert or update', 'bank-account', 'id', 'company_id', 'version', '',
        'sealed,fingerprint', '', ''),
      ('verification.screening_hit', 'insert or update', 'screening-hit', 'id', 'company_id', 'version,remarks,list_version', '',
        '', '', 'state'),
      ('compliance.screening_list', 'insert or delete', 'sanction-list', 'code', '', 'id', '', '', '', ''),
      ('verification.check_entry', 'insert', 'check', 'item', 'company_id', 'version,id', '', '', '', ''),
      ('verification.document', 'insert or delete', 'document', 'id', 'company_id', 'version', '', 'content', '', ''),
      ('approval.rule', 'insert or update or delete', 'rule', 'name', 'company_id', 'version', '', '', '', ''),
      ('approval.authority', 'insert or update or delete', 'authority', 'id', 'company_id', 'version', '', '', '', ''),
      ('approval.spend_limit', 'insert or update or delete', 'limit', 'id', 'company_id', 'version', '', '', '', ''),
      ('approval.absence', 'insert or update or delete', 'absence', 'person_id', 'company_id', 'version', '', '', '', ''),
      ('approval.budget', 'insert or update or delete', 'budget', 'name', 'company_id',
        'version,encumbered,consumed', '', '', '', 'name,enforcement,active,granted,valid_from,valid_until'),
      ('credit.account', 'insert or update or delete', 'credit', 'company_id', 'company_id',
        'version,reserved,purchased,entry_count', '', '', '', 'limit_amount,may_exceed,status'),
      ('order_.order_hold', 'insert or update', 'order', 'order_number', 'company_id', 'version,id', '', '', '', ''),
      ('order_.value_rule', 'insert or update or delete', 'order-value', 'id', 'company_id', 'version,id', '', '', '', ''),
      ('order_.recurring_order', 'insert or update or delete', 'recurring-order', 'id', 'company_id', 'version', '', '', '',
        ''),
      ('catalog.category', 'insert or update or delete', 'category', 'code', '', 'version', '', '', '', ''),
      ('catalog.attribute', 'insert or update or delete', 'attribute', 'code', '', 'version', '', '', '', ''),
      ('catalog.attribute_choice', 'insert or update or delete', 'attribute', '@catalog.attribute attribute_id id code', '',
        '', '', '', '', ''),
      ('catalog.product', 'insert or update or delete', 'article', 'sku', '', 'version,created_at,changed_at', '', '', '',
        ''),
      ('catalog.product_attribute', 'insert or update or delete', 'article', '@catalog.product product_id id sku', '',
        'version', '', '', '', ''),
      ('catalog.product_text', 'insert or update or delete', 'article', '@catalog.product product_id id sku', '',
        'version,words,changed_at', '', '', '', ''),
      ('catalog.product_picture', 'insert or update or delete', 'article', '@catalog.product product_id id sku', '', '', '',
        '', '', ''),
      ('catalog.product_document', 'insert or update or delete', 'article', '@catalog.product product_id id sku', '',
        'id,created_at', '', 'content', '', ''),
      ('catalog.own_number', 'insert or update or delete', 'own-number', 'number', 'company_id',
        'version,id,number_key,changed_at', '', '', '', ''),
      ('catalog.assortment', 'insert or update or delete', 'assortment', 'name', '', 'version,id', '', '', '',
        'name,everything,standard'),
      ('catalog.assortment_rule', 'insert or update or delete', 'assortment', '@catalog.assortment assortment_id id name', '',
        'id', '', '', '', ''),
      ('catalog.assortment_company', 'insert or update or delete', 'assortment',
        '@catalog.assortment assortment_id id name', 'company_id', '', '', '', '', ''),
      ('catalog.assortment_group', 'insert or update or delete', 'assortment',
        '@catalog.assortment assortment_id id name', '', '', '', '', '', ''),
      ('catalog.catalogue', 'insert or update or delete', 'catalogue', 'code', '', 'version,id', '', '', '', ''),
      ('catalog.catalogue_company', 'insert or update or delete', 'catalogue', '@catalog.catalogue catalogue_id id code',
        'company_id', '', '', '', '', ''),
      ('catalog.catalogue_group', 'insert or update or delete', 'catalogue', '@catalog.catalogue catalogue_id id code', '',
        '', '', '', '', ''),
      ('catalog.product_place', 'insert or update or delete', 'article', '@catalog.product product_id id sku', '', '', '',
        '', '', ''),
      ('catalog.product_relation', 'insert or update or delete', 'article', '@catalog.product product_id id sku', '', '',
        '', '', '', ''),
      ('catalog.second_person', 'insert or delete', 'setting', 'kind', '', '', '', '', '', ''),
      ('catalog.change_proposal', 'insert or update', 'article', '@catalog.product product_id id sku', '',
        'version,id,product_id,product_version', '', '', '', ''),
      ('catalog.synonym', 'insert or update or delete', 'synonyms', 'id', '', 'version', '', '', '', ''),
      ('catalog.search_order', 'update', 'search-index', 'id', '', 'synonyms', '', '', '', 'rebuild'),
      ('pricing.price_list', 'insert or update or delete', 'price-list', 'code', '', 'version', '', '', '', ''),
      ('pricing.price', 'insert or update or delete', 'price', '@catalog.product product_id id sku', '', 'version', '', '',
        '', ''),
      ('pricing.list_schedule', 'insert or update or delete', 'price-list', '@pricing.price_list price_list_id id code', '',
        'id', '', '', '', ''),
      ('pricing.assignment', 'insert or update or delete', 'price-list', '@pricing.price_list price_list_id id code',
        'company_id', 'version,id', '', '', '', ''),
      ('pricing.contract', 'insert or update or delete', 'contract', 'number', 'company_id', 'version,id', '', '', '', ''),
      ('pricing.company_terms', 'insert or update or delete', 'company', '@organisation.company company_id id number',
        'company_id', 'version', '', '', '', ''),
      ('pricing.customer_group', 'insert or update or delete', 'customer-group', 'code', '', 'version,id', '', '', '', ''),
      ('pricing.sales_site', 'insert or update or delete', 'sales-site', 'code', '', 'version,id', '', '', '', ''),
      ('pricing.sales_site_country', 'insert or update or delete', 'sales-site', '@pricing.sales_site site_id id code', '', '',
        '', '', '', ''),
      ('inventory.site', 'insert or update or delete', 'site', 'code', '', 'version', '', '', '', ''),
      ('inventory.purchase_order', 'insert or delete', 'purchase', 'number', '', 'version,id,form_key', '', '', '', ''),
      ('inventory.purchase_line', 'insert or update or delete', 'purchase', '@inventory.purchase_order purchase_id id number',
        '', 'version,id', '', '', '', ''),
      ('inventory.reorder_level', 'insert or update or delete', 'reorder-level', '@catalog.product product_id id sku', '',
        'version,id', '', '', '', ''),
      ('inventory.back_order', 'insert or update', 'back-order', '@catalog.product product_id id sku', '',
        'version,waiting', '', '', '', 'allowed,most,handling_days'),
      ('order_.sales_order', 'update or delete', 'order', 'number', 'company_id', 'version,move_count,delivery_count',
        'buyer_name,buyer_email,ship_recipient,ship_phone', '', 'buyer_id', ''),
      ('order_.sales_order_line', 'update or delete', 'order', '@order_.sales_order order_id id number',
        '@order_.sales_order order_id id company_id', 'version,announced_quantity', '', '', '', ''),
      ('order_.blanket_order', 'insert or update or delete', 'blanket-order', 'number', 'company_id', 'version,id,form_key',
        '', '', '', ''),
      ('crm.lead', 'update or delete', 'lead', 'number', 'company_id', 'version,id,form_key',
        'contact_name,contact_email,contact_phone', '', '@identity.person contact_email email id', ''),
      ('crm.opportunity', 'update or delete', 'opportunity', 'number', 'company_id', 'version,id,form_key', '', '', '', ''),
      ('crm.opportunity_order', 'insert or delete', 'opportunity', '@crm.opportunity opportunity_id id number', 'company_id',
        'linked_at', '', '', '', ''),
      ('crm.service_case', 'update or delete', 'case', 'number', 'company_id', 'version,id,form_key', '', '', '', ''),
      ('crm.exchange', 'insert or delete', 'crm-exchange', 'only_one', '', 'connected_at', '', '', '', ''),
      ('crm.conflict', 'update', 'crm-conflict', 'number', 'company_id', 'id,found_at', 'ours,theirs', '', '', 'decision'),
      ('crm.account', 'insert or update', 'company', '@organisation.company company_id id number', 'company_id', 'version', '',
        '', '', ''),
      ('crm.contact', 'insert or update or delete', 'contact', 'number', 'company_id', 'version,id,form_key',
        'name,contact_email,phone', '', '@identity.person contact_email email id', ''),
      ('crm.activity', 'update or delete', 'activity', 'number', 'company_id', 'version,id,form_key', '', '', '', ''),
      ('returns.goods_return', 'update or delete', 'return', 'number', 'company_id', 'version,id,form_key',
        'requester_name,words', '', 'requester_id', ''),
      ('returns.return_line', 'update', 'return', '@returns.goods_return return_id id number',
        '@returns.goods_return return_id id company_id', 'version,id,product_id', '', '', '', ''),
      ('fulfilment.handling_unit', 'insert or update or delete', 'shipment', '@fulfilment.shipment shipment_id id number', '',
        'version,id,packed_at', '', '', '', ''),
      ('fulfilment.short_pick', 'insert or update', 'shipment', '@fulfilment.shipment shipment_id id number', '',
        'version,id,said_at,settled_at', '', '', '', ''),
      ('fulfilment.pick', 'delete', 'shipment', '@fulfilment.shipment shipment_id id number', '', 'version,id,picked_at', '',
        '', '', ''),
      ('fulfilment.house_setting', 'insert or delete', 'setting', 'kind', '', '', '', '', '', ''),
      ('integration.order_difference', 'update', 'order', 'order_number', '', 'id,snapshot_no,seen_at', '', '', '',
        'closed_by,reason'),
      ('integration.dead_letter', 'update or delete', 'dead-letter', 'id', '', 'version', '', '', '', 'state'),
      ('ops.import_run', 'insert or update', 'import', 'id', '', 'version,position,epoch,execution_id,owner,file_id', '', '',
        '', 'status')
    ) a (name, events, object, key, company, passed, persons, secrets, person, watched)
    where to_regclass(a.name) is not null
      and not exists (select from pg_trigger g where g.tgrelid = to_regclass(a.name) and g.tgname = 'audit')
  loop
    execute format('create constraint trigger audit after %s on %s deferrable initially deferred for each row '
      || 'when (coalesce(current_setting(''kontor.bulk'', true), '''') <> ''on'') '
      || 'execute function compliance.audit_row(%L, %L, %L, %L, %L, %L, %L, %L)',
      t.events, t.of_table, t.object, t.key, t.company, t.passed, t.persons, t.secrets, t.person, t.watched);
  end loop;
  grant execute on function compliance.reached() to kontor_some;
  grant execute on function catalog.assortments_of(bigint) to kontor_some;
  grant execute on function catalog.catalogue_of(bigint) to kontor_some;
  grant execute on function catalog.catalogue_browsed(bigint), catalog.assortment_held(bigint) to kontor_some;
  if to_regprocedure('inventory.serve_waiting(bigint[], timestamptz)') is not null then
    revoke execute on function inventory.serve_waiting(bigint[], timestamptz) from public;
    grant execute on function inventory.serve_waiting(bigint[], timestamptz) to kontor_app, kontor_all, kontor_some;
  end if;
  if to_regprocedure('inventory.open_claims(bigint[])') is not null then
    revoke execute on function inventory.open_claims(bigint[]), inventory.promise_again(bigint[], date[], text, timestamptz)
      from public;
    grant execute on function inventory.open_claims(bigint[]), inventory.promise_again(bigint[], date[], text, timestamptz)
      to kontor_app, kontor_all, kontor_some;
  end if;
  revoke execute on function compliance.note(bigint, text, text, text, jsonb) from public;
  revoke execute on function compliance.erase_person(bigint) from public;
  grant execute on function compliance.note(bigint, text, text, text, jsonb) to kontor_app, kontor_all, kontor_some;
  grant execute on function compliance.erase_person(bigint) to kontor_app, kontor_all, kontor_some;
end $$;
