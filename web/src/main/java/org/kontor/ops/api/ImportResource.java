package org.kontor.ops.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.service.ImportFileView;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ReceiveImportFile;
import org.kontor.ops.service.RestartImport;
import org.kontor.ops.service.StartImport;
import org.kontor.ops.service.StartImportCommand;
import org.kontor.ops.service.StopImport;

/** Imports over REST: hand in a file, follow its job, fetch what was refused. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

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

    @Context
    private UriInfo uri;

    /**
     * Hands in a file (a catalogue, or a ZIP of one with its files, as the body) and puts it in line: 202, the job is at the Location.
     *
     * @param kind orders, products, companies, absences, rates, prices or shipments
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
        boolean dry = ImportParameters.truth("dryRun", dryRun);
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

    /** Imports, the newest first. */
    @GET
    @Operation(summary = "Imports", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    @APIResponse(responseCode = "400", description = "Page or size is out of bounds")
    public JsonObject list(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("size") @DefaultValue("25") String size) {
        int number = ImportParameters.number("page", page, 100_000);
        int most = ImportParameters.size(size);
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
}
