package org.kontor.catalog.gateway;

/**
 * What a segment of ids holds: as many articles, and a sum of their ids and versions. The database calculates the same.
 *
 * @param sum of {@link #of} each article
 */
public record SegmentSum(long articles, long sum) {

    public static final long IDS_PER_SEGMENT = 1024;
    public static final long PRIME = 2_147_483_647L;

    public static long segment(long id) {
        return id / IDS_PER_SEGMENT;
    }

    public static SegmentSum of(long id, long version) {
        return new SegmentSum(1, (id % PRIME * 31 + version % PRIME * 1_000_003) % PRIME);
    }

    public SegmentSum plus(SegmentSum other) {
        return new SegmentSum(articles + other.articles, sum + other.sum);
    }
}
