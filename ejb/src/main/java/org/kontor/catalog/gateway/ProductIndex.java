package org.kontor.catalog.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The articles that are sold, ready for searching: a copy of what the database says, kept by whoever follows the database.
 * It may be behind by a moment, it is never asked what an article costs, and it can be thrown away and made anew at any time.
 */
public interface ProductIndex {

    /** Versions below this one have all been taken over; empty when nothing is known and all has to be read. */
    Optional<Long> horizon();

    /** Takes over what has changed; visible to searches when this returns. */
    void apply(List<IndexedProduct> changed, Collection<Long> gone, long horizon);

    /** What the index holds of each segment of ids, to be compared with the database. */
    Map<Long, SegmentSum> segments();

    /** Forgets a segment and takes these articles instead. */
    void replace(long segment, List<IndexedProduct> products);

    /** Begins an index of its own beside this one, that takes its place when it is complete. */
    Rebuild rebuild();

    /** How many articles searches look at; above none with no {@link #horizon} when they lie in an index of an older make. */
    long articles();

    IndexAnswer find(IndexQuestion question);

    /** Words of articles that can be meant by a misspelt one; empty when the word itself occurs. */
    Collection<String> similarWords(String word);

    /** An index being made; searches see it only after {@link #swap}. */
    interface Rebuild extends AutoCloseable {

        void add(List<IndexedProduct> products);

        /**
         * Takes the place of the one before, which is thrown away when the last search in it has ended.
         *
         * @param meanwhile done now and then as long as it is put in order, for the one before is still searched
         */
        void swap(long horizon, Runnable meanwhile);

        /** Throws away what was not swapped. */
        @Override
        void close();
    }
}
