package org.kontor.document.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.document.service.DocumentFile;
import org.kontor.document.service.PrintPickList;

/** What is to be fetched from the shelves, for staff. */
@Path("pick-lists")
@Tag(name = "Documents")
@RequestScoped
public class PickListResource {

    @EJB
    private PrintPickList print;

    /** The pick list of a delivery. */
    @GET
    @Path("{shipment}")
    @Produces("application/pdf")
    @Operation(
            summary = "Get the pick list of a shipment",
            description =
                    "PDF, A4: what is to be fetched for a shipment that waits to be packed, by article. In the language of"
                            + " the caller, made anew at each call and without a number of its own.")
    @APIResponse(responseCode = "200", description = "The pick list")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such shipment that the caller may see")
    @APIResponse(responseCode = "409", description = "The shipment does not wait to be packed")
    @APIResponse(responseCode = "503", description = "Too many papers are being printed; try again")
    public Response pickList(@PathParam("shipment") String shipment) {
        DocumentFile file = print.print(shipment);
        return Response.ok(file.content())
                .header("Content-Disposition", "inline; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
