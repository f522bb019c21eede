package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** The index as it was at one moment; what is written later does not change it. */
final class Snapshot {

    final DirectoryReader reader;
    final IndexSearcher searcher;
    /** Null while no article has anything to be counted. */
    final SortedSetDocValuesReaderState values;

    Snapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(LiveIndex.SIMILARITY);
        this.values = hasValues(reader) ? new DefaultSortedSetDocValuesReaderState(reader, Fields.facets()) : null;
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
