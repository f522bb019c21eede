package org.kontor.sandbox.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.kontor.sandbox.Book;
import org.kontor.sandbox.Desk;
import org.kontor.sandbox.ErpOrders;

/** The partners' books, newest first, and a way to say anything in a partner's name. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class BooksResource {

    private static final String LIMIT = "100";

    @Inject
    private Book book;

    @Inject
    private Desk desk;

    @Inject
    private ErpOrders orders;

    /** What the ERP booked, with the number of calls it took. */
    @GET
    @Path("erp/orders")
    public JsonArray erpOrders(
            @QueryParam("number") String number, @QueryParam("limit") @DefaultValue(LIMIT) int limit) {
        return book.rows(
                """
                select o.order_number as "orderNumber", 'E-' || o.id as "erpReference", o.decision,
                  o.booked_at as "bookedAt", (select count(*) from sandbox.erp_call c
                    where c.order_number = o.order_number) as calls
                from sandbox.erp_order o where cast(? as text) is null or o.order_number = ?
                order by o.id desc limit ?
                """,
                number,
                number,
                limit);
    }

    /** All that the ERP booked, as a file for comparing. */
    @GET
    @Path("erp/orders/snapshot")
    @Produces("application/x-ndjson")
    public StreamingOutput erpOrderFile() {
        return out -> {
            try (Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                orders.write(file);
            }
        };
    }

    /** Every message the ERP received, also those it lost. */
    @GET
    @Path("erp/calls")
    public JsonArray erpCalls(
            @QueryParam("number") String number, @QueryParam("limit") @DefaultValue(LIMIT) int limit) {
        return book.rows(
                """
                select received_at as "receivedAt", message_id as "messageId", order_number as "orderNumber", outcome,
                  reply, payload from sandbox.erp_call where cast(? as text) is null or order_number = ?
                order by id desc limit ?
                """,
                number,
                number,
                limit);
    }

    /** Counts of everything, for proofs. */
    @GET
    @Path("summary")
    public JsonObject summary() {
        return book.row(
                        """
                        select count(*) as "erpCalls", count(*) filter (where outcome = 'LOST') as "erpLost",
                          count(*) filter (where outcome = 'BOOKED') as "erpBooked",
                          count(*) filter (where outcome = 'KNOWN') as "erpKnown",
                          count(*) filter (where reply = 'LOST') as "erpRepliesLost",
                          count(*) filter (where reply = 'SENT TWICE') as "erpRepliesDoubled",
                          count(*) - count(distinct message_id) as "erpSameMessageAgain",
                          (select count(*) from sandbox.erp_order) as "erpOrders",
                          (select count(*) from sandbox.carrier_call) as "carrierCalls",
                          (select count(*) from sandbox.carrier_shipment) as "carrierShipments",
                          (select count(*) from sandbox.mail) as mails
                        from sandbox.erp_call
                        """)
                .orElseThrow();
    }

    /** What the carriers took. */
    @GET
    @Path("carrier/shipments")
    public JsonArray shipments(
            @QueryParam("number") String number, @QueryParam("limit") @DefaultValue(LIMIT) int limit) {
        return book.rows(
                """
                select s.shipment_number as "shipmentNumber", s.carrier, s.tracking_number as "trackingNumber",
                  s.ships_at as "shipsAt", s.delivers_at as "deliversAt", (select count(*) from sandbox.carrier_call c
                    where c.shipment_number = s.shipment_number) as calls
                from sandbox.carrier_shipment s where cast(? as text) is null or s.shipment_number like ? || '%'
                order by s.id desc limit ?
                """,
                number, number, limit);
    }

    /** Letters that arrived. */
    @GET
    @Path("mail")
    public JsonArray mails(
            @QueryParam("to") String to,
            @QueryParam("subject") String subject,
            @QueryParam("limit") @DefaultValue(LIMIT) int limit) {
        return book.rows(
                """
                select id, received_at as "receivedAt", sender, recipient, message_id as "messageId", subject,
                  body_text as text, body_html as html from sandbox.mail
                where (cast(? as text) is null or recipient = ?)
                  and (cast(? as text) is null or subject like '%' || ? || '%')
                order by id desc limit ?
                """,
                to, to, subject, subject, limit);
    }

    /** The HTML of one letter, as a mail reader would show it. */
    @GET
    @Path("mail/{id}/html")
    @Produces("text/html;charset=UTF-8")
    public String html(@PathParam("id") long id) {
        return book.row("select body_html from sandbox.mail where id = ?", id)
                .orElseThrow(NotFoundException::new)
                .getString("body_html");
    }

    /** Puts any text into a queue in a partner's name: {@code queue, messageId, type, key, payload}. */
    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_JSON)
    public void send(JsonObject message) {
        desk.send(
                message.getString("queue"),
                message.getString("messageId"),
                message.getString("type", "test"),
                message.getString("key", null),
                message.getString("payload"),
                message.getInt("delayMillis", 0));
    }
}
