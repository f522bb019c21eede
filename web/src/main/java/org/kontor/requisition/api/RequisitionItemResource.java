package org.kontor.requisition.api;

import static org.kontor.requisition.api.RequisitionListRequest.orNone;
import static org.kontor.requisition.api.RequisitionListRequest.said;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.cart.service.quick.AddQuickLines;
import org.kontor.cart.service.quick.FormsOnce;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.identity.service.CallerQueries;
import org.kontor.requisition.service.AddToRequisitionList;
import org.kontor.requisition.service.CopyRequisitionItems;
import org.kontor.requisition.service.EditRequisitionItems;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.requisition.service.WantedItems;
import org.kontor.shell.quick.QuickOrderDocument;
import org.kontor.shell.quick.QuickOrderRequest;

/** Items of requisition lists: put down, changed, copied, ordered. */
@Path("requisition-lists/{id: [0-9]{1,18}}/items")
@Tag(name = "Requisition lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequisitionItemResource {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private FormsOnce forms;

    @EJB
    private AddToRequisitionList add;

    @EJB
    private EditRequisitionItems edit;

    @EJB
    private CopyRequisitionItems copy;

    @EJB
    private AddQuickLines cart;

    @EJB
    private CallerQueries callers;

    @POST
    @Operation(
            summary = "Put articles on a list",
            description =
                    "On top of what it has of them. Says of each line what it means; what is no article is left out.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters; used again with the same lines it adds nothing")
    public QuickOrderDocument add(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, QuickOrderRequest body) {
        UUID once = QuickOrderRequest.once(key);
        List<TypedLine> lines = QuickOrderRequest.typed(body);
        return QuickOrderDocument.of(
                forms.once(once, "list " + id, lines, () -> add.add(id, lines), QuickRow::isArticle), locale());
    }

    @PUT
    @Operation(summary = "Set quantities, take items off", description = "Needs the version that was seen.")
    public RequisitionListDocument.Whole edit(@PathParam("id") long id, RequisitionListRequest.Items body) {
        edit.edit(id, said(said(body, "body").version(), "version"), body.byId(), orNone(body.remove()));
        return RequisitionListDocument.Whole.of(queries.one(id));
    }

    @POST
    @Path("copies")
    @Operation(
            summary = "Copy items to another list, or move them there",
            description = "On top of what the other list has of them; at least one item must be named.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters; used again with the same items it copies nothing")
    public RequisitionListDocument.Whole copy(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, RequisitionListRequest.Copy body) {
        UUID once = QuickOrderRequest.once(key);
        long into = said(said(body, "body").into(), "into");
        boolean move = Boolean.TRUE.equals(body.move());
        WantedItems wanted = WantedItems.of(id, orNone(body.items()));
        forms.once(once, "copy " + wanted + into + move, () -> copy.copy(wanted, into, move));
        return RequisitionListDocument.Whole.of(queries.one(into));
    }

    @POST
    @Path("order")
    @Operation(
            summary = "Put a list, or some of its items, into the cart",
            description = "As a quick order does: what can be ordered is added, the rest comes back with its reason."
                    + " Without items it is the whole list; an empty list of items is refused.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters; used again with the same items it adds nothing")
    public QuickOrderDocument order(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, RequisitionListRequest.Chosen body) {
        WantedItems wanted = WantedItems.of(id, said(body, "body").items());
        return QuickOrderDocument.of(
                cart.add(QuickOrderRequest.once(key), wanted.toString(), () -> queries.toOrder(wanted)), locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(callers.current().language());
    }
}
