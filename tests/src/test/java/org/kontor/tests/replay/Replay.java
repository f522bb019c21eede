package org.kontor.tests.replay;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Places invoices as live orders over REST, and afterwards compares our books with the ERP's and the carriers'. */
public final class Replay {

    private static final int CUSTOMERS_AT_ONCE = 6;
    private static final int EVERY = 10;

    /** What came of the orders on both sides. */
    public record Books(
            long orders,
            long confirmedOnceOnBothSides,
            long doubles,
            long missing,
            long delivered,
            long deadLetters,
            long unanswered) {}

    private final Http http;
    private final Sql sql;
    private final Sandbox sandbox;
    private final List<String> refusals = new ArrayList<>();

    public Replay(Http http, Sql sql) {
        this.http = http;
        this.sql = sql;
        this.sandbox = new Sandbox(http);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** Answers of the calls that were refused; none of them made an order. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /**
     * Places every invoice, several customers at a time; every tenth call is made twice with the same key, as a
     * client does that lost the answer.
     *
     * @return the numbers of the orders
     */
    public List<String> place(Collection<TradingDay.Invoice> invoices) throws InterruptedException, ExecutionException {
        ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS_AT_ONCE);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            invoices.forEach(invoice -> calls.add(() -> place(invoice)));
            int twice = 0;
            for (TradingDay.Invoice invoice : invoices) {
                if (twice++ % EVERY == 0) {
                    calls.add(() -> place(invoice));
                }
            }
            List<String> numbers = new ArrayList<>();
            for (Future<String> answer : customers.invokeAll(calls)) {
                if (answer.get() != null && !numbers.contains(answer.get())) {
                    numbers.add(answer.get());
                }
            }
            return numbers;
        } finally {
            customers.shutdownNow();
        }
    }

    private String place(TradingDay.Invoice invoice) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        invoice.lines()
                .forEach((sku, quantity) ->
                        lines.add(Json.createObjectBuilder().add("sku", sku).add("quantity", quantity)));
        HttpResponse<String> answer = http.withKey(invoice.apiKey())
                .postJson(
                        "api/v1/orders",
                        Json.createObjectBuilder()
                                .add("poNumber", invoice.number())
                                .add("lines", lines)
                                .build()
                                .toString(),
                        "Idempotency-Key",
                        "replay-of-invoice-" + invoice.number());
        if (answer.statusCode() >= 300) {
            synchronized (refusals) {
                refusals.add(invoice.number() + ": " + answer.statusCode() + " " + answer.body());
            }
            return null;
        }
        return Sandbox.parse(answer.body()).asJsonObject().getString("number");
    }

    /** Waits until nobody owes an answer about these orders and every shipment has arrived. */
    public void untilQuiet(List<String> numbers, Duration patience) {
        Probe.until(
                "all orders are confirmed, shipped and delivered",
                patience,
                () -> books(numbers),
                books -> books.unanswered() == 0 && books.delivered() == numbers.size() && books.missing() == 0);
    }

    /** Counts over the orders of these numbers, ours and theirs side by side. */
    public Books books(List<String> numbers) {
        String list = String.join(",", numbers);
        String[] counts = sql.one(
                        """
                        with mine as (select unnest(string_to_array(?, ',')) as number),
                        ours as (select o.number, count(*) filter (where h.verb = 'CONFIRM') as confirmed
                          from mine m join order_.sales_order o on o.number = m.number
                          join order_.order_history h on h.order_id = o.id group by o.number),
                        theirs as (select m.number,
                            (select count(*) from sandbox.erp_order e where e.order_number = m.number) as booked,
                            (select count(*) from sandbox.erp_call c
                              where c.order_number = m.number and c.outcome = 'BOOKED') as bookings
                          from mine m)
                        select concat_ws(' ',
                          (select count(*) from ours),
                          count(*) filter (where ours.confirmed = 1 and theirs.booked = 1 and theirs.bookings = 1),
                          count(*) filter (where ours.confirmed > 1 or theirs.booked > 1 or theirs.bookings > 1),
                          count(*) filter (where coalesce(ours.confirmed, 0) = 0 or theirs.booked = 0),
                          (select count(*) from mine m join fulfilment.shipment s on s.order_number = m.number
                            where s.state = 'DELIVERED' and s.tracking_number is not null),
                          (select count(*) from mine m join integration.dead_letter d
                            on d.business_key = m.number or d.business_key = m.number || '-1'),
                          (select count(*) from mine m join integration.expected_answer e
                            on e.business_key = m.number or e.business_key = m.number || '-1'
                            where e.answered_at is null))
                        from theirs left join ours using (number)
                        """,
                        list)
                .split(" ");
        return new Books(
                Long.parseLong(counts[0]),
                Long.parseLong(counts[1]),
                Long.parseLong(counts[2]),
                Long.parseLong(counts[3]),
                Long.parseLong(counts[4]),
                Long.parseLong(counts[5]),
                Long.parseLong(counts[6]));
    }

    /** Partners that lose and double this share of all messages, in both directions. */
    public void partnersFail(double lossRate, double doubleRate) {
        sandbox.behave(Map.of("lossRate", lossRate, "doubleRate", doubleRate, "erpDelayMillis", 100));
    }
}
