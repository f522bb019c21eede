package org.kontor.cart.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.cart.model.file.OrderFileLineRepository.Refused;
import org.kontor.cart.model.file.SheetReader;
import org.kontor.cart.service.file.OrderFileQueries;
import org.kontor.cart.service.file.UploadOrderFile;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.SafeCsv;
import org.kontor.shell.RefusedLines;

/** Files of up to 20,000 lines to order, which a job puts into carts of their own. */
@Path("order-files")
@Tag(name = "Cart")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderFileResource {

    private static final int BLOCK = 5_000;

    @EJB
    private OrderFileQueries files;

    @EJB
    private UploadOrderFile upload;

    @EJB
    private CallerQueries callers;

    @Context
    private UriInfo uri;

    /** @param cart what the carts are called that it fills */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Hand in a file of lines to order",
            description =
                    "CSV or XLSX, at most 10 MB and 20,000 lines: code, quantity and, if given, unit. A job puts them"
                            + " into carts of 1,000 lines called by the name; follow it at the Location.")
    public Response take(@QueryParam("cart") String cart, @QueryParam("name") String name, InputStream body)
            throws IOException {
        long id = upload.upload(name, cart, body.readNBytes(SheetReader.MOST_BYTES + 1));
        return Response.accepted(OrderFileDocument.of(files.one(id)))
                .location(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
                .build();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "How far a file is", description = "When it is done, lines = accepted + refused + merged.")
    public OrderFileDocument one(@PathParam("id") long id) {
        return OrderFileDocument.of(files.one(id));
    }

    @GET
    @Path("{id: [0-9]{1,18}}/refused")
    @Produces("text/csv")
    @Operation(
            summary = "The lines that were not taken",
            description = "With their numbers in the file, the reason and what to do. No cell is a formula.")
    public Response refused(@PathParam("id") long id) {
        List<Refused> first = files.refused(id, 0, BLOCK);
        Locale locale = Locale.forLanguageTag(callers.current().language());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SafeCsv csv = new SafeCsv(file).row(RefusedLines.heading(locale));
        for (List<Refused> block = first; !block.isEmpty(); ) {
            block.forEach(line -> csv.row(RefusedLines.row(line, locale)));
            block = block.size() < BLOCK
                    ? List.of()
                    : files.refused(id, block.get(block.size() - 1).line().line(), BLOCK);
        }
        csv.flush();
        return Response.ok(file.toByteArray(), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"refused-" + id + ".csv\"")
                .build();
    }
}
