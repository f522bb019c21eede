package org.kontor.tests.order;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/**
 * Trade with partners that lose every fifth message before reading it and every fifth answer, say things twice and late. Orders
 * are placed, some are taken back, the ERP answers short or not at all, carriers fetch and bring, and the ERP, which keeps
 * the books of a site, sells there itself and counts. When all is at rest both sides have the same in their books.
 */
public final class PartnerRounds {

    private static final int ARTICLES = 4;
    private static final int AT_ONCE = 12;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([0-9]+)\"");

    private final Sql sql;
    private final Http http;
    private final Sandbox sandbox;
    private final String mark = "pf" + UUID.randomUUID().toString().substring(0, 8);
    private final String site;
    private final List<String> skus;
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, Long> atTheErp = new ConcurrentSkipListMap<>();

    public PartnerRounds(Http http, Sql sql) {
        this.sql = sql;
        this.sandbox = new Sandbox(http);
        this.http = http.withKey(RaceCompany.make(sql, mark));
        this.site = sql.one("select code from inventory.site order by priority, id limit 1");
        this.skus = TestArticles.make(sql, mark, ARTICLES, 0);
    }

    /** Plays this many orders until all is at rest; partners are without faults before and afterwards. */
    public void play(int orders, long lagMillis, Duration patience) throws Exception {
        keep("ERP");
        try {
            sandbox.behave(Map.of());
            for (String sku : skus) {
                sell(sku, -6L * orders);
            }
            count(patience);
            sandbox.behave(Map.of(
                    "lossRate",
                    0.2,
                    "doubleRate",
                    0.2,
                    "disorderRate",
                    0.3,
                    "lagMillis",
                    lagMillis,
                    "shortRate",
                    0.1,
                    "rejectRate",
                    0.05));
            Crowd.at(AT_ONCE, crowd(orders));
            rest(patience);
            sandbox.behave(Map.of());
            count(patience);
        } finally {
            sandbox.behave(Map.of());
            keep("KONTOR");
        }
    }

    /** What was done, and how it was answered. */
    public Map<String, Integer> answers() {
        return answers;
    }

    private void keep(String keeper) {
        sql.update("update inventory.site set stock_kept_by = ?, version = version + 1 where code = ?", keeper, site);
    }

    private List<Callable<Void>> crowd(int orders) {
        Random random = new Random(5);
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            List<String> basket = new ArrayList<>(skus);
            Collections.shuffle(basket, random);
            List<OrderClient.Line> lines = basket.subList(0, 1 + random.nextInt(ARTICLES - 1)).stream()
                    .map(sku -> new OrderClient.Line(sku, 1 + random.nextInt(3)))
                    .toList();
            boolean regretted = i % 5 == 0;
            crowd.add(() -> trade(lines, regretted));
            if (i % 10 == 0) {
                crowd.add(() -> {
                    sell(lines.get(0).sku(), 1);
                    sandbox.erpCounts(site);
                    return null;
                });
            }
        }
        return crowd;
    }

    private Void trade(List<OrderClient.Line> lines, boolean regretted) {
        HttpResponse<String> answer = new OrderClient(http).place(OrderClient.key(), lines);
        note("placed", answer);
        Matcher number = NUMBER.matcher(answer.body());
        if (regretted && answer.statusCode() == 201 && number.find()) {
            note("cancelled", new OrderClient(http).cancel(number.group(1), "{}"));
        }
        return null;
    }

    private void note(String what, HttpResponse<String> answer) {
        answers.merge(what + " " + answer.statusCode(), 1, Integer::sum);
    }

    /** Goods leave the ERP's books without us; below zero they come. */
    private synchronized void sell(String sku, long quantity) {
        sandbox.erpOwn(site, sku, atTheErp.merge(sku, -quantity, Long::sum));
    }

    private void count(Duration patience) {
        long snapshot = sandbox.erpCounts(site);
        Probe.until(
                "snapshot " + snapshot + " is taken",
                patience,
                () -> sql.count(
                        "select count(*) from integration.partner_message where type = 'erp.StockSnapshot'"
                                + " and business_key = ? and outcome = 'TAKEN'",
                        site + "/" + snapshot),
                taken -> taken > 0);
    }

    private void rest(Duration patience) {
        Probe.until("nothing is under way any more", patience, this::underWay, ""::equals);
    }

    private String underWay() {
        return sql.one(
                """
                select concat_ws(', ',
                  (select nullif(count(*), 0) || ' orders open' from order_.sales_order o
                    where o.company_id = (select id from organisation.company where number = ?)
                      and o.status in ('PLACED', 'SENT', 'CONFIRMED')),
                  (select nullif(count(*), 0) || ' shipments open' from fulfilment.shipment s
                    join order_.sales_order o on o.number = s.order_number
                    where o.company_id = (select id from organisation.company where number = ?) and s.state <> 'DELIVERED'),
                  (select nullif(count(*), 0) || ' messages to go' from integration.outbox_message
                    where destination in ('ERP', 'CARRIER') and status in ('WAITING', 'UNKNOWN')),
                  (select nullif(count(*), 0) || ' answers owed' from integration.expected_answer
                    where answered_at is null and next_ask_at is not null),
                  (select nullif(count(*), 0) || ' movements untold' from inventory.feed_item where noted_no < movement_no))
                """,
                mark,
                mark);
    }

    /** Where the books of both sides are apart; every list has to be empty. */
    public Map<String, List<String>> apart() {
        Map<String, List<String>> apart = new LinkedHashMap<>();
        apart.put(
                "orders_missing_at_the_erp",
                ours(
                        "o.erp_reference is not null and not exists (select from sandbox.erp_order e where e.order_number = o.number)"));
        apart.put(
                "orders_extra_at_the_erp",
                ours(
                        "o.erp_reference is null and exists (select from sandbox.erp_order e where e.order_number = o.number)"));
        apart.put(
                "decisions_differ",
                sql.list(
                        """
                        select o.number || ' ' || o.status || ' ' || e.answer from order_.sales_order o
                        join sandbox.erp_order e on e.order_number = o.number
                        where o.company_id = (select id from organisation.company where number = ?) and (o.status = 'REJECTED')
                          <> not jsonb_path_exists(cast(e.answer as jsonb), '$.lines[*].confirmedQuantity ? (@ > 0)')
                        """,
                        mark));
        apart.put(
                "quantities_differ",
                sql.list(
                        """
                        select o.number from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
                        join sandbox.erp_order e on e.order_number = o.number
                        cross join lateral jsonb_array_elements(cast(e.answer as jsonb) -> 'lines') a
                        where o.company_id = (select id from organisation.company where number = ?)
                          and o.status = 'COMPLETED' and l.cancelled_quantity = 0 and cast(a ->> 'lineNo' as int) = l.line_no
                          and cast(a ->> 'confirmedQuantity' as numeric) <> l.shipped_quantity
                        """,
                        mark));
        apart.put(
                "shipments_missing_at_carriers",
                sql.list(
                        """
                        select s.order_number || '-' || s.shipment_no from fulfilment.shipment s join order_.sales_order o on o.number = s.order_number
                        where o.company_id = (select id from organisation.company where number = ?) and not exists (
                          select from sandbox.carrier_shipment c where c.shipment_number = s.order_number || '-' || s.shipment_no)
                        """,
                        mark));
        apart.put(
                "shipments_extra_at_carriers",
                sql.list(
                        """
                        select c.shipment_number from sandbox.carrier_shipment c
                        join order_.sales_order o on o.number = split_part(c.shipment_number, '-', 1)
                        where o.company_id = (select id from organisation.company where number = ?) and not exists (
                          select from fulfilment.shipment s where c.shipment_number = s.order_number || '-' || s.shipment_no)
                        """,
                        mark));
        apart.put(
                "stock_drift",
                sql.list(
                        """
                        select e.sku || ': ' || e.own + e.moved || ' there, ' || i.on_hand || ' here, ' || i.reserved || ' held' from sandbox.erp_stock e join catalog.product p on p.sku = e.sku
                        join inventory.site s on s.code = e.site
                        join inventory.stock_item i on i.product_id = p.id and i.site_id = s.id
                        where e.sku like ? || '-%' and (i.on_hand <> e.own + e.moved or i.reserved <> 0)
                        """,
                        mark));
        apart.put(
                "differences_open",
                sql.list(
                        "select sku || ' ' || kind from inventory.feed_difference where sku like ? || '-%' and closed_at is null",
                        mark));
        return apart;
    }

    /** What the partners did wrong, and what that cost. */
    public Map<String, Long> faults() {
        Map<String, Long> faults = new LinkedHashMap<>();
        faults.put("lost_before_reading", sql.count("select count(*) from sandbox.erp_call where outcome = 'LOST'"));
        faults.put("answers_lost", sql.count("select count(*) from sandbox.erp_call where reply = 'LOST'"));
        faults.put(
                "asked_again",
                sql.count("select coalesce(sum(asked - 1), 0) from integration.expected_answer where asked > 1"));
        faults.put(
                "heard_twice",
                sql.count(
                        "select coalesce(sum(times - 1), 0) from integration.partner_message where direction = 'IN'"));
        return faults;
    }

    private List<String> ours(String which) {
        return sql.list(
                "select o.number || ' ' || o.status from order_.sales_order o where o.company_id ="
                        + " (select id from organisation.company where number = ?) and " + which,
                mark);
    }
}
