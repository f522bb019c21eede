package org.kontor.catalog.service.synonym;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.catalog.gateway.Synonyms;

/** The synonyms as this node knows them. */
@ApplicationScoped
public class SynonymBook {

    private SynonymQueries queries;
    private volatile Synonyms now = Synonyms.NONE;
    private long change = -1;

    protected SynonymBook() {}

    @Inject
    public SynonymBook(SynonymQueries queries) {
        this.queries = queries;
    }

    /** Reads them when there is a change it has not seen. */
    public void keepUp(long newest) {
        if (newest != change) {
            now = Synonyms.of(queries.lines());
            change = newest;
        }
    }

    public Synonyms now() {
        return now;
    }
}
