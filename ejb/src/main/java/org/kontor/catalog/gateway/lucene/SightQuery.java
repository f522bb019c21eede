package org.kontor.catalog.gateway.lucene;

import java.util.Collection;
import java.util.Set;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.kontor.catalog.model.assortment.Sight;

/** The articles of a sight: the same decision as {@link Sight#shows}, for many at once. */
final class SightQuery {

    private SightQuery() {}

    static Query of(Sight sight) {
        if (sight.everything()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        sight.parts().forEach(part -> either.add(part(part), Occur.SHOULD));
        return either.build();
    }

    private static Query part(Sight.Part part) {
        BooleanQuery.Builder filed = new BooleanQuery.Builder();
        Query categories = categories(part.categories());
        if (part.everything()) {
            filed.add(new MatchAllDocsQuery(), Occur.MUST).add(categories, Occur.MUST_NOT);
        } else {
            filed.add(categories, Occur.MUST);
        }
        filed.add(ids(part.hidden()), Occur.MUST_NOT);
        return new BooleanQuery.Builder()
                .add(filed.build(), Occur.SHOULD)
                .add(ids(part.shown()), Occur.SHOULD)
                .build();
    }

    private static Query categories(Set<Long> categories) {
        FacetsConfig config = Fields.facets();
        return new TermInSetQuery(
                config.getDimConfig(Fields.CATEGORY).indexFieldName,
                categories.stream()
                        .map(id ->
                                new BytesRef(FacetsConfig.pathToString(Fields.CATEGORY, new String[] {id.toString()})))
                        .toList());
    }

    static Query ids(Collection<Long> ids) {
        return new TermInSetQuery(
                Fields.ID, ids.stream().map(id -> new BytesRef(id.toString())).toList());
    }
}
