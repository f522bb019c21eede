package org.kontor.catalog.gateway.lucene;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.ProductIndex;
import org.kontor.catalog.gateway.SegmentSum;

/**
 * The index of this node, in its own folder of the server's data. Searches read snapshots and wait for nobody; writing is
 * the business of one who follows the database. A crash loses what came after the last commit, which is then read again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class LuceneProductIndex implements ProductIndex {

    private static final long COMMIT_AFTER_NANOS = 5_000_000_000L;

    private Path root;
    private volatile LiveIndex live;
    private Long horizon;
    private long committedAt;
    private boolean uncommitted;

    protected LuceneProductIndex() {}

    /** An index in a folder of its own. */
    public LuceneProductIndex(Path root) {
        this.root = root;
        open();
    }

    @PostConstruct
    void start() {
        root = Path.of(System.getProperty("jboss.server.data.dir"), "search");
        open();
    }

    private void open() {
        attempt(() -> {
            Files.createDirectories(root);
            List<Path> folders;
            try (var all = Files.list(root)) {
                folders = all.sorted(Comparator.comparingLong(LuceneProductIndex::number)
                                .reversed())
                        .toList();
            }
            for (Path folder : folders) {
                LiveIndex found = live == null ? usable(folder) : null;
                if (found == null) {
                    IOUtils.rm(folder);
                } else {
                    live = found;
                    horizon = found.horizon().orElse(null);
                }
            }
            if (live == null) {
                live = new LiveIndex(root.resolve("1"));
            }
            return null;
        });
    }

    /** One that was never completed or is damaged is of no use; one of another format is searched until it is made anew. */
    private static LiveIndex usable(Path folder) throws IOException {
        try {
            LiveIndex found = new LiveIndex(folder);
            if (found.wasComplete()) {
                return found;
            }
            found.close();
        } catch (IOException | IllegalArgumentException damaged) {
            System.getLogger(LuceneProductIndex.class.getName())
                    .log(System.Logger.Level.INFO, "The index in {0} is made anew: {1}", folder, damaged.getMessage());
        }
        return null;
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    @PreDestroy
    public void close() {
        attempt(() -> {
            synchronized (this) {
                if (uncommitted && horizon != null) {
                    live.commit(horizon);
                }
                live.close();
            }
            return null;
        });
    }

    @Override
    public synchronized Optional<Long> horizon() {
        return Optional.ofNullable(horizon);
    }

    @Override
    public synchronized void apply(List<IndexedProduct> changed, Collection<Long> gone, long upTo) {
        attempt(() -> {
            if (!changed.isEmpty() || !gone.isEmpty()) {
                live.write(changed, gone);
                live.refresh();
                uncommitted = true;
            }
            horizon = upTo;
            if (uncommitted && System.nanoTime() - committedAt > COMMIT_AFTER_NANOS) {
                commit();
            }
            return null;
        });
    }

    private void commit() throws IOException {
        live.commit(horizon);
        uncommitted = false;
        committedAt = System.nanoTime();
    }

    @Override
    public Map<Long, SegmentSum> segments() {
        return attempt(live::segments);
    }

    @Override
    public synchronized void replace(long segment, List<IndexedProduct> products) {
        attempt(() -> {
            live.forget(segment);
            live.add(products);
            live.refresh();
            uncommitted = true;
            return null;
        });
    }

    @Override
    public Rebuild rebuild() {
        return attempt(() ->
                new Beside(new LiveIndex(live.folder().resolveSibling(Long.toString(number(live.folder()) + 1)))));
    }

    @Override
    public long articles() {
        return inSnapshot(snapshot -> (long) snapshot.reader.numDocs());
    }

    @Override
    public IndexAnswer find(IndexQuestion question) {
        return inSnapshot(snapshot -> new Question(snapshot, question).answer());
    }

    @Override
    public Collection<String> similarWords(String word) {
        return inSnapshot(snapshot -> Corrections.of(snapshot, word));
    }

    private <T> T inSnapshot(Asking<T> asking) {
        return attempt(() -> {
            LiveIndex now = live;
            Snapshot snapshot = null;
            while (snapshot == null) {
                try {
                    snapshot = now.snapshots().acquire();
                } catch (AlreadyClosedException closed) {
                    if (now == live) {
                        throw closed;
                    }
                    now = live;
                }
            }
            try {
                return asking.ask(snapshot);
            } finally {
                now.snapshots().release(snapshot);
            }
        });
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws IOException;
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask(Snapshot snapshot) throws IOException;
    }

    /** An index that is made beside the live one. */
    private final class Beside implements Rebuild {

        private final LiveIndex made;
        private boolean swapped;

        private Beside(LiveIndex made) {
            this.made = made;
        }

        @Override
        public void add(List<IndexedProduct> products) {
            attempt(() -> {
                made.add(products);
                return null;
            });
        }

        @Override
        public void swap(long upTo, Runnable meanwhile) {
            attempt(() -> {
                made.tidy(meanwhile);
                made.commit(upTo);
                made.refresh();
                LiveIndex before;
                synchronized (LuceneProductIndex.this) {
                    before = live;
                    live = made;
                    horizon = upTo;
                    uncommitted = false;
                    swapped = true;
                }
                before.discard();
                return null;
            });
        }

        @Override
        public void close() {
            if (!swapped) {
                attempt(() -> {
                    made.discard();
                    return null;
                });
            }
        }
    }
}
