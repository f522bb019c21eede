package org.kontor.cart.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.cart.service.quick.AddQuickLines;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.identity.service.CallerQueries;
import org.kontor.shell.quick.QuickOrderDocument;
import org.kontor.shell.quick.QuickOrderRequest;

/** Many lines at once, each with its own answer. */
@Path("quick-order")
@Tag(name = "Cart")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuickOrderResource {

    @EJB
    private QuickOrderQueries lookup;

    @EJB
    private AddQuickLines add;

    @EJB
    private CallerQueries callers;

    @POST
    @Path("check")
    @Operation(
            summary = "Look up lines of a quick order",
            description = "Says of each line whether it could be added to the cart, at today's price; adds nothing.")
    public QuickOrderDocument check(QuickOrderRequest request) {
        return QuickOrderDocument.of(lookup.resolve(QuickOrderRequest.typed(request), request.into()), locale());
    }

    @POST
    @Operation(
            summary = "Add lines of a quick order to the cart",
            description =
                    "What can be ordered is added to the cart named, or the current one; the other lines come back with their"
                            + " reason and block nothing.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters; used again with the same lines it adds nothing")
    public QuickOrderDocument add(@HeaderParam("Idempotency-Key") String key, QuickOrderRequest request) {
        List<TypedLine> lines = QuickOrderRequest.typed(request);
        return QuickOrderDocument.of(add.add(QuickOrderRequest.once(key), lines, request.into()), locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(callers.current().language());
    }
}
