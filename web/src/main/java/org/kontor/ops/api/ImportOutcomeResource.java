package org.kontor.ops.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.service.ImportItemView;
import org.kontor.ops.service.ImportOutcomeQueries;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ImportRunView;
import org.kontor.ops.service.RefusedLinesQueries;
import org.kontor.shell.problem.Sentences;

/** What became of the lines and files of an import. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportOutcomeResource {

    @Inject
    private ImportQueries imports;

    @Inject
    private ImportOutcomeQueries outcomes;

    @Inject
    private RefusedLinesQueries refusedLines;

    @Context
    private UriInfo uri;

    /** The refused lines as CSV: line, reason, and the cells of the file. */
    @GET
    @Path("{id: [0-9]{1,18}}/refused")
    @Produces("text/csv")
    @Operation(
            summary = "Refused lines",
            description = "Line of the file, reason, what to do, and the cells; no cell is a formula.")
    @APIResponse(responseCode = "200", description = "CSV in UTF-8")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Response refused(@PathParam("id") long id, @Context HttpServletRequest request) {
        ImportRunView run = imports.byId(id);
        Locale locale = Sentences.preferred(request.getLocales());
        StreamingOutput lines = out -> refusedLines.write(
                run.id(),
                refusal -> sentence(refusal, locale),
                refusal -> ImportBody.remedy(refusal.reason(), locale),
                out);
        return Response.ok(lines, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-refused.csv\"")
                .build();
    }

    private static String sentence(LineRefused refusal, Locale locale) {
        return Sentences.of(
                refusal.reason(),
                Map.of(
                        "field", refusal.field() == null ? "" : refusal.field(),
                        "value", refusal.detail() == null ? "" : refusal.detail()),
                locale);
    }

    /**
     * What became of the lines one by one, in the order of the file.
     *
     * @param after the last record already known, 0 from the beginning
     */
    @GET
    @Path("{id: [0-9]{1,18}}/items")
    @Operation(
            summary = "Items",
            description = "What became of each article, a page of them; the next page is at the link next."
                    + " Of other kinds the refused lines only.")
    @APIResponse(responseCode = "200", description = "A page of items")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public JsonObject items(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("size") @DefaultValue("100") String size,
            @Context HttpServletRequest request) {
        imports.byId(id);
        int limit = ImportParameters.size(size);
        long last = after.equals("0") ? 0 : ImportParameters.number("after", after, Integer.MAX_VALUE);
        List<ImportItemView> items = outcomes.itemsAfter(id, last, limit);
        Locale locale = Sentences.preferred(request.getLocales());
        JsonArrayBuilder rows = Json.createArrayBuilder();
        items.forEach(item -> rows.add(ImportBody.item(item, locale)));
        JsonObjectBuilder links = Json.createObjectBuilder();
        if (items.size() == limit) {
            long next = items.get(limit - 1).recordNo();
            links.add("next", uri.getAbsolutePath().getPath() + "?after=" + next + "&size=" + limit);
        }
        return Json.createObjectBuilder().add("items", rows).add("links", links).build();
    }

    /**
     * What became of the files that came in one ZIP with the lines that name them.
     *
     * @param after the last file already known, nothing from the beginning
     */
    @GET
    @Path("{id: [0-9]{1,18}}/files")
    @Operation(
            summary = "Files",
            description =
                    "How many pictures and documents of the ZIP were taken, and a page of the files that were not,"
                            + " each with the rule and what to do. No file is fetched from an address on the network.")
    @APIResponse(responseCode = "200", description = "Counts, and files not taken")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public JsonObject files(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("size") @DefaultValue("100") String size,
            @Context HttpServletRequest request) {
        imports.byId(id);
        return ImportFilesBody.of(
                outcomes.files(id),
                outcomes.refusedFiles(id, after, ImportParameters.size(size)),
                Sentences.preferred(request.getLocales()));
    }
}
