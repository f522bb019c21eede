package org.kontor.catalog.gateway.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.SegmentSum;

/**
 * One folder with an index, its writer and the snapshots that are searched. What is written is kept over a crash up to the
 * last commit, and the commit knows up to which change that is.
 */
final class LiveIndex implements Closeable {

    /** How often a word occurs says little in a name, and a long name says less by each of its words. */
    static final Similarity SIMILARITY = new BM25Similarity(0.4f, 0.75f);

    /** Raised when documents are made otherwise than before: what lies on disk is then made anew. */
    private static final String FORMAT = "4";

    private static final int PARTS = 6;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final double BUFFER_MEGABYTES = 48;
    private static final int AT_THE_SAME_TIME = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Snapshots snapshots;

    /** One for each who makes documents at the same time. */
    private final List<ProductDocument> documents =
            Stream.generate(ProductDocument::new).limit(AT_THE_SAME_TIME).toList();

    LiveIndex(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.disableAutoIOThrottle();
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setSimilarity(SIMILARITY)
                        .setMergeScheduler(merges)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
        snapshots = new Snapshots(writer);
    }

    Path folder() {
        return folder;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /** Whether all articles of some moment are in it, of whatever format. */
    boolean wasComplete() {
        return committed().containsKey("horizon");
    }

    private Map<String, String> committed() {
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Of the last commit; empty when there is none, or documents were made otherwise then. */
    Optional<Long> horizon() {
        Map<String, String> data = committed();
        return FORMAT.equals(data.get("format"))
                ? Optional.ofNullable(data.get("horizon")).map(Long::valueOf)
                : Optional.empty();
    }

    void write(List<IndexedProduct> changed, Collection<Long> gone) throws IOException {
        shared(changed, (product, maker) -> writer.updateDocument(term(product.id()), maker.of(product)));
        for (Long id : gone) {
            writer.deleteDocuments(term(id));
        }
    }

    void add(List<IndexedProduct> products) throws IOException {
        shared(products, (product, maker) -> writer.addDocument(maker.of(product)));
    }

    /** Making documents is what takes the time: the processors share it. */
    private void shared(List<IndexedProduct> products, Writing writing) throws IOException {
        try {
            IntStream.range(0, documents.size()).parallel().forEach(part -> {
                for (int i = part; i < products.size(); i += documents.size()) {
                    try {
                        writing.write(products.get(i), documents.get(part));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(IndexedProduct product, ProductDocument maker) throws IOException;
    }

    void forget(long segment) throws IOException {
        long first = segment * SegmentSum.IDS_PER_SEGMENT;
        writer.deleteDocuments(LongPoint.newRangeQuery(Fields.ID, first, first + SegmentSum.IDS_PER_SEGMENT - 1));
    }

    void commit(long horizon) throws IOException {
        writer.setLiveCommitData(
                Map.of("format", FORMAT, "horizon", Long.toString(horizon)).entrySet());
        writer.commit();
    }

    /** The small parts become one: each is asked for every term. */
    void tidy(Runnable meanwhile) throws IOException {
        writer.forceMerge(PARTS, false);
        while (writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty()) {
            meanwhile.run();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    void refresh() throws IOException {
        snapshots.maybeRefreshBlocking();
    }

    Map<Long, SegmentSum> segments() throws IOException {
        Map<Long, SegmentSum> sums = new HashMap<>();
        Snapshot snapshot = snapshots.acquire();
        try {
            for (LeafReaderContext leaf : snapshot.reader.leaves()) {
                NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
                NumericDocValues versions = leaf.reader().getNumericDocValues(Fields.VERSION);
                Bits live = leaf.reader().getLiveDocs();
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    if ((live == null || live.get(document))
                            && ids.advanceExact(document)
                            && versions.advanceExact(document)) {
                        sums.merge(
                                SegmentSum.segment(ids.longValue()),
                                SegmentSum.of(ids.longValue(), versions.longValue()),
                                SegmentSum::plus);
                    }
                }
            }
        } finally {
            snapshots.release(snapshot);
        }
        return sums;
    }

    private static Term term(long id) {
        return new Term(Fields.ID, Long.toString(id));
    }

    /** What was written since the last commit is lost with it, and read again the next time. */
    @Override
    public void close() throws IOException {
        IOUtils.close(snapshots, writer, directory);
    }

    /** Closes it and throws it away. */
    void discard() throws IOException {
        close();
        IOUtils.rm(folder);
    }
}
