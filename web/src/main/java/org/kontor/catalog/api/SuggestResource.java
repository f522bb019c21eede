package org.kontor.catalog.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.identity.service.CallerQueries;

/** Suggestions while somebody types into a search box. */
@Path("suggest")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private CallerQueries callers;

    @GET
    public SuggestBody suggest(@QueryParam("q") String q, @QueryParam("lang") String lang) {
        String language = "en".equals(lang) || "zh".equals(lang)
                ? lang
                : callers.current().language();
        return SuggestBody.of(catalog.suggest(q, language));
    }
}
