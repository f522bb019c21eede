package org.kontor.requisition.api;

import static org.kontor.requisition.api.RequisitionListRequest.said;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.kernel.SiteAddress;
import org.kontor.requisition.model.ListLink;
import org.kontor.requisition.service.CopyLinkedList;
import org.kontor.requisition.service.LinkRequisitionList;
import org.kontor.requisition.service.RequisitionQueries;

/** Links to requisition lists: made and ended by their owner, taken by colleagues. */
@Path("requisition-lists")
@Tag(name = "Requisition lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequisitionLinkResource {

    @EJB
    private LinkRequisitionList links;

    @EJB
    private CopyLinkedList copy;

    @EJB
    private RequisitionQueries queries;

    /** @param days of 24 hours that the link lasts */
    public record Wish(Long days) {}

    /** @param name of the copy */
    public record Named(String name) {}

    /** @param address where colleagues take a copy; told this once and never again */
    public record Made(String token, String address) {}

    /** A link that has not ended. */
    public record Open(long id, Instant madeAt, Instant expiresAt) {

        static Open of(ListLink link) {
            return new Open(link.id(), link.madeAt(), link.expiresAt());
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}/links")
    @Operation(summary = "Links to a list that have not ended", description = "Their secrets are told to nobody.")
    public List<Open> open(@PathParam("id") long id) {
        return links.of(id).open().stream().map(Open::of).toList();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/links")
    @Operation(
            summary = "Make a link to a list",
            description =
                    "Whoever of the company has it can take a copy, for 1 to 90 days; 20 links of a list at most.")
    public Made make(@PathParam("id") long id, Wish wish) {
        String token = links.make(id, said(said(wish, "body").days(), "days")).text();
        return new Made(token, SiteAddress.base() + "lists/from/" + token);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}/links/{link: [0-9]{1,18}}")
    @Operation(summary = "End a link")
    public void end(@PathParam("id") long id, @PathParam("link") long link) {
        links.end(id, link);
    }

    @POST
    @Path("links/{token}/copies")
    @Operation(
            summary = "Take a copy of the list that a link leads to",
            description =
                    "A list of the caller's own. Names are unique, so the same request again makes no second one.")
    public RequisitionListDocument.Whole copy(@PathParam("token") String token, Named body) {
        return RequisitionListDocument.Whole.of(
                queries.one(copy.copy(token, said(said(body, "body").name(), "name"))));
    }
}
