package org.kontor.catalog.api;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.ProductView;
import org.kontor.catalog.service.media.MediaQueries;
import org.kontor.catalog.service.search.ProductPage;
import org.kontor.catalog.service.search.ProductSearch;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.service.InventoryQueries;
import org.kontor.inventory.service.SiteStock;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.ReadTogether;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;

/** Articles: search and details, in the caller's language or the one asked for. */
@Path("products")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    private static final String FILTER = "f.";

    @Inject
    private CatalogQueries catalog;

    @Inject
    private SearchQueries search;

    @Inject
    private CallerQueries callers;

    @Inject
    private MediaQueries media;

    @Inject
    private PricingQueries pricing;

    @Inject
    private InventoryQueries inventory;

    @EJB
    private ReadTogether together;

    @Inject
    private Clock clock;

    /**
     * A page of articles. Filters are parameters {@code f.<attribute>}: several values of one attribute widen, several
     * attributes narrow, {@code f.length=20..40} is a range.
     */
    @GET
    @Operation(
            summary = "Search articles",
            description =
                    "Words in English or Chinese, a part number, a manufacturer's number or a GTIN; with category and"
                            + " attribute filters f.<attribute>=<value> (repeat for or, several attributes for and, 20..40 for a"
                            + " range). Prices are those of the caller's company.")
    @APIResponse(responseCode = "200", description = "A page of articles with facets")
    @APIResponse(responseCode = "400", description = "Page, size, sort or filter is out of bounds")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such category")
    public ProductsBody search(
            @Parameter(description = "What to look for, at most 200 characters") @QueryParam("q") String q,
            @Parameter(description = "Code of a category; those below it belong to it") @QueryParam("category")
                    String category,
            @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
                    @QueryParam("page")
                    String page,
            @Parameter(description = "1 to 100", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "25"))
                    @QueryParam("size")
                    String size,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"relevance", "name", "sku", "newest"},
                                            defaultValue = "relevance"))
                    @QueryParam("sort")
                    String sort,
            @Parameter(description = "en or zh; else the caller's language") @QueryParam("lang") String lang,
            @Context UriInfo uri) {
        ProductSearch asked = new ProductSearch(
                q,
                category,
                filters(uri),
                number(page, 1, CatalogRule.PAGE_OUT_OF_RANGE, "2000"),
                number(size, 25, CatalogRule.PAGE_SIZE_OUT_OF_RANGE, String.valueOf(ProductSearch.MAX_SIZE)),
                sort,
                language(lang));
        ProductPage hits = search.page(callers.current().companyId(), asked);
        List<ProductRow> rows = new ArrayList<>(hits.items());
        rows.addAll(hits.further());
        return ProductsBody.of(hits, offers(rows, asked.language()));
    }

    @GET
    @Path("{sku}")
    @Operation(summary = "One article", description = "By its number; case and separators do not count.")
    @APIResponse(responseCode = "200", description = "The article with its family of sizes")
    @APIResponse(responseCode = "401", description = "No valid API key")
    @APIResponse(responseCode = "404", description = "There is no such article")
    public ProductDetailBody product(
            @PathParam("sku") String sku,
            @Parameter(description = "en, de (description and words of attributes) or zh; else the caller's language")
                    @QueryParam("lang")
                    String lang) {
        String language = "de".equals(lang) ? lang : language(lang);
        ProductView view = catalog.bySku(callers.current().companyId(), sku, language);
        return ProductDetailBody.of(
                view,
                offers(List.of(view.row()), language).get(0),
                media.of(callers.current().companyId(), view.sku(), language));
    }

    /** Prices of the caller's company and stock: one statement each, however many articles. */
    private List<ProductBody> offers(List<ProductRow> rows, String language) {
        List<Long> ids = rows.stream().map(ProductRow::id).toList();
        Long company = callers.current().companyId();
        if (ids.isEmpty()) {
            return List.of();
        }
        return together.read(() -> {
                    Map<Long, List<PriceStep>> prices =
                            company == null ? Map.of() : pricing.prices(company, ids, clock.instant());
                    Map<Long, List<SiteStock>> stock = inventory.available(ids);
                    return rows.stream()
                            .map(row -> ProductBody.of(
                                    row,
                                    prices.getOrDefault(row.id(), List.of()),
                                    stock.getOrDefault(row.id(), List.of()),
                                    language))
                            .toList();
                })
                .orThrow();
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
