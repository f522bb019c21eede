package org.kontor.compliance.api;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kontor.compliance.event.Noted;
import org.kontor.compliance.service.AuditChange;
import org.kontor.compliance.service.AuditFilter;
import org.kontor.compliance.service.AuditQueries;
import org.kontor.compliance.service.AuditRow;

/** The audit trail as a file, a line per changed field. That it was taken out stands in the trail too. */
@Path("audit")
public class AuditResource {

    private static final int CHUNK = 1000;
    private static final int MOST = 200_000;
    private static final String HEADER =
            "entry,at,actor,actor_name,acting_for,company,action,object,key,field,before,after,request\r\n";

    @Inject
    private AuditQueries trail;

    @Inject
    private Event<Noted> noted;

    @Inject
    private Clock clock;

    @GET
    @Produces("text/csv")
    @Operation(summary = "The audit trail as CSV, newest first, filtered as on the page; at most 200,000 entries")
    public Response file(
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("object") @DefaultValue("") String object,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        Instant until = day(to, 1);
        AuditFilter filter = new AuditFilter(
                who, company, object, "", key, action, day(from, 0), until == null ? clock.instant() : until);
        List<AuditRow> first = trail.rows(filter, 0, CHUNK);
        noted.fire(Noted.of("exported", "audit", ""));
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(HEADER);
            List<AuditRow> rows = first;
            for (int offset = CHUNK; !rows.isEmpty(); offset += CHUNK) {
                for (AuditRow row : rows) {
                    write(writer, row);
                }
                rows = rows.size() < CHUNK || offset >= MOST ? List.of() : trail.rows(filter, offset, CHUNK);
            }
            writer.flush();
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    private static Instant day(String text, int plus) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text)
                            .plusDays(plus)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static void write(Writer writer, AuditRow row) throws IOException {
        List<AuditChange> changes =
                row.changes().isEmpty() ? List.of(new AuditChange("", "", "", "value")) : row.changes();
        for (AuditChange change : changes) {
            writer.write(String.join(
                            ",",
                            row.number(),
                            row.at().toString(),
                            cell(row.actor()),
                            cell(row.actorName()),
                            cell(row.actingForName()),
                            cell(row.companyNumber()),
                            cell(row.action()),
                            cell(row.object()),
                            cell(row.key()),
                            cell(change.field()),
                            cell(change.before()),
                            cell(change.kind().equals("value") ? change.after() : "(" + change.kind() + ")"),
                            cell(row.request()))
                    + "\r\n");
        }
    }

    /** Quoted, and nothing that a spreadsheet would take for a formula. */
    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
