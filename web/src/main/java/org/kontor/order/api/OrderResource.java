package org.kontor.order.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.approval.service.AskedQueries;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.service.waiting.LineStockQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.CancelOrder;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.hold.HoldQueries;
import org.kontor.order.service.list.OrderPage;
import org.kontor.order.service.list.OrderRow;
import org.kontor.order.service.list.OrderSearch;
import org.kontor.order.service.waiting.WithdrawOrder;

/** Orders over REST: the same use cases as the pages. */
@Path("orders")
@Tag(name = "Orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    @EJB
    private PlaceOrder placeOrder;

    @EJB
    private WithdrawOrder withdrawOrder;

    @EJB
    private CancelOrder cancelOrder;

    @EJB
    private AskedQueries asked;

    @EJB
    private OrderQueries orders;

    @EJB
    private HoldQueries holds;

    @EJB
    private ShipmentQueries shipments;

    @EJB
    private LineStockQueries stock;

    @EJB
    private CallerQueries callers;

    /** Places an order. The same key with the same body answers with the order that the first call made. */
    @POST
    @Operation(
            summary = "Place an order",
            description =
                    "Checks and takes stock, budget and credit, fixes prices and totals, all or nothing. When the"
                            + " company's rules ask for it the order waits for approval, with everything held for it:"
                            + " status AWAITING_APPROVAL. Prices are ours: the body has none. Repeat a call whose answer was lost with the same key and body: it makes no second order.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters, new for each new order")
    @APIResponse(responseCode = "201", description = "The new order, placed or awaiting approval")
    @APIResponse(responseCode = "200", description = "The order that this key made before, in the same bytes")
    @APIResponse(responseCode = "400", description = "No key, unreadable body or unknown member")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller or his company may not order")
    @APIResponse(
            responseCode = "409",
            description = "Not enough in stock, budget, credit or limit: details say what is left")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "422", description = "A line, the address, the date or the key breaks a rule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(@HeaderParam("Idempotency-Key") String idempotencyKey, PlaceOrderRequest request) {
        if (request == null) {
            throw new RuleViolated(OrderRule.MUST_HAVE_LINES);
        }
        OrderNumber number = placeOrder.place(request.command(idempotencyKey));
        PlacedOrder answer = PlacedOrder.of(number);
        return Response.status(number.replayed() ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create("orders/" + number.value()))
                .entity(answer)
                .build();
    }

    /** Orders of the caller's company; for staff, of all companies. */
    @GET
    @Operation(
            summary = "List orders",
            description = "page from 1, size 1 to 100; filters number, po and company (parts), status (repeatable),"
                    + " source, from and to (days, both included); sort by placedAt, number, company, status, gross,"
                    + " poNumber, requestedDate or lines, with - in front from the top.")
    @APIResponse(responseCode = "200", description = "A page of orders; total is counted up to 10,000")
    @APIResponse(responseCode = "400", description = "A parameter is out of bounds")
    @APIResponse(responseCode = "401", description = "No valid API key")
    public OrderList list(@BeanParam OrderParameters parameters) {
        OrderPage found = callers.current().may(Permission.STAFF_ORDER_READ)
                ? orders.all(parameters.search())
                : orders.mine(parameters.search());
        return OrderList.of(found, parameters.page(), parameters.size());
    }

    /** The same orders as a file for a spreadsheet. */
    @GET
    @Path("file")
    @Produces("text/csv")
    @Operation(
            summary = "Orders as a file",
            description = "CSV in UTF-8 with the same filters and the same orders as the list, 10,000 at most.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "400", description = "A parameter is out of bounds")
    @APIResponse(responseCode = "401", description = "No valid API key")
    public Response file(@BeanParam OrderParameters parameters) {
        boolean staff = callers.current().may(Permission.STAFF_ORDER_READ);
        OrderSearch search = parameters.search();
        OrderFile file = new OrderFile();
        for (int first = 0; first < OrderFile.MOST; first += OrderSearch.MAX_SIZE) {
            OrderSearch part = search.part(first, OrderSearch.MAX_SIZE);
            List<OrderRow> rows = (staff ? orders.all(part) : orders.mine(part)).rows();
            file.add(rows);
            if (rows.size() < OrderSearch.MAX_SIZE) {
                break;
            }
        }
        return Response.ok(file.bytes())
                .header("Content-Disposition", "attachment; filename=\"orders.csv\"")
                .build();
    }

    /** One order with lines, timeline and shipments. */
    @GET
    @Path("{number}")
    @Operation(summary = "Get an order", description = "With its lines, its timeline and its shipments.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such order of the caller's company")
    public OrderDocument byNumber(@PathParam("number") String number) {
        return document(number);
    }

    /** Takes back one's own order that waits for approval. */
    @POST
    @Path("{number}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw an order that waits for approval",
            description = "Everything it held is free again. Only whoever submitted the order may withdraw it.")
    @APIResponse(responseCode = "200", description = "The order as it is now")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller may not order")
    @APIResponse(responseCode = "404", description = "The caller has submitted no such order")
    @APIResponse(responseCode = "409", description = "The order does not wait for approval")
    public OrderDocument withdraw(@PathParam("number") String number, EndOrderRequest request) {
        withdrawOrder.withdraw(number, request == null ? null : request.reason());
        return document(number);
    }

    /** Takes back one's own order, or lines of it: before it was sent on, or what no carrier was asked to fetch. */
    @POST
    @Path("{number}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Cancel an order or lines of it",
            description =
                    "Possible until the order was sent to the supplier, and again when he has confirmed it: then only what no"
                            + " carrier was asked to fetch. Without lines all that can be cancelled is.")
    @APIResponse(responseCode = "200", description = "The order as it is now")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller may not order")
    @APIResponse(responseCode = "404", description = "The caller has placed no such order")
    @APIResponse(
            responseCode = "409",
            description =
                    "The order has been sent, is not placed, or carriers were asked to fetch what is to be cancelled")
    @APIResponse(responseCode = "422", description = "A line is unknown or has less than is to be cancelled")
    public OrderDocument cancel(@PathParam("number") String number, EndOrderRequest request) {
        cancelOrder.cancel(EndOrderRequest.command(number, request));
        return document(number);
    }

    private OrderDocument document(String number) {
        return OrderDocument.of(
                orders.byNumber(number),
                shipments.ofOrder(number),
                asked.ofOrder(number),
                stock.ofOrder(number),
                holds.told(number).orElse(null));
    }
}
