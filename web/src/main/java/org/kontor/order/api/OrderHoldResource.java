package org.kontor.order.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.hold.HoldOrder;
import org.kontor.order.service.hold.HoldQueries;
import org.kontor.order.service.hold.HoldView;
import org.kontor.order.service.hold.LiftHold;

/** Holds of an order, for staff: the same use cases as the page. */
@Path("orders/{number}/holds")
@Tag(name = "Orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderHoldResource {

    @EJB
    private OrderQueries orders;

    @EJB
    private HoldQueries holds;

    @EJB
    private HoldOrder hold;

    @EJB
    private LiftHold lift;

    /** All holds of an order, the newest first. */
    @GET
    @Operation(summary = "Holds of an order", description = "Open ones and those that were lifted, with their reasons.")
    @APIResponse(responseCode = "200", description = "The holds")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller is not of staff")
    @APIResponse(responseCode = "404", description = "There is no such order that the caller reaches")
    public HoldList list(@PathParam("number") String number) {
        List<HoldView> found = holds.ofOrder(number);
        return HoldList.of(orders.byNumber(number).number(), found);
    }

    /** Holds an order back, for one reason more. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hold an order back",
            description =
                    "While a hold is open nothing more is released to a carrier, and the ERP is not told of an order of"
                            + " which it does not know yet. What a carrier was asked to fetch goes on.")
    @APIResponse(responseCode = "200", description = "The holds as they are now")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller may not hold orders")
    @APIResponse(responseCode = "404", description = "There is no such order that the caller reaches")
    @APIResponse(responseCode = "409", description = "Nothing of the order can be held back any more")
    @APIResponse(responseCode = "422", description = "The reason is unknown, or nothing is said")
    public HoldList place(@PathParam("number") String number, HoldOrderRequest request) {
        hold.hold(HoldOrderRequest.command(number, request));
        return list(number);
    }

    /** Lifts one hold. */
    @POST
    @Path("{hold}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lift a hold", description = "With the last hold the order goes on where it stopped.")
    @APIResponse(responseCode = "200", description = "The holds as they are now")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "403", description = "The caller may not hold orders")
    @APIResponse(responseCode = "404", description = "There is no such order that the caller reaches, or no such hold")
    @APIResponse(responseCode = "409", description = "Somebody has lifted it before")
    public HoldList lift(@PathParam("number") String number, @PathParam("hold") int holdNo, EndOrderRequest request) {
        lift.lift(number, holdNo, request == null ? null : request.reason());
        return list(number);
    }
}
