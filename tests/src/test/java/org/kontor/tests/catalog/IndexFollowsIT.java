package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.catalog.gateway.lucene.LuceneProductIndex;
import org.kontor.catalog.service.search.FollowProducts;
import org.kontor.catalog.service.search.ProductChangeQueries;
import org.kontor.tests.Kontor;

/** A node of its own beside the server's: whatever happens to it, its index ends equal to the database. */
class IndexFollowsIT {

    private static final int WRITERS = 6;
    private static final int WRITES = 40;

    @TempDir
    private Path folder;

    private Connection connection;
    private ProductChangeQueries changes;
    private LuceneProductIndex index;
    private FollowProducts follower;

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

    private void start() throws ReflectiveOperationException {
        index = new LuceneProductIndex(folder);
        follower = new FollowProducts();
        set("changes", changes);
        set("index", index);
        set("clock", Clock.systemUTC());
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = FollowProducts.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(follower, value);
    }

    /** Transactions overlap, end in any order and some not at all, while the node follows. */
    @Test
    void noChangeOfManyWritersIsMissed() throws Exception {
        follower.keepUp();
        assertEquals(changes.segments(), index.segments());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int me = writer;
                writing.add(writers.submit(() -> write(me)));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                follower.keepUp();
            }
            for (Future<?> one : writing) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
        follower.keepUp();
        assertEquals(changes.segments(), index.segments());
    }

    @Test
    void aRestartedNodeReadsOnlyWhatItMissed() throws Exception {
        follower.keepUp();
        index.close();
        insert(1, "Numbat");
        Kontor.sql().update("delete from catalog.product where sku = 'FOLLOW-1-0'");
        insert(2, "Wombat");
        start();
        follower.keepUp();
        assertEquals(changes.segments(), index.segments());
    }

    @Test
    void whatWasMissedByAnAccidentIsFoundByComparing() throws Exception {
        insert(1, "Numbat");
        follower.keepUp();
        long id = Long.parseLong(Kontor.sql().one("select id from catalog.product where sku = 'FOLLOW-1-0'"));
        index.apply(List.of(), List.of(id), index.horizon().orElseThrow());
        assertNotEquals(changes.segments(), index.segments());
        follower.compare();
        assertEquals(changes.segments(), index.segments());
        follower.rebuild();
        follower.keepUp();
        assertEquals(changes.segments(), index.segments());
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
