package org.kontor.catalog.api;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.catalog.service.number.OwnNumberPage;
import org.kontor.catalog.service.number.OwnNumberQueries;
import org.kontor.catalog.service.number.OwnNumberRow;
import org.kontor.catalog.service.number.OwnNumbersTaken;
import org.kontor.catalog.service.number.SetOwnNumbers;
import org.kontor.shell.problem.Sentences;

/** What the caller's company calls our articles: the same list as on the page, and the same file. */
@Path("own-numbers")
@Tag(name = "Own numbers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnNumberResource {

    @EJB
    private OwnNumberQueries numbers;

    @EJB
    private SetOwnNumbers set;

    @Context
    private HttpServletRequest request;

    /** A part of the list. */
    public record Numbers(List<Number> items, long total, int page, int size, int pages) {}

    /** @param sold false when the article is not sold any more */
    public record Number(String number, String sku, String name, boolean sold) {

        static Number of(OwnNumberRow row) {
            return new Number(row.number(), row.sku(), row.name(), row.sold());
        }
    }

    /** What became of lines, or would. */
    public record Taken(boolean dryRun, int lines, int taken, int removed, int unchanged, List<Refused> refused) {}

    /** @param line in the file, 1 for the first */
    public record Refused(int line, String article, String number, String rule, String detail) {}

    @GET
    @Operation(summary = "List the company's own numbers", description = "In the order of the numbers.")
    @APIResponse(responseCode = "200", description = "A page of numbers with their articles")
    public Numbers list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        OwnNumberPage found = numbers.page(q, page, size);
        return new Numbers(found.items().stream().map(Number::of).toList(), found.total(), page, size, found.pages());
    }

    /** Handed in twice it changes nothing the second time. */
    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Say what the company calls articles",
            description = "One a line: the article by its number of any kind, then the company's own number; without an"
                    + " own number the article has none any more. What is known already changes nothing; dryRun=true"
                    + " only says what would happen. At most 20,000 lines.")
    @APIResponse(responseCode = "200", description = "What was taken, and which lines were not")
    @APIResponse(responseCode = "403", description = "The caller does not keep the company's numbers")
    @APIResponse(responseCode = "422", description = "This is no such list")
    public Taken take(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, String csv) {
        OwnNumbersTaken taken = set.take(csv == null ? "" : csv, dryRun);
        return new Taken(
                taken.dryRun(),
                taken.lines(),
                taken.taken(),
                taken.removed(),
                taken.unchanged(),
                taken.refused().stream().map(this::refused).toList());
    }

    private Refused refused(OwnNumbersTaken.Refused one) {
        Map<String, String> figures = new TreeMap<>();
        one.why().details().forEach((name, value) -> figures.put(name, String.valueOf(value)));
        return new Refused(
                one.line().lineNo(),
                one.line().article(),
                one.line().number(),
                one.why().ruleKey(),
                Sentences.of(one.why().ruleKey(), figures, Sentences.preferred(request.getLocales())));
    }
}
