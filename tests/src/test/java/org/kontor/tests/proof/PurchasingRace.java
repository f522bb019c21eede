package org.kontor.tests.proof;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;
import org.kontor.tests.order.Books;

/**
 * Two hundred programs order at once from one budget, one credit line and one stock item, none of which has enough for all;
 * withdrawals, cancellations, expiries, approvals, refusals, cuts, forwards and the ERP's short answers and refusals race with
 * them, and the node is killed in the middle of it, twice. In the end nothing is exceeded, and every balance is the sum of its entries.
 */
final class PurchasingRace implements Proof {

    private static final String KEY = "kontor_demo_nordwerk_7f3c9a51d2e84b06";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([0-9]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Of each there is less than all submissions of one round want: an order is worth 30 EUR, three pieces, on average. */
    private static final int BUDGET_PER_ORDER = 12;

    private static final int CREDIT_PER_ORDER = 20;
    private static final int PIECES_PER_TEN_ORDERS = 22;

    private final List<String> numbers = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger odd = new AtomicInteger();

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int orders = input.full() ? 200 : 60;
        KontorOptions options =
                KontorOptions.forTests(input.work().resolve("kontor")).withDurableDatabase();
        try (KontorServer server = KontorServer.start(options)) {
            Sql sql = new Sql(server.database());
            new Sandbox(new Http(server.http())).behave(Map.of("shortRate", 0.2, "rejectRate", 0.2));
            prepare(sql, orders);
            round(server, sql, orders, 0, null);
            sql.update("insert into approval.rule (company_id, unit_id, name, condition, tiers)"
                    + " select company_id, id, 'Race', '{\"all\":[]}', '[[\"role:approver\"]]'"
                    + " from organisation.unit where company_id = 1 and parent_id is null");
            try (RaceDeciders deciders = new RaceDeciders(server.http(), sql)) {
                round(server, sql, orders, 1, deciders);
            }
            Probe.until(
                    "nothing is under way any more",
                    PATIENCE,
                    () -> sql.count("select count(*) from order_.sales_order where source = 'kontor'"
                            + " and idempotency_key like 'race-%' and (status in ('PLACED', 'SENT')"
                            + " or status = 'AWAITING_APPROVAL' and expires_at <= now())"),
                    open -> open == 0);
            return verdict(sql, orders);
        }
    }

    private Verdict verdict(Sql sql, int orders) {
        String breach = breach(sql);
        if (!breach.isEmpty()) {
            System.out.println(breach);
        }
        long over = sql.count(
                        "select count(*) from approval.budget where name = 'Race' and encumbered + consumed > granted")
                + sql.count(
                        "select count(*) from credit.account where company_id = 1 and reserved + purchased > limit_amount")
                + sql.count("select count(*) from inventory.stock_item i join catalog.product p on p.id = i.product_id"
                        + " where p.sku = 'RACE-1' and i.reserved > i.on_hand");
        long made = sql.count("select count(*) from order_.sales_order where idempotency_key like 'race-%'");
        long doubles = sql.count("select count(*) from (select idempotency_key from order_.sales_order"
                + " where idempotency_key like 'race-%' group by 1 having count(*) > 1) twice");
        Verdict verdict = Verdict.begin()
                .with("submissions", orders * 2)
                .with("kills", 2)
                .with("orders", made)
                .with("turned_away", refused.get());
        for (String status : List.of(
                "COMPLETED",
                "CONFIRMED",
                "REJECTED",
                "CANCELLED",
                "WITHDRAWN",
                "EXPIRED",
                "REFUSED",
                "AWAITING_APPROVAL")) {
            verdict = verdict.with(
                    status.toLowerCase(java.util.Locale.ROOT),
                    sql.count(
                            "select count(*) from order_.sales_order where idempotency_key like 'race-%' and status = ?",
                            status));
        }
        long approvals = decisions(sql, "d.verdict = 'APPROVE'");
        long refusals = decisions(sql, "d.verdict <> 'APPROVE'");
        long cuts = decisions(sql, "d.cut is not null");
        long forwards = sql.count("select count(*) from approval.flow_forward");
        verdict = verdict.require("approvals", approvals, approvals > 0)
                .require("refusals", refusals, refusals > 0)
                .require("cuts", cuts, cuts > 0 || orders < 200)
                .require("forwards", forwards, forwards > 0 || orders < 200);
        long torn =
                sql.count("select count(*) from approval.flow f join order_.sales_order o on o.number = f.order_number"
                        + " and o.idempotency_key like 'race-%' where f.round = (select max(g.round) from approval.flow g"
                        + " where g.order_number = f.order_number) and f.status <> case o.status when 'AWAITING_APPROVAL' then"
                        + " 'PENDING' when 'REFUSED' then 'REJECTED' when 'EXPIRED' then 'EXPIRED' when 'WITHDRAWN' then 'WITHDRAWN'"
                        + " else 'APPROVED' end");
        return verdict.require("torn", torn, torn == 0)
                .require("lost", made + refused.get() - orders * 2L, made + refused.get() == orders * 2L)
                .require("doubles", doubles, doubles == 0)
                .require("odd_answers", odd.get(), odd.get() == 0)
                .require("exceeded", over, over == 0)
                .require("drift", breach.isEmpty() ? 0 : 1, breach.isEmpty());
    }

