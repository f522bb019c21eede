package org.kontor.catalog.service.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.model.assortment.Sight;
import org.kontor.catalog.service.search.FindProducts.Scene;
import org.kontor.kernel.Permission;

/** What staff look at before buyers do: by what a category can be narrowed, as its articles and the attributes are now. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class FacetPreviewQueries {

    private FindProducts found;
    private FacetQueries attributes;

    protected FacetPreviewQueries() {}

    @Inject
    public FacetPreviewQueries(FindProducts found, FacetQueries attributes) {
        this.found = found;
        this.attributes = attributes;
    }

    /** The facets of a category, published or not, for a buyer who may see all of its articles. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Facet> of(String category, String language) {
        ProductSearch all = new ProductSearch("", category, Map.of(), 1, 1, null, language);
        Scene everybody = new Scene(Sight.EVERYTHING, Set.of(), CategoryWords.NONE);
        return new FacetList(all, ValuesWanted.NONE)
                .of(
                        attributes.attributes(all.chinese()),
                        found.find(everybody, all, Map.of(), true).answer().values());
    }
}
