package org.kontor.order.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.order.service.AmendOrder;
import org.kontor.order.service.Amendment;
import org.kontor.order.service.OrderNumber;

/** Amendments of placed orders. */
@Path("orders/{number}/amend")
@Tag(name = "Orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AmendmentResource {

    @EJB
    private AmendOrder amendOrder;

    /** Another order takes the place of one that has not been sent on. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Amend an order",
            description =
                    "Possible for as many minutes after placing as the company's settings say. The body has all lines that are"
                            + " wanted from now on; reference, date, address, cost centre and budget stay. In one step the"
                            + " order is cancelled and another one stands for it, after all checks of a new order; what the"
                            + " old one held nobody else can take in between. The time to amend does not begin again."
                            + " Prices of articles of which the order has no more: ORIGINAL, CURRENT, or BEST, the lower one"
                            + " line by line; of all others the current ones.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters, new for each new amendment")
    @APIResponse(responseCode = "201", description = "The order that stands for it now, placed or awaiting approval")
    @APIResponse(responseCode = "200", description = "The order that this key made before, in the same bytes")
    @APIResponse(responseCode = "400", description = "No key, unreadable body or unknown member")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller or his company may not order")
    @APIResponse(responseCode = "404", description = "The caller has placed no such order")
    @APIResponse(
            responseCode = "409",
            description = "The time is over, or not enough in stock, budget, credit or limit: details say what is left")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "422", description = "A line, the prices or the key breaks a rule")
    public Response amend(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            AmendOrderRequest request) {
        OrderNumber successor = amendOrder.amend(AmendOrderRequest.command(number, idempotencyKey, request));
        return Response.status(successor.replayed() ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create("orders/" + successor.value()))
                .entity(PlacedOrder.of(successor))
                .build();
    }

    /** What it would change. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Preview an amendment",
            description =
                    "Quantities and net amounts before and afterwards, article by article. Changes nothing and holds nothing;"
                            + " stock, budget, credit and approval are asked for when the order is amended.")
    @APIResponse(responseCode = "200", description = "Before and afterwards")
    @APIResponse(responseCode = "400", description = "Unreadable body or unknown member")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller may not order")
    @APIResponse(responseCode = "404", description = "The caller has placed no such order")
    @APIResponse(responseCode = "409", description = "The order cannot be amended any more")
    @APIResponse(responseCode = "422", description = "A line, the prices or the order value breaks a rule")
    public Amendment preview(@PathParam("number") String number, AmendOrderRequest request) {
        return amendOrder.preview(AmendOrderRequest.command(number, null, request));
    }
}
