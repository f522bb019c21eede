package org.kontor.requisition.api;

import static org.kontor.requisition.api.RequisitionListRequest.said;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.requisition.service.ChangeRequisitionList;
import org.kontor.requisition.service.DeleteRequisitionList;
import org.kontor.requisition.service.MakeRequisitionList;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.requisition.service.ShareRequisitionList;

/** Requisition lists of the caller and those shared with him; foreign ones are answered like what is not there. */
@Path("requisition-lists")
@Tag(name = "Requisition lists", description = "What is needed again and again, shared within a company")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequisitionListResource {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private MakeRequisitionList make;

    @EJB
    private ChangeRequisitionList change;

    @EJB
    private DeleteRequisitionList delete;

    @EJB
    private ShareRequisitionList share;

    @GET
    @Operation(summary = "Lists that the caller may use", description = "His own first, then by name.")
    public List<RequisitionListDocument> all() {
        return queries.all().stream().map(RequisitionListDocument::of).toList();
    }

    @POST
    @Operation(summary = "Make a list", description = "At most 200 of a person; names are unique.")
    public RequisitionListDocument.Whole make(RequisitionListRequest list) {
        return one(make.make(said(said(list, "body").name(), "name"), note(list)));
    }

    @GET
    @Path("targets")
    @Operation(summary = "With whom lists can be shared", description = "Units and people of the caller's company.")
    public List<RequisitionListDocument.Target> targets() {
        return queries.targets().stream()
                .map(RequisitionListDocument.Target::of)
                .toList();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "One list with its items at the caller's prices")
    public RequisitionListDocument.Whole one(@PathParam("id") long id) {
        return RequisitionListDocument.Whole.of(queries.one(id));
    }

    @GET
    @Path("{id: [0-9]{1,18}}/file")
    @Produces("text/csv")
    @Operation(
            summary = "A list as a file",
            description = "CSV in UTF-8 at the caller's prices of now; uploaded to the quick order it is read again.")
    public Response file(@PathParam("id") long id) {
        return Response.ok(RequisitionListFile.of(queries.one(id)))
                .header("Content-Disposition", "attachment; filename=\"list-" + id + ".csv\"")
                .build();
    }

    @PUT
    @Path("{id: [0-9]{1,18}}")
    @Operation(
            summary = "Rename a list, change its note",
            description = "Its owner alone does. Without a note it keeps its own.")
    public RequisitionListDocument.Whole change(@PathParam("id") long id, RequisitionListRequest list) {
        change.change(id, said(said(list, "body").version(), "version"), said(list.name(), "name"), list.note());
        return one(id);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "Delete a list", description = "Its owner alone does. Needs the version that was seen.")
    public void delete(@PathParam("id") long id, @QueryParam("version") Long version) {
        delete.delete(id, version);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/shares")
    @Operation(
            summary = "Share a list",
            description = "Within the company. A second time changes how far the share goes: READ, ORDER or EDIT.")
    public RequisitionListDocument.Whole share(@PathParam("id") long id, RequisitionListRequest.Share body) {
        share.share(id, said(said(body, "body").who(), "who"), body.wanted());
        return one(id);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}/shares/{share: [0-9]{1,18}}")
    @Operation(summary = "End a share")
    public void end(@PathParam("id") long id, @PathParam("share") long one) {
        share.end(id, one);
    }

    private static String note(RequisitionListRequest list) {
        return list.note() == null ? "" : list.note();
    }
}
