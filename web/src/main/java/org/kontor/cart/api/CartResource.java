package org.kontor.cart.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.service.AddToCart;
import org.kontor.cart.service.CartLineAdded;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.ChangeCartLine;
import org.kontor.cart.service.RemoveCartLine;
import org.kontor.kernel.RuleViolated;

/** The caller's cart. */
@Path("cart")
@Tag(name = "Cart", description = "For pages and their scripts: a person has a cart, a program has none")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CartResource {

    @EJB
    private CartQueries carts;

    @EJB
    private AddToCart addToCart;

    @EJB
    private ChangeCartLine changeCartLine;

    @EJB
    private RemoveCartLine removeCartLine;

    @GET
    @Operation(summary = "The cart at today's prices")
    public CartDocument cart() {
        return CartDocument.of(carts.current());
    }

    /** Adds to what the cart has of the article; answers with what it has now and how many lines there are. */
    @POST
    @Path("lines")
    @Operation(summary = "Add an article", description = "On top of what the cart has of it.")
    @Consumes(MediaType.APPLICATION_JSON)
    public CartLineAdded add(CartLineRequest line) {
        return addToCart.add(
                CartLineRequest.command(present(line).sku(), present(line).quantity(), line.unit()));
    }

    @PUT
    @Path("lines/{sku}")
    @Operation(summary = "Set the quantity of an article in the cart")
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(@PathParam("sku") String sku, @QueryParam("unit") String unit, CartLineRequest.Change change) {
        changeCartLine.change(
                CartRepository.Owner.CURRENT,
                CartLineRequest.command(sku, present(change).quantity(), unit),
                null,
                CartLineRequest.content(change.content()));
    }

    @DELETE
    @Path("lines/{sku}")
    @Operation(summary = "Take an article out of the cart")
    public void remove(@PathParam("sku") String sku, @QueryParam("unit") @DefaultValue("") String unit) {
        removeCartLine.remove(CartRepository.Owner.CURRENT, sku, unit);
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new RuleViolated(CartRule.LINE_INCOMPLETE, Map.of("missing", "quantity"));
        }
        return body;
    }
}
