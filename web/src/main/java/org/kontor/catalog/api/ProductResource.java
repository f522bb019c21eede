package org.kontor.catalog.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.ProductPage;
import org.kontor.catalog.service.ProductSearch;
import org.kontor.catalog.service.ProductView;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.RuleViolated;

/** Articles: search and details, in the caller's language or the one asked for. */
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    private static final String FILTER = "f.";

    @Inject
    private CatalogQueries catalog;

    @Inject
    private CallerQueries callers;

    /**
     * A page of articles. Filters are parameters {@code f.<attribute>}: several values of one attribute widen, several
     * attributes narrow, {@code f.length=20..40} is a range.
     */
    @GET
    public ProductsBody search(
            @QueryParam("q") String q,
            @QueryParam("category") String category,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @QueryParam("sort") String sort,
            @QueryParam("lang") String lang,
            @Context UriInfo uri) {
        ProductSearch search = new ProductSearch(
                q,
                category,
                filters(uri),
                number(page, 1, CatalogRule.PAGE_OUT_OF_RANGE, "2000"),
                number(size, 25, CatalogRule.PAGE_SIZE_OUT_OF_RANGE, String.valueOf(ProductSearch.MAX_SIZE)),
                sort,
                language(lang));
        ProductPage found = catalog.page(search);
        return ProductsBody.of(
                found, found.items().stream().map(ProductBody::of).toList());
    }

    @GET
    @Path("{sku}")
    public ProductDetailBody product(@PathParam("sku") String sku, @QueryParam("lang") String lang) {
        ProductView view = catalog.bySku(sku, language(lang));
        return ProductDetailBody.of(view, ProductBody.of(view.row()));
    }

    private String language(String lang) {
        return "en".equals(lang) || "zh".equals(lang) ? lang : callers.current().language();
    }

    private static Map<String, List<String>> filters(UriInfo uri) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(FILTER)) {
                filters.put(name.substring(FILTER.length()), values);
            }
        });
        return filters;
    }

    private static int number(String typed, int otherwise, CatalogRule rule, String max) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException wrong) {
            throw new RuleViolated(rule, Map.of("max", max));
        }
    }
}
