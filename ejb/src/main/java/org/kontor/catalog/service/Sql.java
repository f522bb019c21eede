package org.kontor.catalog.service;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kontor.catalog.service.assortment.Visible;

/** A native statement being put together; what is bound never becomes part of the text. */
public final class Sql {

    private final StringBuilder text = new StringBuilder(1000);
    private final List<Object> bound = new ArrayList<>();

    public Sql add(String part) {
        text.append(part);
        return this;
    }

    /** Appends a placeholder of the type {@code text} for the value. */
    public Sql text(String value) {
        return bind(value, "text");
    }

    public Sql number(Number value, String type) {
        return bind(value, type);
    }

    /** Appends the id of the catalogue in which the company browses; the main one for staff, for whom it is null. */
    public Sql catalogueOf(Long company) {
        bound.add(company == null ? "" : company.toString());
        text.append("catalog.catalogue_of(cast(nullif(cast(?")
                .append(bound.size())
                .append(" as text), '') as bigint))");
        return this;
    }

    /** Appends the condition that the company may see article {@code p}; staff, for whom it is null, see everything. */
    public Sql visible(Long company) {
        if (company == null) {
            return add(" true ");
        }
        bound.add(company);
        return add(Visible.to("p", "?" + bound.size()));
    }

    /** Appends a placeholder for an array of texts. */
    public Sql texts(List<String> values) {
        bound.add(String.join("\u001f", values));
        text.append("string_to_array(cast(?").append(bound.size()).append(" as text), chr(31))");
        return this;
    }

    /** Appends a placeholder for an array of ids. */
    public Sql ids(Iterable<Long> ids) {
        StringBuilder array = new StringBuilder("{");
        for (Long id : ids) {
            array.append(array.length() > 1 ? "," : "").append(id);
        }
        bound.add(array.append('}').toString());
        text.append("cast(cast(?").append(bound.size()).append(" as text) as bigint[])");
        return this;
    }

    private Sql bind(Object value, String type) {
        bound.add(value);
        text.append("cast(?").append(bound.size()).append(" as ").append(type).append(')');
        return this;
    }

    @SuppressWarnings("unchecked") // a native query of several columns answers arrays, the API says only List
    public List<Object[]> rows(Function<String, Query> statements) {
        Query query = statements.apply(text.toString());
        for (int i = 0; i < bound.size(); i++) {
            query.setParameter(i + 1, bound.get(i));
        }
        return query.getResultList();
    }
}
