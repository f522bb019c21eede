package org.kontor.approval.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.service.ColleagueQueries;
import org.kontor.approval.service.absence.AbsenceFileView;
import org.kontor.approval.service.absence.TakeAbsenceFile;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.problem.Sentences;

/** Who is away, for the company's own personnel system: the same list as on the page, and the same file. */
@Path("absences")
@Tag(name = "Absences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceResource {

    @EJB
    private ColleagueQueries colleagues;

    @EJB
    private TakeAbsenceFile file;

    @Context
    private HttpServletRequest request;

    /** An absence that is not over. */
    public record Absence(String person, String deputy, LocalDate from, LocalDate until, boolean now) {}

    /** What became of a file, or would. */
    public record Taken(boolean dryRun, int read, int taken, int unchanged, List<Refused> refused) {}

    /** @param line in the file, 1 for the first */
    public record Refused(int line, String rule, String detail) {}

    /** Those of the caller; of the whole company for who keeps its rules. */
    @GET
    @Operation(summary = "List absences", description = "Those that are not over, the first to begin on top.")
    @APIResponse(responseCode = "200", description = "Absences")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public List<Absence> list() {
        return colleagues.absences().stream()
                .map(one -> new Absence(one.personName(), one.deputyName(), one.fromDay(), one.untilDay(), one.now()))
                .toList();
    }

    /** Takes a list of absences; handed in twice it changes nothing the second time. */
    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Take a list of absences",
            description = "One a line: e-mail, first day, last day, deputy's e-mail. What is entered already changes"
                    + " nothing; dryRun=true only says what would happen.")
    @APIResponse(responseCode = "200", description = "What was taken, and which lines were not")
    @APIResponse(responseCode = "403", description = "The caller does not keep the company's rules")
    @APIResponse(responseCode = "422", description = "This is no such list")
    public Taken take(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, String csv) {
        if (csv == null) {
            throw new RuleViolated(ApprovalRule.ABSENCE_FILE_INVALID, Map.of("reason", "0"));
        }
        AbsenceFileView view = file.take(csv, dryRun);
        return new Taken(
                view.dryRun(),
                view.lines(),
                view.taken(),
                view.unchanged(),
                view.refused().stream().map(this::refused).toList());
    }

    private Refused refused(AbsenceFileView.Refused one) {
        Map<String, String> figures = new TreeMap<>();
        one.why().details().forEach((name, value) -> figures.put(name, String.valueOf(value)));
        return new Refused(
                one.lineNo(),
                one.why().ruleKey(),
                Sentences.of(one.why().ruleKey(), figures, Sentences.preferred(request.getLocales())));
    }
}
