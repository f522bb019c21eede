package org.kontor.catalog.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.identity.service.CallerQueries;

/** Suggestions while somebody types into a search box. */
@Path("suggest")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    @Inject
    private SearchQueries catalog;

    @Inject
    private CallerQueries callers;

    @GET
    @Operation(summary = "Suggest articles and categories", description = "The last word may be unfinished.")
    public SuggestBody suggest(@QueryParam("q") String q, @QueryParam("lang") String lang) {
        String language = "en".equals(lang) || "zh".equals(lang)
                ? lang
                : callers.current().language();
        return SuggestBody.of(catalog.suggest(callers.current().companyId(), q, language));
    }
}
