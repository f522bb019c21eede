package org.kontor.ops.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.OpsRule;
import org.kontor.ops.service.ImportFileView;
import org.kontor.ops.service.ImportFormQueries;
import org.kontor.ops.service.ImportItemView;
import org.kontor.ops.service.ImportOutcomeQueries;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ImportRunView;
import org.kontor.ops.service.ReceiveImportFile;
import org.kontor.ops.service.RefusedLinesQueries;
import org.kontor.ops.service.RestartImport;
import org.kontor.ops.service.StartImport;
import org.kontor.ops.service.StartImportCommand;
import org.kontor.ops.service.StopImport;
import org.kontor.shell.problem.Sentences;

/** Imports over REST: hand in a file, follow its job, fetch what was refused. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final int MAX_PAGE = 200;

    @Inject
    private ReceiveImportFile receive;

    @Inject
    private StartImport start;

    @Inject
    private StopImport stop;

    @Inject
    private RestartImport restart;

    @Inject
    private ImportQueries imports;

    @Inject
    private ImportOutcomeQueries outcomes;

    @Inject
    private RefusedLinesQueries refusedLines;

    @Inject
    private ImportFormQueries forms;

    @Context
    private UriInfo uri;

    /**
     * Hands in a file (a catalogue, or a ZIP of one with its files, as the body) and puts it in line: 202, the job is at the Location.
     *
     * @param kind orders, products, companies, absences or rates
     * @param mapping nothing to have it guessed, a name ({@code online-retail}, {@code form}) or field=Column;…
     * @param dryRun true to judge the lines without taking them
     * @param source name of the system that the file comes from
     * @param charset utf-8 (default) or windows-1252
     * @param name what the file is called
     */
    @POST
    @Path("{kind: [a-z-]+}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Hand in a file",
            description =
                    "CSV, XLSX, BMEcat or PRICAT as the body, or a ZIP of one of them with the pictures and documents"
                            + " that it names. The job reads and judges every line before it takes the first;"
                            + " follow it at the Location.")
    @RequestBody(
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "In line; the job is at the Location")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "403", description = "Not allowed to import")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "422", description = "Header, encoding or form cannot be taken")
    public Response take(
            @PathParam("kind") String kind,
            @QueryParam("mapping") String mapping,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("source") String source,
            @QueryParam("charset") String charset,
            @QueryParam("name") String name,
            @Context HttpServletRequest request) {
        ImportKind.of(kind);
        boolean dry = truth("dryRun", dryRun);
        try (InputStream body = request.getInputStream()) {
            ImportFileView file = receive.receive(name == null ? kind + ".csv" : name, body);
            long id = start.start(new StartImportCommand(kind, file.id(), mapping, source, charset, dry));
            return Response.accepted(ImportBody.of(imports.byId(id), all()))
                    .location(uri.getBaseUriBuilder()
                            .path(ImportResource.class)
                            .path(String.valueOf(id))
                            .build())
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The header of our form of a kind, to fill in. */
    @GET
    @Path("{kind: [a-z-]+}/template")
    @Produces("text/csv")
    @Operation(summary = "Empty form", description = "The header of our own form of a kind.")
    @APIResponse(responseCode = "200", description = "CSV")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response template(@PathParam("kind") String kind) {
        return csv(forms.template(kind), kind + "-template.csv");
    }

    /** A few lines in our form of a kind, to look at; they could be imported as they are. */
    @GET
    @Path("{kind: [a-z-]+}/sample")
    @Produces("text/csv")
    @Operation(summary = "Filled form", description = "A few lines that could be imported as they are.")
    @APIResponse(responseCode = "200", description = "CSV")
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response sample(@PathParam("kind") String kind) {
        return csv(forms.sample(kind), kind + "-sample.csv");
    }

    private static Response csv(String text, String name) {
        return Response.ok(text, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Imports, the newest first. */
    @GET
    @Operation(summary = "Imports", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    @APIResponse(responseCode = "400", description = "Page or size is out of bounds")
    public JsonObject list(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("size") @DefaultValue("25") String size) {
        int number = number("page", page, 100_000);
        int most = number("size", size, MAX_PAGE);
        JsonArrayBuilder items = Json.createArrayBuilder();
        imports.newest((number - 1) * most, most).forEach(run -> items.add(ImportBody.of(run, all())));
        return Json.createObjectBuilder()
                .add("page", number)
                .add("size", most)
                .add("total", imports.count())
                .add("items", items)
                .build();
    }

    /** One import: status, counts, progress. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "One import", description = "Status, progress in percent, and how many lines ended how.")
    @APIResponse(responseCode = "200", description = "taken + refused = read once it is COMPLETED")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public JsonObject one(@PathParam("id") long id) {
        return ImportBody.of(imports.byId(id), all());
    }

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
        int limit = number("size", size, MAX_PAGE);
        long last = after.equals("0") ? 0 : number("after", after, Integer.MAX_VALUE);
        List<ImportItemView> items = outcomes.itemsAfter(id, last, limit);
        Locale locale = Sentences.preferred(request.getLocales());
        JsonArrayBuilder rows = Json.createArrayBuilder();
        items.forEach(item -> rows.add(ImportBody.item(item, locale)));
        JsonObjectBuilder links = Json.createObjectBuilder();
        if (items.size() == limit) {
            long next = items.get(limit - 1).recordNo();
            links.add("next", all().getPath() + "/" + id + "/items?after=" + next + "&size=" + limit);
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
                outcomes.refusedFiles(id, after, number("size", size, MAX_PAGE)),
                Sentences.preferred(request.getLocales()));
    }

    /** Asks the job to stop after its present chunk. */
    @POST
    @Path("{id: [0-9]{1,18}}/stop")
    @Operation(summary = "Stop", description = "After the present chunk.")
    @APIResponse(responseCode = "202", description = "Will stop")
    @APIResponse(responseCode = "409", description = "It is not waiting or running")
    public Response stop(@PathParam("id") long id) {
        stop.stop(id);
        return Response.accepted(ImportBody.of(imports.byId(id), all())).build();
    }

    /** Lets a job that was stopped or broke off go on. */
    @POST
    @Path("{id: [0-9]{1,18}}/restart")
    @Operation(summary = "Go on", description = "From the last chunk, on whichever node is free.")
    @APIResponse(responseCode = "202", description = "In line again")
    @APIResponse(responseCode = "409", description = "It neither stopped nor broke off")
    public Response restart(@PathParam("id") long id) {
        restart.restart(id);
        return Response.accepted(ImportBody.of(imports.byId(id), all())).build();
    }

    private URI all() {
        return uri.getBaseUriBuilder().path(ImportResource.class).build();
    }

    private static boolean truth(String name, String text) {
        return switch (text.strip()) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no", "" -> false;
            default ->
                throw new RuleViolated(OpsRule.IMPORT_PARAMETER_UNREADABLE, Map.of("parameter", name, "value", text));
        };
    }

    private static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // falls through to the rule
        }
        throw new RuleViolated(OpsRule.IMPORT_PARAMETER_UNREADABLE, Map.of("parameter", name, "value", text));
    }
}
