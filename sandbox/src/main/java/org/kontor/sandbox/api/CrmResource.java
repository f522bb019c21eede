package org.kontor.sandbox.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kontor.sandbox.Crm;

/** The records of the CRM: to be read, and changed by somebody who works there. */
@Path("crm/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CrmResource {

    @Inject
    private Crm crm;

    /** @param key its key there, or Kontor's number */
    @GET
    @Path("{key:.+}")
    public JsonObject read(@PathParam("kind") String kind, @PathParam("key") String key) {
        return crm.found(kind, key).orElseThrow(NotFoundException::new);
    }

    /** Fields with their new values. */
    @PUT
    @Path("{key:.+}")
    public JsonObject change(@PathParam("kind") String kind, @PathParam("key") String key, JsonObject fields) {
        JsonObject has = crm.found(kind, key).orElseThrow(NotFoundException::new);
        return crm.change(kind, has.getString("foreignKey"), fields);
    }

    @POST
    public JsonObject make(@PathParam("kind") String kind, JsonObject fields) {
        return crm.change(kind, "", fields);
    }
}
