package org.kontor.sandbox.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.kontor.sandbox.Book;
import org.kontor.sandbox.SandboxSettings;

/** How the partners behave; changes count from the next message on. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    private Book book;

    @GET
    public JsonObject read() {
        return book.settings().toJson();
    }

    /** Changes the settings that are named and leaves the others. */
    @PUT
    public Response change(JsonObject changes) {
        try {
            SandboxSettings changed = book.settings().with(changes);
            book.keep(changed);
            return Response.ok(changed.toJson()).build();
        } catch (IllegalArgumentException wrong) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity(wrong.getMessage())
                    .build();
        }
    }

    /** Back to partners without faults. */
    @DELETE
    public JsonObject reset() {
        book.keep(SandboxSettings.defaults());
        return read();
    }
}
