package org.kontor.cart.api;

import static org.kontor.cart.api.NamedCartRequest.present;
import static org.kontor.cart.api.NamedCartRequest.seen;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.cart.service.named.PutCart;
import org.kontor.identity.service.CallerQueries;
import org.kontor.shell.OwnCarts;

/** All carts of the caller: the current one, which is filled and ordered, and those put by under names. */
@Path("carts")
@Tag(name = "Cart")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NamedCartResource {

    @Inject
    private OwnCarts own;

    @EJB
    private CallerQueries callers;

    @GET
    @Operation(summary = "The caller's carts, the current one first")
    public List<NamedCartDocument> all() {
        return own.all().stream().map(NamedCartDocument::of).toList();
    }

    @POST
    @Operation(summary = "Put an empty cart by", description = "At most 50 carts; names are unique.")
    public CartDocument make(NamedCartRequest cart) {
        return one(own.make(present(cart).name(), cart.comment()));
    }

    @POST
    @Path("put-by")
    @Operation(summary = "Put the current cart by", description = "The next article begins a new current cart.")
    public CartDocument putBy(NamedCartRequest cart) {
        return one(own.putBy(present(cart).name(), cart.comment()));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "One cart at today's prices")
    public CartDocument one(@PathParam("id") long id) {
        return CartDocument.of(own.one(id));
    }

    @PUT
    @Path("{id: [0-9]{1,18}}")
    @Operation(
            summary = "Rename a cart, change its comment",
            description = "Needs the version that was seen. Without a comment it keeps its own.")
    public CartDocument change(@PathParam("id") long id, NamedCartRequest cart) {
        own.change(id, present(cart).version(), cart.name(), cart.comment());
        return one(id);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "Delete a cart and its lines", description = "Needs the version that was seen.")
    public void delete(@PathParam("id") long id, @QueryParam("version") Long version) {
        own.delete(id, version);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/current")
    @Operation(
            summary = "Make a cart the current one",
            description = "The present one is put by; if it has lines and no name, it is given presentName.")
    public CartDocument makeCurrent(@PathParam("id") long id, NamedCartRequest.Current body) {
        own.makeCurrent(id, body == null ? null : body.presentName());
        return one(id);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/copies")
    @Operation(summary = "Put a copy of a cart by")
    public CartDocument duplicate(@PathParam("id") long id, NamedCartRequest cart) {
        return one(own.duplicate(id, present(cart).name()));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/put")
    @Operation(
            summary = "Put lines into another cart",
            description = "Adds up (merge) or takes the place of what is there (replace), and says what became of each"
                    + " line. A line that cannot go over leaves both carts as they were.")
    public NamedCartDocument.Put put(@PathParam("id") long id, NamedCartRequest.Put body) {
        PutCart.Command command = new PutCart.Command(
                id,
                present(body).version(),
                body.skus() == null ? List.of() : body.skus(),
                seen(body.into(), "into"),
                body.replacing(),
                Boolean.TRUE.equals(body.move()));
        return NamedCartDocument.Put.of(
                own.put(command), Locale.forLanguageTag(callers.current().language()));
    }
}
