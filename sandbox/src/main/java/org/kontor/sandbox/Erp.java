package org.kontor.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * The ERP. It books an order once per order number: the number is its documented key, and a second message about a
 * booked order, be it the same message again or a new one that asks, gets the first decision again and books nothing.
 * It may lose a message before reading it, lose its answer, send it twice, or send it late.
 */
@ApplicationScoped
public class Erp {

    private static final String REPLIES = "ErpReplies";

    @Inject
    private Book book;

    @Inject
    private Desk desk;

    @Inject
    private ErpStock stock;

    public void receive(String messageId, String payload) {
        SandboxSettings settings = book.settings();
        JsonObject order = Book.parse(payload);
        if (order.containsKey("movementNo")) {
            stock.move(messageId, order, payload, settings);
            return;
        }
        String number = order.getString("orderNumber");
        if (order.containsKey("cancellationNumber")) {
            cancel(messageId, number, order, payload, settings);
            return;
        }
        long calls = count(number);
        handle(messageId, number, order, payload, settings, number + "#" + calls);
        if (Chance.happens(settings.rate("doubleRate"), settings.seed(), "erp-in-double/" + number + "#" + calls)) {
            handle(messageId, number, order, payload, settings, number + "#" + calls + "b");
        }
    }

    /** Notes that there is less to deliver, and says so. Both are the same the second time. */
    private void cancel(String messageId, String number, JsonObject order, String payload, SandboxSettings settings) {
        String cancellation = order.getString("cancellationNumber");
        String draw = cancellation + "#" + count(number);
        if (Chance.happens(settings.rate("lossRate"), settings.seed(), "erp-in-loss/" + draw)) {
            call(messageId, number, "LOST", null, payload);
            return;
        }
        for (JsonValue value : order.getJsonArray("lines")) {
            JsonObject line = value.asJsonObject();
            book.update(
                    """
                    insert into sandbox.erp_cancelled (cancellation_number, line_no, order_number, quantity) values (?, ?, ?, ?)
                    on conflict do nothing
                    """,
                    cancellation,
                    line.getInt("lineNo"),
                    number,
                    line.getJsonNumber("cancelled").bigDecimalValue());
        }
        String plan = plan(settings, draw);
        call(messageId, number, "CANCELLED", plan, payload);
        if (!plan.equals("LOST")) {
            String answer = Json.createObjectBuilder()
                    .add("orderNumber", number)
                    .add("decision", "CANCELLED")
                    .add("cancellationNumber", cancellation)
                    .build()
                    .toString();
            desk.send(
                    REPLIES,
                    "erp-" + cancellation + "-" + messageId,
                    "erp.CancellationNoted",
                    cancellation,
                    answer,
                    settings.millis("erpDelayMillis"));
        }
    }

    private long count(String number) {
        return book.row("select count(*) as calls from sandbox.erp_call where order_number = ?", number)
                .orElseThrow()
                .getJsonNumber("calls")
                .longValue();
    }

    private void handle(
            String messageId, String number, JsonObject order, String payload, SandboxSettings settings, String draw) {
        if (Chance.happens(settings.rate("lossRate"), settings.seed(), "erp-in-loss/" + draw)) {
            call(messageId, number, "LOST", null, payload);
            return;
        }
        String plan = plan(settings, draw);
        JsonObject decided = decide(number, order, settings);
        // Booked and received in one statement: a crash leaves both or none.
        book.update(
                """
                with booked as (
                  insert into sandbox.erp_order (order_number, decision, answer) values (?, ?, ?)
                  on conflict (order_number) do nothing returning id)
                insert into sandbox.erp_call (message_id, order_number, outcome, reply, payload)
                select ?, ?, case when exists (select 1 from booked) then 'BOOKED' else 'KNOWN' end, ?, ?
                """,
                number,
                decided.getString("decision"),
                decided.toString(),
                messageId,
                number,
                plan,
                payload);
        reply(messageId, number, plan, settings, draw);
    }

    private static String plan(SandboxSettings settings, String draw) {
        if (Chance.happens(settings.rate("lossRate"), settings.seed(), "erp-out-loss/" + draw)) {
            return "LOST";
        }
        boolean twice = Chance.happens(settings.rate("doubleRate"), settings.seed(), "erp-out-double/" + draw);
        return twice ? "SENT TWICE" : "SENT";
    }

    private void reply(String messageId, String number, String plan, SandboxSettings settings, String draw) {
        if (plan.equals("LOST")) {
            return;
        }
        long delay = settings.millis("erpDelayMillis");
        if (Chance.happens(settings.rate("disorderRate"), settings.seed(), "erp-out-late/" + draw)) {
            delay += 500
                    + (long) (settings.millis("lagMillis") * Chance.draw(settings.seed(), "erp-out-late-by/" + draw));
        }
        String id = "erp-" + number + "-" + messageId;
        String answer = answer(number).toString();
        desk.send(REPLIES, id, "erp.OrderAnswered", number, answer, delay);
        if (plan.equals("SENT TWICE")) {
            desk.send(REPLIES, id, "erp.OrderAnswered", number, answer, delay + 50);
        }
    }

    private JsonObject answer(String number) {
        JsonObject booked = book.row("select id, answer from sandbox.erp_order where order_number = ?", number)
                .orElseThrow();
        return Json.createObjectBuilder(Book.parse(booked.getString("answer")))
                .add("erpReference", "E-" + booked.getJsonNumber("id").longValue())
                .build();
    }

    private static JsonObject decide(String number, JsonObject order, SandboxSettings settings) {
        boolean rejected = Chance.happens(settings.rate("rejectRate"), settings.seed(), "erp-reject/" + number);
        boolean shortLine =
                !rejected && Chance.happens(settings.rate("shortRate"), settings.seed(), "erp-short/" + number);
        JsonArrayBuilder lines = Json.createArrayBuilder();
        boolean first = true;
        for (JsonValue value : order.getJsonArray("lines")) {
            JsonObject line = value.asJsonObject();
            BigDecimal quantity = line.getJsonNumber("quantity").bigDecimalValue();
            BigDecimal half = quantity.divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR);
            lines.add(Json.createObjectBuilder()
                    .add("lineNo", line.getInt("lineNo"))
                    .add("confirmedQuantity", rejected ? BigDecimal.ZERO : shortLine && first ? half : quantity));
            first = false;
        }
        var answer = Json.createObjectBuilder()
                .add("orderNumber", number)
                .add("decision", rejected ? "REJECTED" : shortLine ? "SHORT" : "ACCEPTED")
                .add("lines", lines)
                .add("at", Instant.now().toString());
        if (rejected) {
            answer.add("reason", "Customer account is on hold in the ERP");
        } else if (shortLine) {
            answer.add("reason", "Line 1 can be delivered in part only");
        }
        return answer.build();
    }

    private void call(String messageId, String number, String outcome, String reply, String payload) {
        book.update(
                """
                insert into sandbox.erp_call (message_id, order_number, outcome, reply, payload)
                values (?, ?, ?, ?, ?)
                """,
                messageId,
                number,
                outcome,
                reply,
                payload);
    }
}
