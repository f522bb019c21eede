-- A company with one of everything that a page or a form speaks of. # stands for the digits that all its ids begin with, $
-- for the article that it buys. Written with the triggers off: what they would make stands here as well.
insert into organisation.company (id, number, name, country, currency, vat_id, email, phone)
values (#00, '#00', 'Works #', 'DE', 'EUR', 'DE#0', 'office@m#.example', '+49 40 #');

insert into verification.standing (company_id, state, since, reason, risk) values (#00, 'VERIFIED', now(), 'Entered', 'NORMAL');
insert into verification.standing_history (company_id, verb, to_state, at, by_name, reason)
values (#00, 'ENTER', 'VERIFIED', now(), 'Kontor', 'Entered');
insert into organisation.sales_contact (company_id, name, phone, email) values (#00, 'Contact #', '+49 40 1', 'c@m#.example');

insert into organisation.unit (id, company_id, parent_id, code, name, lineage) values
  (#01, #00, null, 'ROOT', 'Works #', array[#01]),
  (#02, #00, #01, 'NORTH', 'Plant north #', array[#01, #02]),
  (#03, #00, #01, 'SOUTH', 'Plant south #', array[#01, #03]);
insert into organisation.unit_setting (company_id, unit_id, key, value) values (#00, #02, 'approval-expiry-days', '5');

insert into identity.person (id, email, name, password_hash)
select v.id, v.email, v.name, p.password_hash
from (values (#10, 'admin@m#.example', 'Admin #'), (#11, 'north@m#.example', 'Buyer north #'),
             (#12, 'south@m#.example', 'Buyer south #'), (#13, 'third@m#.example', 'Buyer third #')) v (id, email, name),
     identity.person p where p.email = 'anna.schmidt@nordwerk.example';
insert into identity.role (code, staff, company_id, name, note) values ('r#', false, #00, 'Role #', 'Note #');
insert into identity.role_permission (role_code, permission, scope) values ('r#', 'catalog.read', 'COMPANY'), ('r#', 'order.read', 'OWN');
insert into identity.membership (person_id, company_id, role_code, unit_id) values
  (#10, #00, 'buyer-admin', #01), (#11, #00, 'buyer', #02), (#12, #00, 'buyer', #03), (#12, #00, 'approver', #01), (#13, #00, 'r#', #02);

insert into organisation.address (id, company_id, label, recipient, street, city, postal_code, country, phone, preferred, unit_id, instructions)
values (#20, #00, 'Gate #', 'Works #', 'Street #', 'Town #', '20539', 'DE', '+49 40 2', true, null, 'Ring twice #'),
       (#21, #00, 'Ramp #', 'Works #', 'Road #', 'Town #', '20539', 'DE', '+49 40 3', false, #03, 'Wait #');
insert into organisation.cost_centre (id, company_id, code, name) values (#25, #00, 'C#', 'Cost centre #');
insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id) values (#00, #25, #01);

insert into identity.api_key (id, name, secret_sha256, company_id, role_code, hint, made_by, made_by_name, created_at)
values (#30, 'Key #', sha256('kontor_demo_m#'), #00, 'company-api', 'hint#', #10, 'Admin #', now());
insert into identity.client_certificate (id, key_id, company_id, name, fingerprint, subject, issuer, serial, not_before, not_after, added_at, confirmed_at)
values (#26, #30, #00, 'Certificate #', encode(sha256('certificate #'), 'hex'), 'CN=subject #', 'CN=issuer #', 'serial #', now(), now() + interval '90 days', now(), now());
insert into identity.api_call (id, key_id, company_id, at, method, path, status, millis, address, request_code, problem)
values (#31, #30, #00, now(), 'GET', '/api/v1/orders?q=#', 200, 7, '127.0.0.1', 'request#', 'problem #');
insert into identity.invitation (id, company_id, unit_id, email, language, roles, token_sha256, invited_by, created_at, sent_at, expires_at)
values (#32, #00, #02, 'guest@m#.example', 'en', 'buyer', sha256('#'), #10, now(), now(), now() + interval '7 days');
insert into identity.identity_provider (id, company_id, issuer, client_id, client_secret, role_code, unit_id, password_allowed, active, changed_at, changed_by_name)
values (#33, #00, 'https://idp.m#.example', 'client#', '\x00', 'buyer', #02, true, false, now(), 'Admin #');
insert into identity.mail_domain (id, company_id, domain, token, claimed_at, claimed_by_name)
values (#34, #00, 'm#.example', 'token#', now(), 'Admin #');

insert into approval.rule (id, company_id, unit_id, name, condition, tiers, changed_at, changed_by)
values (#35, #00, #01, 'Rule #', '{"field":"AMOUNT","is":"MORE_THAN","value":["1"],"currency":"EUR"}', '[["role:buyer-admin"]]', now(), 'Admin #');
insert into approval.spend_limit (id, company_id, person_id, period, currency, amount, enforcement)
values (#36, #00, #12, 'MONTH', 'EUR', 4711, 'REQUIRE_APPROVAL');
insert into approval.limit_balance (limit_id, company_id, person_id, span_start, used) values (#36, #00, #12, current_date, 17);
insert into approval.limit_entry (id, limit_id, company_id, person_id, span_start, order_number, amount, at)
values (#39, #36, #00, #12, current_date, '#60', 17, now());
insert into approval.authority (id, company_id, person_id, currency, amount) values (#37, #00, #10, 'EUR', 815);
insert into approval.absence (id, company_id, person_id, deputy_id, from_day, until_day, source, changed_at, changed_by)
values (#38, #00, #11, #12, current_date + 30, current_date + 40, 'HAND', now(), 'Admin #');

insert into approval.budget (id, company_id, cost_centre_id, name, currency, valid_from, valid_until, enforcement, granted)
values (#40, #00, #25, 'Budget #', 'EUR', date_trunc('year', now()), date_trunc('year', now()) + interval '1 year', 'WARN', 9000),
       (#42, #00, #25, 'Other budget #', 'EUR', date_trunc('year', now()), date_trunc('year', now()) + interval '1 year', 'WARN', 8000);
insert into approval.budget_entry (id, budget_id, company_id, kind, amount, actor, reason, at)
values (#41, #40, #00, 'GRANT', 9000, 'Kontor', 'Year #', now()), (#46, #42, #00, 'GRANT', 8000, 'Kontor', 'Year #', now());
insert into report.spend_day (company_id, budget_id, day, unit_id, person_id, granted, encumbered, consumed)
values (#00, #40, current_date, #02, #11, 9000, 0, 0);
insert into credit.account (id, company_id, currency, limit_amount, may_exceed, entry_count) values (#43, #00, 'EUR', 90000, true, 1);
insert into credit.entry (id, account_id, company_id, seq, kind, balance_after, limit_after, actor, reason, at)
values (#44, #43, #00, 1, 'ALLOCATED', 0, 90000, 'Kontor', 'First #', now());

insert into cart.cart (id, company_id, person_id, currency, checkout_key, changed_at)
values (#45, #00, #10, 'EUR', gen_random_uuid(), now()), (#48, #00, #11, 'EUR', gen_random_uuid(), now());
insert into cart.cart_line (id, cart_id, product_id, quantity, added_at, company_id)
values (#47, #45, $, 3, now(), #00), (#49, #48, $, 4, now(), #00);
insert into cart.cart (id, company_id, person_id, currency, checkout_key, changed_at, name, comment, is_current)
values (#74, #00, #10, 'EUR', gen_random_uuid(), now(), 'Cart #', 'Comment #', false);
insert into cart.cart_line (id, cart_id, product_id, quantity, added_at, company_id, comment)
values (#75, #74, $, 3, now(), #00, 'Remark #');
insert into cart.order_file (id, company_id, person_id, name, cart_name, status, phase, line_count, refused, uploaded_at, finished_at)
values (#76, #00, #10, 'File #', 'Cart of #', 'DONE', 'TAKE', 1, 1, now(), now());
insert into cart.order_file_line (file_id, company_id, line_no, code, quantity, unit, unclear, state)
values (#76, #00, 1, 'CODE-#', '3', 'Unit #', false, 'NOT_FOUND');
insert into requisition.list (id, company_id, unit_id, owner_id, name, note, changed_by, changed_at)
values (#70, #00, #02, #10, 'List #', 'Note #', 'Buyer #', now()), (#71, #00, #02, #11, 'North #', 'Note #', 'Buyer #', now());
insert into requisition.item (id, company_id, list_id, product_id, sku, quantity, position) values (#72, #00, #70, $, 'SKU-#', 3, 1);
insert into requisition.share (id, company_id, list_id, unit_id, access) values (#73, #00, #71, #02, 'EDIT');
insert into requisition.link (id, company_id, list_id, token_sha256, made_at, expires_at)
values (#77, #00, #70, sha256(convert_to(rpad('LIST-LINK-#-', 43, '0'), 'UTF8')), now(), now() + interval '7 days');
insert into requisition.filed (company_id, person_id, list_id, folder) values (#00, #10, #70, 'Folder #');
insert into order_.bought_hidden (company_id, person_id, product_id) values (#00, #10, $);

insert into cart.form_use (company_id, token, input_sha256, used_at) values (#00, gen_random_uuid(), repeat('0', 64), now());

insert into order_.recurring_order (id, number, run_key, company_id, unit_id, owner_id, owner_name, status, name, ship_to_id,
  ship_to_label, cost_centre, po_pattern, currency, period, every, on_day, first_date, shift, time_zone, next_date, next_at, created_at)
select v.id, v.id::text, 'run' || v.id, #00, #02, #11, 'Buyer north #', v.status, 'Recurring #', #20, 'Gate #', 'C#', 'PO #',
  'EUR', 'MONTH', 1, 5, current_date, 'NONE', 'Europe/Berlin', current_date + 60, now() + interval '60 days', now()
from (values (#50, 'ACTIVE'), (#51, 'REVIEW_NEEDED'), (#52, 'PAUSED')) v (id, status);
insert into order_.recurring_line (id, recurring_id, company_id, line_no, product_id, sku, name, unit, quantity, seen_price, seen_base)
select v.id, v.id - 3, #00, 1, p.id, p.sku, 'Line #', 'C62', 2, 1, 1 from (values (#53), (#54), (#55)) v (id), catalog.product p where p.id = $;
insert into order_.recurring_history (recurring_id, company_id, seq, at, actor, acting_for, verb, from_status, to_status, reason)
values (#51, #00, 1, now(), 'Buyer north #', 'Admin #', 'STOP', 'ACTIVE', 'REVIEW_NEEDED', 'Reason #');
insert into order_.recurring_run (recurring_id, company_id, due_date, outcome, problems, at)
values (#51, #00, current_date, 'STOPPED', '[{"key":"PRICE_ROSE","sku":"#","details":{"text":"Dearer #"}}]', now());

-- Orders that run and wait for nobody, one in each plant, made like one of the demo.
insert into order_.sales_order
select (jsonb_populate_record(null::order_.sales_order, to_jsonb(o) || jsonb_build_object('id', v.id, 'number', v.id::text,
  'company_id', #00, 'company_name', 'Works #', 'buyer_id', v.buyer, 'buyer_name', 'Buyer #', 'buyer_email', 'b@m#.example',
  'po_number', 'PO #', 'unit_id', v.unit, 'cost_centre_id', #25, 'cost_centre_code', 'C#', 'status', 'CONFIRMED',
  'idempotency_key', 'matrix-of-' || v.id, 'erp_reference', 'ERP #', 'actor_id', #10, 'actor_name', 'Admin #',
  'source_number', null, 'placed_at', now()))).*
from order_.sales_order o, (values (#60, #11, #02), (#65, #12, #03), (#66, #10, #01)) v (id, buyer, unit) where o.number = '100013';
insert into order_.sales_order_line (
  id, order_id, line_no, kind, product_id, sku, name, unit, quantity, confirmed_quantity, shipped_quantity,
  unit_price, price_base, net_amount, source_amount, source_line_key, placed_at, version, requested_quantity,
  cancelled_quantity, announced_quantity, own_fields, price_list, price_row, price_row_version, priced_at, own_number, base_unit,
  unit_numerator, unit_denominator)
select
  r.id, r.order_id, r.line_no, r.kind, r.product_id, r.sku, r.name, r.unit, r.quantity, r.confirmed_quantity,
  r.shipped_quantity, r.unit_price, r.price_base, r.net_amount, r.source_amount, r.source_line_key, r.placed_at,
  r.version, r.requested_quantity, r.cancelled_quantity, r.announced_quantity, r.own_fields, r.price_list, r.price_row,
  r.price_row_version, r.priced_at, r.own_number, r.base_unit, r.unit_numerator, r.unit_denominator
from order_.sales_order_line l join order_.sales_order o on o.id = l.order_id, (values (#60), (#65), (#66)) v (id),
  jsonb_populate_record(null::order_.sales_order_line, to_jsonb(l) || jsonb_build_object('id', v.id * 100 + l.line_no,
  'order_id', v.id, 'product_id', $, 'name', 'Line #', 'shipped_quantity', 0, 'confirmed_quantity', l.quantity, 'announced_quantity', l.quantity)) r
where o.number = '100013';
insert into order_.order_history (id, order_id, seq, at, actor, acting_for, verb, from_status, to_status, reason)
select v.id + 1, v.id, 1, now(), 'Buyer #', 'Admin #', 'CONFIRM', 'SENT', 'CONFIRMED', 'Reason #' from (values (#60), (#65), (#66)) v (id);
insert into order_.order_hold (order_number, company_id, hold_no, reason, words, told_buyer, placed_by, placed_at)
select '#60', #00, n, 'CREDIT', 'Held # ' || n, n = 2, 'Staff #', now() from generate_series(1, 2) n;
insert into order_.value_rule (company_id, currency, maximum, maximum_kind) values (#00, 'EUR', #00, 'MESSAGE');
update order_.sales_order set open_holds = 2 where number = '#60';
insert into fulfilment.shipment (id, order_number, shipment_no, carrier, tracking_number, state, announced_at, number)
values (#63, '#60', 1, 'Carrier #', 'Track #', 'ANNOUNCED', now(), '#60-1');
insert into fulfilment.shipment_line (shipment_id, line_no, sku, quantity) values (#63, 1, 'SKU#', 1);
insert into fulfilment.shipment (id, order_number, shipment_no, carrier, tracking_number, state, announced_at, shipped_at,
  delivered_at, number)
values (#87, '#60', 2, 'Carrier #', 'Track #2', 'DELIVERED', now(), now(), now(), '#60-2');
insert into fulfilment.shipment_line (shipment_id, line_no, sku, quantity) values (#87, 1, 'SKU#', 2);
insert into fulfilment.shipment (id, order_number, shipment_no, state, scheduled_at, number)
values (#93, '#60', 3, 'SCHEDULED', now(), '#60-3');
insert into fulfilment.shipment_line (shipment_id, line_no, sku, quantity) values (#93, 1, 'SKU#', 1);
insert into fulfilment.pick (id, shipment_id, line_no, quantity, picked_by, picked_at) values (#94, #93, 1, 0.25, 'Staff #', now());
insert into fulfilment.short_pick (id, shipment_id, line_no, quantity, cause, said_by, said_at)
values (#94, #93, 1, 0.5, 'DAMAGED', 'Staff #', now());
with item as (
  select i.product_id, i.site_id, row_number() over (order by i.site_id) as place from inventory.stock_item i
  where i.product_id = (select min(product_id) from inventory.stock_item group by product_id having count(*) > 1 limit 1))
insert into inventory.reservation (order_number, line_no, product_id, site_id, quantity, released, at)
select '#60', 1, product_id, site_id, 1, 1, now() from item where place <= 2;
insert into inventory.sourcing (order_number, site_id, rank, near, whole_lines, chosen, at)
select '#60', site_id, row_number() over (order by site_id), false, 1, true, now() from inventory.reservation
where order_number = '#60';
insert into inventory.sourcing_move (order_number, line_no, from_site_id, to_site_id, quantity, actor, reason, at)
select '#60', 1, min(site_id), max(site_id), 1, 'Staff #', 'Words #', now() from inventory.reservation
where order_number = '#60';
insert into crm.lead (id, number, form_key, company_name, contact_name, contact_email, country, source, words, owner_id, state,
  company_id, made_by, made_at, settled_at)
select #98, 'L#98', 'lead-#', 'Lead #', 'Contact #', 'lead-#@matrix.example', 'DE', 'FAIR', 'Words #', min(id), 'QUALIFIED', #00,
  'Staff #', now(), now() from identity.person where staff;
insert into crm.opportunity (id, number, form_key, company_id, lead_id, title, currency, amount, stage, probability, closes_on,
  owner_id, made_by, made_at)
select #98, 'T#98', 'opportunity-#', #00, #98, 'Title #', 'EUR', 100, 'FOUND', 20, current_date, min(id), 'Staff #', now()
from identity.person where staff;
insert into crm.opportunity_move (id, opportunity_id, moved_at, moved_by, stage, amount, probability, closes_on, words)
values (#98, #98, now(), 'Staff #', 'FOUND', 100, 20, current_date, 'Words #');
insert into crm.opportunity_order (order_number, opportunity_id, company_id, currency, linked_by, linked_at)
values ('#60', #98, #00, 'EUR', 'Staff #', now());
insert into crm.service_case (id, number, form_key, company_id, order_number, subject, words, priority, state, owner_id, made_by,
  made_at)
select #98, 'S#98', 'case-#', #00, '#60', 'Subject #', 'Words #', 'HIGH', 'OPEN', min(id), 'Staff #', now()
from identity.person where staff;
insert into crm.contact (id, number, form_key, company_id, name, contact_email)
values (#98, 'K#98', 'contact-#', #00, 'Contact #', 'contact-#@matrix.example');
insert into crm.activity (id, number, form_key, company_id, kind, words, author, owner_id, noted_at)
select #98, 'A#98', 'activity-#', #00, 'CALL', 'Words #', 'Staff #', min(id), now() from identity.person where staff;
insert into crm.account (company_id, website) values (#00, 'www.#.example');
insert into crm.shared_record (kind, number, company_id, foreign_key) values ('CONTACT', 'K#98', #00, 'C#98');
insert into crm.shared_sent (kind, number, revision, seen, fields) values ('CONTACT', 'K#98', 1, 0, '{}');
insert into crm.conflict (id, kind, number, company_id, field, ours, theirs, found_at)
values (#98, 'CONTACT', 'K#98', #00, 'phone', 'Ours #', 'Theirs #', now());
insert into order_.blanket_order (id, number, company_id, form_key, currency, reference, valid_from, valid_to, made_by, made_at)
values (#97, 'B#97', #00, 'blanket-#', 'EUR', 'Reference #', current_date - 10, current_date + 10, 'Staff #', now());
insert into order_.blanket_line (id, blanket_id, line_no, product_id, sku, unit, quantity, unit_price, price_base)
select #97, #97, 1, id, sku, unit, 100, 2, 1 from catalog.product where sku = '$';
insert into order_.blanket_call (order_number, order_line_no, blanket_line_id, company_id, called_on, called_quantity, quantity)
values ('#60', 1, #97, #00, current_date, 2, 2);
insert into returns.goods_return (id, number, company_id, order_number, form_key, requester_id, requester_name, requested_at,
  words)
values (#88, 'R#88', #00, '#60', 'form-#', #12, 'Buyer #', now(), 'Words #');
insert into returns.return_line (id, return_id, line_no, shipment_number, order_line_no, sku, name, unit, delivered_at,
  requested, reason, wish)
values (#89, #88, 1, '#60-2', 1, 'SKU#', 'Name #', 'C62', now(), 1, 'DAMAGED', 'CREDIT');
insert into returns.goods_return (id, number, company_id, order_number, form_key, requester_id, requester_name, requested_at,
  words)
values (#95, 'R#95', #00, '#60', 'form-#-2', #12, 'Buyer #', now(), 'Words #');
insert into returns.return_line (id, return_id, line_no, shipment_number, order_line_no, sku, name, unit, delivered_at,
  requested, reason, wish, authorised, decision_words, decided_by, decided_at)
values (#95, #95, 1, '#60-2', 1, 'SKU#', 'Name #', 'C62', now(), 1, 'DAMAGED', 'CREDIT', 1, '', 'Staff #', now());
insert into returns.receipt (id, line_id, site_id, quantity, received_by, received_at)
select #95, #95, id, 1, 'Staff #', now() from inventory.site order by id limit 1;
insert into returns.inspection (id, receipt_id, quantity, finding, disposition, words, inspected_by, inspected_at)
values (#95, #95, 0.4, 'USED', 'BUYER', 'Words #', 'Staff #', now());
insert into returns.resolution (id, line_id, quantity, kind, amount, resolved_by, resolved_at)
values (#95, #95, 0.1, 'CREDIT', 1, 'Staff #', now());
insert into returns.credited (company_id, order_number, order_line_no, quantity, amount) values (#00, '#60', 1, 0.1, 1);
insert into inventory.restocked (return_number, inspection_id, site_id, product_id, quantity, at)
select 'R#95', #96, id, #95, 1, now() from inventory.site order by id limit 1;
insert into fulfilment.handling_unit (id, shipment_id, sscc, weight_grams, packed_at)
select #63, #63, n || fulfilment.check_digit(n), 1000, now() from (values (lpad('#63', 17, '9'))) v (n);
insert into document.document (kind, year, serial, number, company_id, order_number, subject, language, made_at, pages,
  sha256, content)
select 'ORDER_CONFIRMATION', #, 1, 'OC-1999-000#60', #00, '#60', '#60', 'en', now(), 1, sha256(p), p
from (values (convert_to('Paper of Works #', 'UTF8'))) v (p);
insert into order_.placement (company_id, idempotency_key, input_sha256, order_number, at)
values (#00, 'matrix-of-#60-and-more', sha256('#'), '#60', now());
insert into order_.po_number_use (company_id, po_number, order_number) values (#00, 'PO #', '#60');

insert into verification.application (id, number, company_id, form_key, legal_name, country, register_name, register_number, tax_number,
  street, city, officers, expected_business, contact_name, contact_email, language, terms_version, accepted_at, received_at, confirmed_at)
values (#80, '#80', #00, 'form-key-#', 'Works #', 'DE', 'Register #', 'HRB #', 'T#', 'Street #', 'Town #', 'Officers #', 'Business #',
  'Contact #', 'contact@m#.example', 'en', '2026', now(), now(), now());
insert into verification.application_link (token_sha256, application_id, kind, created_at, expires_at)
values (sha256('kontor_application_#_00000000000000000000000000'), #80, 'VIEW', now(), now() + interval '9 days');
insert into verification.document (id, application_id, company_id, name, media_type, size_bytes, sha256, content, uploaded_at, uploaded_by)
values (#81, #80, #00, 'Paper #.pdf', 'application/pdf', 8, sha256('%PDF-1.4'), '%PDF-1.4', now(), 'Contact #');
insert into verification.check_entry (id, company_id, item, result, document_id, reference, note, by_name, at)
values (#82, #00, 'OFFICERS', 'OPEN', #81, 'Reference #', 'Note #', 'Kontor', now());
insert into verification.tax_check (id, company_id, number, state, next_attempt_at, asked_by, asked_at, settled_at)
values (#83, #00, 'DE#0', 'VALID', now(), 'Kontor', now(), now());
insert into verification.tax_proof (id, company_id, check_id, number, answer, at, requester, consultation, name, address, detail, raw)
values (#84, #00, #83, 'DE#0', 'VALID', now(), 'DE1', 'Consultation #', 'Works #', 'Street #', 'Detail #', 'Raw #');
insert into privacy.consent (id, person_id, kind, wording, given, at) values (#85, #12, 'NEWS', 'Wording #', true, now());
insert into identity.passkey (id, person_id, name, credential_id, attested, sign_count, backup_eligible, backed_up, created_at)
values (#86, #12, 'Passkey #', sha256('#'), sha256('#'), 1, false, false, now());
insert into inventory.back_order (product_id, allowed) select p.id, false from catalog.product p where p.id = $ on conflict do nothing;
insert into inventory.write_off (id, number, source, source_number, company_id, at, country_name, currency, line_count)
values (#90, '#90', 'import', '#90', #00, now(), 'Country #', 'EUR', 1);
insert into inventory.write_off_line (id, write_off_id, line_no, sku, reason, unit, quantity, at, source_line_key)
values (#91, #90, 1, 'SKU#', 'Reason #', 'C62', -1, now(), '#91');
insert into privacy.erasure (id, person_id, asked_at, asked_by, erased_at, kept_until, kept_because, anonymised_at)
values (#92, #12, now(), 'Buyer #', now(), current_date + 3000, 'Kept #', now());
insert into organisation.own_field (id, company_id, place, code, label, kind, required, longest, choices, position)
values (#95, #00, 'ORDER', 'project', 'Project #', 'LIST', false, 40, 'One #', 1);
insert into verification.bank_account (id, company_id, country, holder, sealed, fingerprint, tail, bic, state, since, entered_by, reason)
values (#96, #00, 'DE', 'Holder #', '\x00', sha256('#'), '4711', 'COBADEFF', 'ENTERED', now(), 'Admin #', 'Reason #');
insert into verification.screening (company_id, lists, screened_at) values (#00, 'Lists #', now());
insert into verification.screening_hit (id, company_id, subject, words, list, list_version, reference, name, kind, program, remarks, score, found_at, state)
values (#97, #00, 'COMPANY', 'Works #', 'SDN', '1', 'Reference #', 'Name #', 'PRIMARY', 'Program #', 'Remarks #', 90, now(), 'OPEN');
insert into catalog.own_number (id, company_id, product_id, number, changed_at) values (#98, #00, $, 'W-#', now());
insert into catalog.assortment (id, name, everything) values (#99, 'Assortment #', true);
insert into catalog.assortment_company (company_id, assortment_id) values (#00, #99);
insert into catalog.catalogue_company (company_id, catalogue_id) values (#00, 1);

insert into pricing.contract (id, number, name, company_id, valid_from, status, made_by_name, approved_by_name)
values (#70, 'K-#', 'Contract #', #00, now(), 'APPROVED', 'Maker #', 'Approver #');
insert into pricing.company_terms (company_id, group_id, falls_back) values (#00, null, true);
insert into pricing.assignment (id, price_list_id, level, company_id, contract_id, sort_order)
select #71, l.id, 'COMPANY', #00, #70, 4711 from pricing.price_list l where l.code = 'EUR';
insert into pricing.chain_stamp (company_id, stamp) values (#00, 1);
