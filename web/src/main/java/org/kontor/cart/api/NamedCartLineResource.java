package org.kontor.cart.api;

import static org.kontor.cart.api.NamedCartRequest.present;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.service.AddToCart;
import org.kontor.cart.service.CartLineAdded;
import org.kontor.cart.service.ChangeCartLine;
import org.kontor.cart.service.RemoveCartLine;
import org.kontor.cart.service.named.NoteCartLine;

/** Lines of any of the caller's carts. */
@Path("carts/{id: [0-9]{1,18}}/lines")
@Tag(name = "Cart")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NamedCartLineResource {

    @EJB
    private AddToCart add;

    @EJB
    private ChangeCartLine change;

    @EJB
    private RemoveCartLine remove;

    @EJB
    private NoteCartLine note;

    @POST
    @Operation(summary = "Add an article to a cart", description = "On top of what the cart has of it.")
    public CartLineAdded add(@PathParam("id") long id, CartLineRequest line) {
        return add.add(
                id, CartLineRequest.command(present(line).sku(), present(line).quantity(), line.unit()));
    }

    @PUT
    @Path("{sku}")
    @Operation(summary = "Set quantity or comment of a line")
    public void change(
            @PathParam("id") long id,
            @PathParam("sku") String sku,
            @QueryParam("unit") @DefaultValue("") String unit,
            NamedCartRequest.Line line) {
        NamedCart.checkedComment(present(line).comment());
        if (line.quantity() != null || line.comment() == null) {
            change.change(
                    id,
                    CartLineRequest.command(sku, line.quantity(), unit),
                    line.seen(),
                    CartLineRequest.content(line.content()));
        }
        if (line.comment() != null) {
            note.note(id, sku, unit, line.comment());
        }
    }

    @DELETE
    @Path("{sku}")
    @Operation(summary = "Take an article out of a cart")
    public void remove(
            @PathParam("id") long id, @PathParam("sku") String sku, @QueryParam("unit") @DefaultValue("") String unit) {
        remove.remove(id, sku, unit);
    }
}
