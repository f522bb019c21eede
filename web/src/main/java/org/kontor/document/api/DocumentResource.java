package org.kontor.document.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.document.model.DocumentKind;
import org.kontor.document.model.DocumentRule;
import org.kontor.document.service.DocumentFile;
import org.kontor.document.service.DocumentQueries;
import org.kontor.document.service.DocumentSearch;
import org.kontor.document.service.IssueDocument;
import org.kontor.kernel.RuleViolated;

/** Papers of orders and shipments: found, and fetched as PDF. */
@Path("documents")
@Tag(name = "Documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    private static final int SIZE = 20;
    private static final String PDF = "application/pdf";

    @EJB
    private DocumentQueries documents;

    @EJB
    private IssueDocument issue;

    /** Papers of the orders that the caller may see. */
    @GET
    @Operation(
            summary = "List documents",
            description = "q finds by the beginning of a number: of the document, the order, the shipment or the"
                    + " buyer's own; kind is order-confirmation, delivery-note, packing-list or return-slip; order is the number of an order; page"
                    + " from 1, size 1 to 100. A document without a number has not been fetched yet.")
    @APIResponse(responseCode = "200", description = "A page of documents, of the latest orders first")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    @APIResponse(responseCode = "422", description = "A parameter is out of bounds")
    public DocumentList list(
            @QueryParam("q") String q,
            @QueryParam("kind") String kind,
            @QueryParam("order") String order,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        int wanted = whole("size", size, SIZE, DocumentSearch.MAX_SIZE);
        int at = whole("page", page, 1, 100_000);
        DocumentKind of = kind == null || kind.isEmpty() ? null : documents.kind(kind);
        return DocumentList.of(documents.find(new DocumentSearch(q, of, order, (at - 1) * wanted, wanted)), at, wanted);
    }

    /** A document by its number. */
    @GET
    @Path("{number}")
    @Produces(PDF)
    @Operation(summary = "Get a document by its number", description = "PDF/A-2u; the same bytes for ever.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such document of an order that the caller may see")
    public Response byNumber(@PathParam("number") String number) {
        return answer(documents.byNumber(number));
    }

    /** The document of this kind of an order or shipment, made and numbered when it is asked for first. */
    @GET
    @Path("{type}/{subject}")
    @Produces(PDF)
    @Operation(
            summary = "Get the document of an order or shipment",
            description = "type is order-confirmation, with the number of an order, delivery-note or packing-list, with"
                    + " the number of a shipment, or return-slip, with the number of a return. It is made and numbered at the first call, in the language of the order; all"
                    + " later calls answer with the same bytes.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such order or shipment that the caller may see")
    @APIResponse(
            responseCode = "409",
            description = "The order is not confirmed, the goods have not left, or the return is not decided")
    @APIResponse(responseCode = "503", description = "Too many papers are being printed; try again")
    public Response of(@PathParam("type") String type, @PathParam("subject") String subject) {
        return answer(issue.issue(documents.kind(type), subject));
    }

    private static int whole(String name, String value, int otherwise, int most) {
        if (value == null) {
            return otherwise;
        }
        int number = value.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new RuleViolated(DocumentRule.PARAMETER_INVALID, Map.of("name", name, "most", most));
        }
        return number;
    }

    private static Response answer(DocumentFile file) {
        return Response.ok(file.content())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
