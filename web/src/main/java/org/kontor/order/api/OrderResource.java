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
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderPage;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.PlaceOrder;

/** Orders over REST: the same use cases as the pages. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    @EJB
    private PlaceOrder placeOrder;

    @EJB
    private OrderQueries orders;

    @EJB
    private CallerQueries callers;

    /** Places an order. The same key with the same body answers with the order that the first call made. */
    @POST
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
    public OrderList list(@BeanParam OrderParameters parameters) {
        OrderPage found = callers.current().may(Permission.STAFF_ORDER_READ)
                ? orders.all(parameters.search())
                : orders.mine(parameters.search());
        return OrderList.of(found, parameters.page(), parameters.size());
    }

    @GET
    @Path("{number}")
    public OrderDocument byNumber(@PathParam("number") String number) {
        return OrderDocument.of(orders.byNumber(number));
    }
}
