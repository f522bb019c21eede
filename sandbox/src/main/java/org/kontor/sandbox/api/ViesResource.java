package org.kontor.sandbox.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.kontor.sandbox.Vies;

/** The VAT information exchange of the European Union, as its REST interface looks from outside. */
@Path("vies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ViesResource {

    @Inject
    private Vies vies;

    /** A number that ends in 00 is nobody's; the authorities may be away, slow, or know it under another name. */
    @POST
    @Path("check-vat-number")
    public Response check(JsonObject question) {
        return vies.answer(question).map(answer -> Response.ok(answer).build()).orElseGet(() -> Response.status(
                        Response.Status.INTERNAL_SERVER_ERROR)
                .entity(Json.createObjectBuilder()
                        .add("actionSucceed", false)
                        .add(
                                "errorWrappers",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("error", "MS_UNAVAILABLE")))
                        .build())
                .build());
    }
}
