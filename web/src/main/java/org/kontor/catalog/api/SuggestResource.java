package org.kontor.catalog.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.shell.SuggestionSource;

/** Suggestions while somebody types into a search box. */
@Path("suggest")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    @Inject
    private SearchQueries catalog;

    @Inject
    private CallerQueries callers;

    @Inject
    @Any
    private Instance<SuggestionSource> sources;

    @GET
    @Operation(
            summary = "Suggest articles, categories, makers, orders and pages",
            description = "The last word may be unfinished. Orders are those of the caller's company.")
    public SuggestBody suggest(@QueryParam("q") String q, @QueryParam("lang") String lang) {
        String language = "en".equals(lang) || "zh".equals(lang)
                ? lang
                : callers.current().language();
        Map<String, List<SuggestionSource.Hint>> more = new TreeMap<>();
        if (q != null) {
            sources.forEach(source -> more.put(source.group(), source.suggest(q, Locale.forLanguageTag(language))));
        }
        return SuggestBody.of(catalog.suggest(callers.current().companyId(), q, language), more);
    }
}
