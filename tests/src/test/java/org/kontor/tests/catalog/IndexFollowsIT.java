package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Reading;
import org.kontor.catalog.gateway.lucene.LuceneProductIndex;
import org.kontor.catalog.health.IndexState;
import org.kontor.catalog.model.assortment.Sight;
import org.kontor.catalog.service.index.KeepIndex;
import org.kontor.catalog.service.index.ProductChangeQueries;
import org.kontor.tests.Kontor;

/** A node of its own beside the server's: whatever happens to it, its index ends equal to the database. */
class IndexFollowsIT {

    private static final Runnable NOTHING = () -> {};
    private static final int WRITERS = 6;
    private static final int WRITES = 40;

    @TempDir
    private Path folder;

    private Connection connection;
    private ProductChangeQueries changes;
    private LuceneProductIndex index;
    private KeepIndex follower;

    @BeforeEach
    void open() throws Exception {
        connection = Kontor.server().database().open();
        changes = new PlainEntities(connection).on(new ProductChangeQueries());
        start();
    }

    @AfterEach
    void close() throws SQLException {
        index.close();
        connection.close();
        Kontor.sql().update("delete from catalog.product where source = 'index-follows'");
    }

    private void start() {
        index = new LuceneProductIndex(folder);
        follower = new KeepIndex(changes, index, new IndexState(), Clock.systemUTC());
    }

    /** Transactions overlap, end in any order and some not at all, while the node follows. */
    @Test
    void noChangeOfManyWritersIsMissed() throws Exception {
        follower.keepUp(NOTHING);
        assertEquals(changes.segments(), index.segments());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int me = writer;
                writing.add(writers.submit(() -> write(me)));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                follower.keepUp(NOTHING);
            }
            for (Future<?> one : writing) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
        follower.keepUp(NOTHING);
        assertEquals(changes.segments(), index.segments());
    }

    @Test
    void aRestartedNodeReadsOnlyWhatItMissed() throws Exception {
        follower.keepUp(NOTHING);
        index.close();
        insert(1, "Numbat");
        Kontor.sql().update("delete from catalog.product where sku = 'FOLLOW-1-0'");
        insert(2, "Wombat");
        start();
        follower.keepUp(NOTHING);
        assertEquals(changes.segments(), index.segments());
    }

    @Test
    void whatWasMissedByAnAccidentIsFoundByComparing() throws Exception {
        insert(1, "Numbat");
        follower.keepUp(NOTHING);
        long id = Long.parseLong(Kontor.sql().one("select id from catalog.product where sku = 'FOLLOW-1-0'"));
        index.apply(List.of(), List.of(id), index.horizon().orElseThrow());
        assertNotEquals(changes.segments(), index.segments());
        follower.compare(NOTHING);
        assertEquals(changes.segments(), index.segments());
        follower.rebuild(NOTHING);
        follower.keepUp(NOTHING);
        assertEquals(changes.segments(), index.segments());
    }

    /** Beside this a node pauses for a quarter of a second between two looks; the proof search-speed asks a whole server. */
    @Test
    void oneChangeIsVisibleLongBeforeASecondHasPassed() {
        follower.keepUp(NOTHING);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            insert(100 + i, "Bandicoot" + i);
            long begun = System.nanoTime();
            follower.keepUp(NOTHING);
            assertEquals(1, found("bandicoot" + i));
            millis.add((System.nanoTime() - begun) / 1_000_000);
        }
        millis.sort(null);
        assertTrue(millis.get(millis.size() / 2) < 750, millis + " ms");
    }

    /** Two nodes follow one feed, each at its own time; one misses a message, the other is killed, and both end equal. */
    @Test
    void twoNodesEndEqualWhateverHappensToEach(@TempDir Path other) throws Exception {
        follower.keepUp(NOTHING);
        LuceneProductIndex second = new LuceneProductIndex(other);
        try (Connection own = Kontor.server().database().open()) {
            ProductChangeQueries seen = new PlainEntities(own).on(new ProductChangeQueries());
            KeepIndex node = new KeepIndex(seen, second, new IndexState(), Clock.systemUTC());
            insert(50, "Numbat");
            node.keepUp(NOTHING);
            insert(51, "Wombat");
            follower.keepUp(NOTHING);
            long missed = Long.parseLong(Kontor.sql().one("select id from catalog.product where sku = 'FOLLOW-50-0'"));
            index.apply(List.of(), List.of(missed), index.horizon().orElseThrow());
            index.close();
            Kontor.sql().update("update catalog.product set active = false where sku = 'FOLLOW-51-0'");
            insert(52, "Quoll");
            start();
            follower.keepUp(NOTHING);
            node.keepUp(NOTHING);
            assertEquals(changes.segments(), index.segments());
            assertEquals(index.segments(), second.segments());
        } finally {
            second.close();
        }
    }

    private long found(String typed) {
        return index.find(new IndexQuestion(
                        Sight.EVERYTHING,
                        Set.of(),
                        CategoryWords.NONE,
                        typed,
                        List.of(),
                        Reading.ALL_WORDS,
                        null,
                        Map.of(),
                        Order.RELEVANCE,
                        false,
                        0,
                        10,
                        false))
                .total();
    }

    private static void insert(int writer, String name) {
        Kontor.sql()
                .update("insert into catalog.product (sku, name_en, source) values ('FOLLOW-" + writer + "-0', '" + name
                        + "', 'index-follows')");
    }

    private static Void write(int me) throws SQLException {
        Random random = new Random(me);
        try (Connection own = Kontor.server().database().open();
                Statement sql = own.createStatement()) {
            own.setAutoCommit(false);
            for (int i = 0; i < WRITES; i++) {
                String sku = "'FOLLOW-" + me + "-" + random.nextInt(10) + "'";
                switch (random.nextInt(4)) {
                    case 0 -> sql.execute("delete from catalog.product where sku = " + sku);
                    case 1 -> sql.execute("update catalog.product set active = not active where sku = " + sku);
                    default ->
                        sql.execute(
                                "insert into catalog.product (sku, name_en, source) values (" + sku
                                        + ", 'Numbat', 'index-follows') on conflict (sku) do update set name_en = product.name_en || 'x'");
                }
                LockSupport.parkNanos(random.nextInt(20) * 1_000_000L);
                if (random.nextInt(5) == 0) {
                    own.rollback();
                } else if (random.nextBoolean()) {
                    own.commit();
                }
            }
            own.commit();
        }
        return null;
    }
}
