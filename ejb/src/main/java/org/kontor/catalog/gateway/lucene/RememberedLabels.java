package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * What can be counted in a snapshot. The index keeps labels compressed; each is unpacked once for a snapshot and not for every
 * answer that shows it.
 */
final class RememberedLabels extends DefaultSortedSetDocValuesReaderState {

    private static final int MOST_LABELS = 50_000;

    /** Null while the parent reads all of them once. */
    private final AtomicReferenceArray<BytesRef> labels;

    RememberedLabels(DirectoryReader reader) throws IOException {
        super(reader, Fields.facets());
        labels = new AtomicReferenceArray<>(Math.min(MOST_LABELS, getSize()));
    }

    @Override
    public SortedSetDocValues getDocValues() throws IOException {
        SortedSetDocValues values = super.getDocValues();
        return labels != null && values instanceof MultiSortedSetDocValues parts ? new Remembering(parts) : values;
    }

    private final class Remembering extends MultiSortedSetDocValues {

        Remembering(MultiSortedSetDocValues parts) throws IOException {
            super(parts.values, parts.docStarts, parts.mapping, parts.cost());
        }

        @Override
        public BytesRef lookupOrd(long ord) throws IOException {
            if (ord >= labels.length()) {
                return super.lookupOrd(ord);
            }
            BytesRef label = labels.get((int) ord);
            if (label == null) {
                label = BytesRef.deepCopyOf(super.lookupOrd(ord));
                labels.set((int) ord, label);
            }
            return label;
        }
    }
}
