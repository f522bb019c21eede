package org.kontor.ops.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kontor.ops.service.ImportFormQueries;

/** The forms in which files are handed in. */
@Path("imports")
public class ImportFormResource {

    @Inject
    private ImportFormQueries forms;

    /** The header of our form of a kind, to fill in. */
    @GET
    @Path("{kind: [a-z-]+}/template")
    @Produces("text/csv")
    @Operation(summary = "Empty form", description = "The header of our own form of a kind.")
    @APIResponse(responseCode = "200", description = "CSV")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response template(@PathParam("kind") String kind) {
        return csv(forms.template(kind), kind + "-template.csv");
    }

    /** A few lines in our form of a kind, to look at; they could be imported as they are. */
    @GET
    @Path("{kind: [a-z-]+}/sample")
    @Produces("text/csv")
    @Operation(summary = "Filled form", description = "A few lines that could be imported as they are.")
    @APIResponse(responseCode = "200", description = "CSV")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response sample(@PathParam("kind") String kind) {
        return csv(forms.sample(kind), kind + "-sample.csv");
    }

    private static Response csv(String text, String name) {
        return Response.ok(text, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
