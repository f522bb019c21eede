package org.kontor.document.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.document.model.DocumentRule;
import org.kontor.document.service.DocumentFile;
import org.kontor.document.service.PrintLabels;
import org.kontor.kernel.RuleViolated;

/** Labels of parcels, for staff. */
@Path("labels")
@Tag(name = "Documents")
@RequestScoped
public class LabelResource {

    @EJB
    private PrintLabels print;

    /** The labels of a shipment, one handling unit a page. */
    @GET
    @Path("{shipment}")
    @Produces("application/pdf")
    @Operation(
            summary = "Get the labels of a shipment",
            description =
                    "PDF, A6, one page for each handling unit, each with its SSCC as GS1-128; parcel, from 1, is for one"
                            + " alone. In the language of the order, made anew at each call.")
    @APIResponse(responseCode = "200", description = "The labels")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such shipment or parcel that the caller may see")
    @APIResponse(responseCode = "409", description = "Nothing of the shipment has been packed")
    @APIResponse(responseCode = "422", description = "A parameter is out of bounds")
    @APIResponse(responseCode = "503", description = "Too many papers are being printed; try again")
    public Response labels(@PathParam("shipment") String shipment, @QueryParam("parcel") String parcel) {
        if (parcel != null && !parcel.matches("[1-9][0-9]{0,5}")) {
            throw new RuleViolated(DocumentRule.PARAMETER_INVALID, Map.of("name", "parcel", "most", 999_999));
        }
        DocumentFile file = print.print(shipment, parcel == null ? 0 : Integer.parseInt(parcel));
        return Response.ok(file.content())
                .header("Content-Disposition", "inline; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
