package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.kontor.catalog.gateway.IndexQuestion;

/** The index as it was at one moment; what is written later does not change it. */
final class Snapshot {

    private static final int MOST_COUNTED = 300;
    private static final int MOST_TERMS = 5000;

    final DirectoryReader reader;
    final IndexSearcher searcher;
    /** Null while no article has anything to be counted. */
    final SortedSetDocValuesReaderState values;

    private final Map<Of, FacetCounts> counted = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, FacetCounts> eldest) {
            return size() > MOST_COUNTED;
        }
    };

    private final Map<Term, TermStates> terms = new ConcurrentHashMap<>();

    /** @param dimension null for all */
    private record Of(IndexQuestion question, String dimension) {}

    Snapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(LiveIndex.SIMILARITY);
        this.values = hasValues(reader) ? new RememberedLabels(reader) : null;
    }

    /** What was counted of many articles; null when it was not. */
    FacetCounts known(IndexQuestion question) {
        synchronized (counted) {
            return counted.get(new Of(question, null));
        }
    }

    /** The same, when at least this dimension was counted. */
    FacetCounts known(IndexQuestion question, String dimension) {
        synchronized (counted) {
            FacetCounts all = counted.get(new Of(question, null));
            return all == null ? counted.get(new Of(question, dimension)) : all;
        }
    }

    void remember(IndexQuestion question, FacetCounts counts) {
        remember(question, null, counts);
    }

    void remember(IndexQuestion question, String dimension, FacetCounts counts) {
        synchronized (counted) {
            counted.put(new Of(question, dimension), counts);
        }
    }

    /** Where a term is found in every part of the index; words that people use are looked up once. */
    TermStates states(Term term) throws IOException {
        TermStates known = terms.get(term);
        if (known != null) {
            return known;
        }
        TermStates states = TermStates.build(searcher, term, true);
        if (terms.size() < MOST_TERMS) {
            terms.put(term, states);
        }
        return states;
    }

    private static boolean hasValues(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().getSortedSetDocValues("$facets") != null) {
                return true;
            }
        }
        return false;
    }
}
