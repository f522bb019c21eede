package org.kontor.tests.pages;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.identity.Mailbox;
import org.kontor.tests.order.TestArticles;
import org.kontor.tests.trade.ImportClient;
import org.kontor.tests.trade.TradeFile;
import org.kontor.tests.verification.Applicant;

/** Things in the states that pages are there for: an order that waits, an applicant, links out of letters. */
final class PageState {

    private static final String MIA = "mia.hoffmann@nordwerk.example";

    private final Sql sql = Kontor.sql();
    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);
    private final String token = People.token(anna.get("/profile"));
    private final String sku =
            TestArticles.make(sql, "PAGE-" + UUID.randomUUID(), 1, 90_000).get(0);
    private final String waiting = order();
    private final String recurring = recur();
    private final Applicant verified = new Applicant("Map " + UUID.randomUUID());
    private final String applicant = verified.arrive();

    /** Something to check out, whatever other tests have done with this buyer's cart. */
    static void fillCart(String who) {
        Http buyer = People.signIn(who);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(buyer.get("/cart")));
        form.put("add", "4762-M8X25-ZN88");
        form.put("quantity", "200");
        HttpResponse<String> answer = buyer.postForm("/cart", form);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** A list with something on it. */
    String list() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", "Map " + UUID.randomUUID());
        String page = Accounts.post(anna, "/lists", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Accounts.post(anna, page, Map.of("do", "add", "lines", sku + "\t5\n4762-M8X25-ZN88\t250"));
        return page;
    }

    /** A link by which colleagues copy the list. */
    String link(String list) {
        String made = Accounts.post(anna, list + "/links", Map.of("days", "7")).body();
        return made.replaceAll("(?s).*(/lists/from/[A-Za-z0-9_-]{43})\".*", "$1");
    }

    /** A file of lines to order, of which some were refused. */
    String orderFile() {
        String id = sql.one(
                "insert into cart.order_file (company_id, person_id, name, cart_name, status, phase, line_count, accepted,"
                        + " refused, uploaded_at, finished_at) values (1, (select id from identity.person where email = ?),"
                        + " 'autumn.csv', 'Autumn', 'DONE', 'TAKE', 2, 1, 1, now(), now()) returning id",
                People.ANNA_OF_NORDWERK);
        sql.update(
                "insert into cart.order_file_line (file_id, company_id, line_no, code, quantity, unit, unclear, state, details)"
                        + " values (cast(? as bigint), 1, 2, 'NO-SUCH', '3', 'pcs', false, 'NOT_FOUND', '{}')",
                id);
        return "/quick-order/file/" + id;
    }

    /** A cart put by, with lines and comments. */
    String cart() {
        Map<String, String> form =
                Map.of("do", "make", "name", "Map " + UUID.randomUUID(), "comment", "For the autumn");
        String page = Accounts.post(anna, "/carts", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        sql.update(
                "insert into cart.cart_line (cart_id, product_id, quantity, comment, added_at)"
                        + " select cast(? as bigint), id, 250, 'For gate 4', now() from catalog.product"
                        + " where sku in (?, '4762-M8X25-ZN88')",
                page.replaceAll("\\D", ""),
                sku);
        return page;
    }

    String waiting() {
        return waiting;
    }

    String requester() {
        return MIA;
    }

    String recurring() {
        return recurring;
    }

    String applicant() {
        return applicant;
    }

    /** The page at which an applicant follows his case. */
    String application() {
        return verified.page();
    }

    /** The link of a letter that nobody has followed yet. */
    String confirmation() {
        Applicant fresh = new Applicant("Map " + UUID.randomUUID());
        fresh.apply(fresh.form(), "register.pdf", Applicant.PDF);
        return found("/apply/confirm/[\\w-]+", fresh.letter("confirm"));
    }

    String reset() {
        String email = Accounts.buyer();
        long before = Mailbox.count(email);
        Accounts.post(Kontor.http(), "/forgotten", Map.of("email", email));
        return Mailbox.token(Mailbox.next(email, before), "reset");
    }

    String invitation() {
        String email = "map-" + UUID.randomUUID() + "@people.example";
        Map<String, String> form = new LinkedHashMap<>();
        form.put("email", email);
        form.put("role", "buyer");
        form.put("unit", id("organisation.unit where company_id = 1"));
        form.put("language", "en");
        Accounts.post(anna, "/company/invite", form);
        return Mailbox.token(Mailbox.next(email, 0), "invitation");
    }

    /** Somebody who has begun to set up a second factor. */
    String beginner() {
        String email = Accounts.buyer();
        Accounts.post(People.signIn(email), "/security", Map.of("act", "totp-begin", "totp-password", People.PASSWORD));
        return email;
    }

    String job() {
        ImportClient imports = new ImportClient(Kontor.http());
        return Long.toString(ImportClient.id(imports.post("orders?mapping=online-retail", TradeFile.HEADER + "\n")));
    }

    String person(String email) {
        return sql.one("select id from identity.person where email = ?", email);
    }

    /** One with rules, that no company has. */
    String assortment() {
        String id = sql.one("insert into catalog.assortment (name, everything) values ('Pages', true)"
                + " on conflict (name) do update set everything = true returning id");
        sql.update(
                "insert into catalog.assortment_rule (assortment_id, category_id, shown) select ?, id, false"
                        + " from catalog.category where code in ('gloves', 'nuts') on conflict do nothing",
                Long.valueOf(id));
        return id;
    }

    /** Number of an opportunity of Nordwerk with a lead before it, and a case, a contact and a talk beside it. */
    String opportunity() {
        sql.update(
                """
                with who as (select id from identity.person where email = 'sales@kontor.example'),
                lead as (
                  insert into crm.lead (id, number, form_key, company_name, contact_name, contact_email, country, source, words,
                    owner_id, state, company_id, made_by, made_at, settled_at)
                  select nextval('crm.lead_seq'), 'LPAGES', 'pages', 'Nordwerk Rotors', 'Mona Rossi', 'mona@rotors.example', 'DE',
                    'FAIR', 'Makes rotors', id, 'QUALIFIED', 1, 'Katrin Vogel', now(), now() from who on conflict do nothing
                  returning id),
                opportunity as (
                  insert into crm.opportunity (id, number, form_key, company_id, lead_id, title, currency, amount, stage,
                    probability, closes_on, owner_id, made_by, made_at)
                  select nextval('crm.opportunity_seq'), 'TPAGES', 'pages', 1, lead.id, 'Bearings for rotors', 'EUR', 48000,
                    'PROPOSED', 40, current_date + 40, who.id, 'Katrin Vogel', now() from who, lead on conflict do nothing returning id),
                move as (
                  insert into crm.opportunity_move (opportunity_id, moved_at, moved_by, stage, amount, probability, closes_on)
                  select id, now(), 'Katrin Vogel', 'PROPOSED', 48000, 40, current_date + 40 from opportunity returning id),
                one as (
                  insert into crm.service_case (id, number, form_key, company_id, order_number, subject, words, priority, state,
                    owner_id, made_by, made_at)
                  select nextval('crm.service_case_seq'), 'SPAGES', 'pages', 1, '100013', 'Rust on screws', 'Please look at it',
                    'HIGH', 'OPEN', id, 'Katrin Vogel', now() from who on conflict do nothing returning id),
                contact as (
                  insert into crm.contact (id, number, form_key, company_id, name, contact_email, phone, job_title)
                  values (nextval('crm.contact_seq'), 'KPAGES', 'pages', 1, 'Ulla Kern', 'ulla.kern@nordwerk.example',
                    '+49 40 1234', 'Head of purchasing') on conflict do nothing returning id)
                insert into crm.activity (id, number, form_key, company_id, opportunity_id, kind, words, due_on, author, owner_id,
                  noted_at)
                select nextval('crm.activity_seq'), 'APAGES', 'pages', 1, opportunity.id, 'TASK', 'Send samples of M8',
                  current_date + 3, 'Katrin Vogel', who.id, now() from who, opportunity
                """);
        return "TPAGES";
    }

    /** Number of a blanket order of Nordwerk that is valid now. */
    String blanket() {
        sql.update(
                """
                with blanket as (
                  insert into order_.blanket_order (id, number, company_id, form_key, currency, reference, valid_from, valid_to,
                    made_by, made_at)
                  values (nextval('order_.blanket_order_seq'), 'BPAGES', 1, 'pages', 'EUR', 'Frame 2026', current_date - 10,
                    current_date + 300, 'Katrin Vogel', now()) on conflict do nothing returning id)
                insert into order_.blanket_line (id, blanket_id, line_no, product_id, sku, unit, quantity, unit_price, price_base)
                select nextval('order_.blanket_line_seq'), blanket.id, row_number() over (order by p.sku), p.id, p.sku, p.unit, 5000,
                  1.5, 100 from blanket, catalog.product p where p.sku in ('4762-M8X25-ZN88', 'G200-9')
                """);
        return "BPAGES";
    }

    /** Id of a supplier's shipment with two lines, the second of which has the freight of the first. */
    String supplierShipment() {
        sql.update("insert into inventory.supplier (name) values ('Works of the pages') on conflict do nothing");
        sql.update(
                """
                insert into inventory.supplier_order (source, number, supplier_id, delivery_term, term_given, destination)
                select 'pages', 'PO-1', id, 'EXW', 'EXW', 'Zambia' from inventory.supplier where name = 'Works of the pages'
                on conflict do nothing
                """);
        sql.update(
                """
                insert into inventory.supplier_shipment (order_id, source, number, delivered_on, recorded_on)
                select id, source, 'ASN-1', '2006-06-05', '2006-06-06' from inventory.supplier_order where source = 'pages'
                on conflict do nothing
                """);
        sql.update(
                """
                insert into inventory.supplier_shipment_line (shipment_id, source, source_key, fingerprint, article, scheduled_on,
                  packs, pack_size, currency, value, pack_price, unit_price, weight_state, freight_state)
                select p.id, p.source, n, gen_random_uuid(), 'Article of the pages', '2006-06-02', 19, 30, 'USD', 551, 29, 0.97,
                  'SEPARATE', 'INCLUDED' from inventory.supplier_shipment p, unnest(array['1', '2']) n where p.source = 'pages'
                on conflict do nothing
                """);
        return sql.one("select id from inventory.supplier_shipment where source = 'pages'");
    }

    /** Number of a purchase order of which a part has come, and the rest is late. */
    String purchase() {
        sql.update(
                """
                with purchase as (
                  insert into inventory.purchase_order (number, form_key, supplier, site_id, opened_at, opened_by)
                  select 'P1', 'pages', 'Norwood Fasteners', min(id), now(), 'Pages' from inventory.site
                  on conflict do nothing returning id)
                insert into inventory.purchase_line (purchase_id, line_no, product_id, unit, quantity, given_up, expected_on,
                  first_expected_on)
                select purchase.id, l.no, p.id, p.unit, 5000, 100 * (l.no - 1), date '2099-01-05' - 30000 * (2 - l.no), '2026-01-05'
                from purchase, catalog.product p, generate_series(1, 2) l (no) where p.sku = '4762-M8X25-ZN88'
                """);
        return "P1";
    }

    /** A delivery that is being packed, of three parcels; its order is of another system, whose books we do not keep. */
    String delivery() {
        String number = sql.one("select number || '-99' from order_.sales_order where company_id = 1"
                + " order by source = 'kontor', id limit 1");
        sql.update(
                """
                with s as (insert into fulfilment.shipment (order_number, shipment_no, number, state, scheduled_at)
                  select regexp_replace(?, '-99$', ''), 99, ?, 'SCHEDULED', now() on conflict do nothing returning id)
                insert into fulfilment.shipment_line (shipment_id, line_no, sku, quantity) select id, 1, 'PAGES', 1 from s
                """,
                number,
                number);
        sql.update(
                """
                insert into fulfilment.handling_unit (shipment_id, sscc, weight_grams, packed_at)
                select s.id, n || fulfilment.check_digit(n), 12500, now()
                from fulfilment.shipment s, generate_series(1, 3) i, lpad(cast(i as text), 17, '8') n
                where s.number = ? and not exists (select from fulfilment.handling_unit u where u.shipment_id = s.id)
                """,
                number);
        return "/office/delivery/" + number;
    }

    /** Goods of an order have come and are to go back in part. @return number of the order; its return is {@code RPAGES} */
    String returned() {
        String order = sql.one(
                "select number from order_.sales_order o where company_id = 1 and exists (select from order_.sales_order_line l"
                        + " where l.order_id = o.id and l.line_no = 1) order by source = 'kontor', id limit 1");
        sql.update(
                """
                with s as (insert into fulfilment.shipment (order_number, shipment_no, number, state, announced_at, shipped_at,
                    delivered_at) values (?, 98, ? || '-98', 'DELIVERED', now(), now(), now()) on conflict do nothing returning id)
                insert into fulfilment.shipment_line (shipment_id, line_no, sku, quantity) select id, 1, 'PAGES', 10 from s
                """,
                order,
                order);
        sql.update(
                """
                with r as (
                  insert into returns.goods_return (id, number, company_id, order_number, form_key, requester_name, requested_at, words)
                  values (nextval('returns.goods_return_seq'), 'RPAGES', 1, ?, 'pages', 'Anna Schmidt', now(), 'Two boxes arrived wet.')
                  on conflict do nothing returning id)
                insert into returns.return_line (id, return_id, line_no, shipment_number, order_line_no, sku, name, unit,
                  delivered_at, requested, reason, wish)
                select nextval('returns.return_line_seq'), id, 1, ? || '-98', 1, 'PAGES', 'Article of the pages', 'C62', now(), 4,
                  'DAMAGED', 'CREDIT' from r
                """,
                order,
                order);
        return order;
    }

    /** What is to be ordered again, of two suppliers and for two sites. */
    String reorder() {
        sql.update(
                """
                insert into inventory.reorder_level
                  (product_id, site_id, reorder_point, target, order_multiple, supplier, lead_days)
                select p.id, s.id, 1000000, 2000001, 500, case when s.place = 1 then 'Norwood Fasteners' else 'Ålesund Bolt' end, 14
                from (select id from catalog.product where active order by sku = '4762-M8X25-ZN88' desc, id limit 3) p,
                  (select id, row_number() over (order by id) as place from inventory.site limit 2) s
                on conflict do nothing
                """);
        return "/office/reorder";
    }

    /** Where the books of the ERP differ from ours, each in its way, and what was settled. */
    String differences() {
        sql.update(
                """
                insert into inventory.feed_difference
                  (site_id, sku, kind, quantity, snapshot_no, opened_at, seen_at, closed_at, closed_by, reason)
                select s.id, d.sku, d.kind, d.quantity, 1, now() - interval '1 day', now(), d.closed, d.by_name, d.reason
                from (select id from inventory.site order by id limit 1) s, (values
                  ('4762-M8X25-ZN88', 'BELOW_RESERVED', 1250, cast(null as timestamptz), null, null),
                  ('4762-M8X30-ZN88', 'MOVEMENT_UNKNOWN', null, null, null, null),
                  ('OLD-NUMBER-17', 'ARTICLE_UNKNOWN', null, null, null, null),
                  ('OLD-NUMBER-18', 'ARTICLE_UNKNOWN', null, now(), 'Olga', 'Is no longer kept, taken out of the count'),
                  ('4762-M8X25-ZN88', 'BELOW_RESERVED', 40, now(), 'ERP', null)) d (sku, kind, quantity, closed, by_name, reason)
                on conflict do nothing
                """);
        return "/office/stock-feed";
    }

    /** Where the orders of the ERP differ from ours, each in its way, what was settled, and a night without a file. */
    String orderDifferences() {
        String order = sql.one("select number from order_.sales_order where source = 'kontor' order by id limit 1");
        sql.update(
                """
                insert into integration.order_difference
                  (order_number, line_no, kind, ours, theirs, snapshot_no, opened_at, seen_at, closed_at, closed_by, reason)
                select coalesce(d.number, ?), d.line_no, d.kind, d.ours, d.theirs, 0, now() - interval '1 day', now(), d.closed,
                  d.by_name, d.reason
                from (values
                  (null, 1, 'QUANTITY', '500', '250', cast(null as timestamptz), null, null),
                  (null, 0, 'REFERENCE', 'E-500001', 'E-700001', null, null, null),
                  (null, 0, 'ORDER_MISSING', 'E-500001', null, null, null, null),
                  (null, 0, 'ANSWER_MISSING', null, 'E-500017', null, null, null),
                  ('998877', 0, 'ORDER_UNKNOWN', null, 'E-500018', null, null, null),
                  ('998878', 0, 'ORDER_UNKNOWN', null, 'E-500019', now(), 'Olga', 'Entered there by hand for the trade fair'),
                  ('998879', 0, 'ORDER_UNKNOWN', null, 'E-500020', now(), 'ERP', null))
                  d (number, line_no, kind, ours, theirs, closed, by_name, reason)
                on conflict do nothing
                """,
                order);
        sql.update("insert into integration.order_comparison (ended_at, failure, detail)"
                + " values (now(), 'UNREACHABLE', 'HTTP 503'), (now(), 'UNREADABLE', '17')");
        return "/office/erp-orders";
    }

    /** What of articles waits for a second person: one's own, one of a colleague that is stale, and one that was refused. */
    String changes() {
        sql.update(
                """
                insert into catalog.change_proposal (product_id, product_version, kind, was, wanted, note, proposed_by_id,
                  proposed_by, proposed_at, state)
                select p.id, p.version, k.kind, jsonb_build_object(k.field, k.was), jsonb_build_object(k.field, 'Proposed'),
                  'As the maker writes it now.', s.id, s.name, now(), 'WAITING'
                from catalog.product p, (values ('TEXTS', 'name-en', 'Other', true), ('KEYWORDS', 'keywords',
                  'other', false), ('NUMBERS', 'manufacturer', 'Other', false)) k (kind, field, was, own), identity.person s
                where p.sku = '4762-M8X25-ZN88' and s.email = case when k.own then ? else ? end
                on conflict do nothing
                """,
                People.ADMINISTRATOR,
                People.OPERATIONS);
        sql.update("update catalog.change_proposal set state = 'REFUSED', decided_by_id = 1, decided_by = 'Page',"
                + " decided_at = now(), reason = 'Not yet' where kind = 'NUMBERS' and state = 'WAITING'");
        return "/office/article-changes";
    }

    /** Code of a customer group and of a market, each with a price list. */
    String groupAndMarket() {
        for (String level : new String[] {"customer_group", "sales_site"}) {
            sql.update(
                    "insert into pricing." + level + " (code, name) values ('PAGES', 'Pages') on conflict do nothing");
        }
        sql.update("insert into pricing.assignment (price_list_id, level, group_id) select l.id, 'GROUP', g.id"
                + " from pricing.price_list l, pricing.customer_group g where l.code = 'EUR' and g.code = 'PAGES'"
                + " on conflict do nothing");
        return "PAGES";
    }

    String id(String from) {
        return sql.one("select id from " + from + " order by id limit 1");
    }

    String one(String select) {
        return sql.one(select);
    }

    private String order() {
        Http mia = People.signIn(MIA);
        HttpResponse<String> answer = mia.postJson(
                "/api/v1/orders",
                "{\"comment\":\"for the new line\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":600}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-Csrf-Token",
                People.token(mia.get("/profile")));
        return found("(?<=\"number\":\")[^\"]+", answer.body());
    }

    private String recur() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", token);
        form.put("name", "Map " + sku);
        form.put("sku", sku);
        form.put("quantity", "5");
        form.put("seen", "10.00 EUR");
        form.put("every", "1");
        form.put("period", "MONTH");
        form.put("first", LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(20).toString());
        form.put("shift", "NONE");
        form.put("rise", "0");
        HttpResponse<String> answer = anna.postForm("/recurring/new", form);
        List<String> location = answer.headers().allValues("Location");
        return found("(?<=/recurring/)[^?]+", location.isEmpty() ? answer.body() : location.get(0));
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group();
    }
}