    private static long decisions(Sql sql, String which) {
        return sql.count("select count(*) from approval.flow_decision d join approval.flow f on f.id = d.flow_id"
                + " join order_.sales_order o on o.number = f.order_number and o.idempotency_key like 'race-%' where "
                + which);
    }

    private static String breach(Sql sql) {
        try {
            Books.check(sql);
            return "";
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static void prepare(Sql sql, int orders) {
        sql.update("insert into organisation.cost_centre (company_id, code, name) values (1, 'RACE', 'Race')");
        sql.update("insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id)"
                + " select 1, c.id, u.id from organisation.cost_centre c join organisation.unit u"
                + " on u.company_id = 1 and u.parent_id is null where c.company_id = 1 and c.code = 'RACE'");
        sql.update("insert into approval.budget (company_id, cost_centre_id, name, currency, valid_from, valid_until,"
                + " enforcement, granted) select 1, id, 'Race', 'EUR', '2020-01-01', '2090-01-01', 'BLOCK', "
                + BUDGET_PER_ORDER * orders
                + " from organisation.cost_centre where company_id = 1 and code = 'RACE'");
        sql.update("insert into approval.budget_entry (budget_id, company_id, kind, amount, actor, reason, at)"
                + " select id, 1, 'GRANT', granted, 'race', 'race', now() from approval.budget where name = 'Race'");
        sql.update("update credit.account set limit_amount = " + CREDIT_PER_ORDER * orders
                + ", may_exceed = false where company_id = 1");
        sql.update("insert into catalog.product (sku, name_en, unit) values ('RACE-1', 'Race', 'C62')");
        sql.update("insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 10"
                + " from pricing.price_list l, catalog.product p where p.sku = 'RACE-1'");
        sql.update("insert into inventory.stock_item (product_id, site_id, on_hand) select p.id, min(s.id), "
                + PIECES_PER_TEN_ORDERS * orders / 10
                + " from inventory.site s, catalog.product p where p.sku = 'RACE-1' group by p.id");
        sql.update("insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, at)"
                + " select i.product_id, i.site_id, i.on_hand, 'OPENING', now() from inventory.stock_item i"
                + " join catalog.product p on p.id = i.product_id where p.sku = 'RACE-1'");
    }

    /** All submit at once; somewhere in the middle the node dies. Whoever got no answer asks again with the same key. */
    private void round(KontorServer server, Sql sql, int orders, int round, RaceDeciders deciders) throws Exception {
        Random random = new Random(round);
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < orders; i++) {
                int pieces = 1 + random.nextInt(5);
                String body = "{\"lines\":[{\"sku\":\"RACE-1\",\"quantity\":" + pieces + "}],\"comment\":\"race\""
                        + (i % 3 == 0 ? "" : ",\"costCentre\":\"RACE\"") + "}";
                String key = "race-" + round + "-" + UUID.randomUUID();
                int fate = random.nextInt(6);
                work.add(() -> {
                    String number = submit(server, key, body);
                    if (number != null && fate < 2) {
                        regret(server, sql, number);
                    } else if (number != null && deciders != null) {
                        odd.addAndGet(deciders.decide(number, fate - 2, pieces, () -> withdraw(server, number))
                                .size());
                    }
                    return null;
                });
            }
            Collections.shuffle(work, random);
            List<Future<Void>> running = new ArrayList<>();
            work.forEach(one -> running.add(crowd.submit(one)));
            long before = numbers.size();
            Probe.until(
                    "the crowd is at work",
                    PATIENCE,
                    () -> (long) numbers.size() + refused.get(),
                    answered -> answered > before + orders / 4);
            server.killNode();
            server.startNode();
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
            crowd.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** @return the number of the order; null when it was refused */
    private String submit(KontorServer server, String key, String body) {
        HttpResponse<String> answer = Probe.until(
                "an answer to " + key,
                PATIENCE,
                () -> post(server, "api/v1/orders", body, key),
                given -> given != null && given.statusCode() != 503 && given.statusCode() != 404);
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() / 100 == 2 && number.find()) {
            numbers.add(number.group(1));
            return number.group(1);
        } else if (answer.statusCode() == 409) {
            refused.incrementAndGet();
        } else {
            odd.incrementAndGet();
            System.out.println(answer.statusCode() + " " + answer.body());
        }
        return null;
    }

    /** Takes it back, by whichever way is still open; or nobody decides in time. */
    private static void regret(KontorServer server, Sql sql, String number) {
        post(server, "api/v1/orders/" + number + "/cancel", "{\"reason\":\"race\"}", number);
        if (number.charAt(number.length() - 1) % 2 == 0) {
            withdraw(server, number);
        } else {
            sql.update(
                    "update order_.sales_order set expires_at = now() where number = ? and status = 'AWAITING_APPROVAL'",
                    number);
        }
    }

    private static int withdraw(KontorServer server, String number) {
        HttpResponse<String> answer =
                post(server, "api/v1/orders/" + number + "/withdraw", "{\"reason\":\"race\"}", number);
        return answer == null ? RaceDeciders.NO_ANSWER : answer.statusCode();
    }

    private static HttpResponse<String> post(KontorServer server, String path, String body, String key) {
        try {
            return new Http(server.http()).withKey(KEY).postJson(path, body, "Idempotency-Key", key);
        } catch (RuntimeException | AssertionError noAnswer) {
            return null;
        }
    }
}
