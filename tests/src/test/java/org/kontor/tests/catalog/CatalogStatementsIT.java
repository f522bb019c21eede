package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.CategoryQueries;
import org.kontor.catalog.service.FacetQueries;
import org.kontor.catalog.service.FoundQueries;
import org.kontor.catalog.service.ProductSearch;
import org.kontor.catalog.service.RowQueries;
import org.kontor.tests.Kontor;

/** The queries of the catalogue on the demo's database, each statement counted and timed. */
class CatalogStatementsIT {

    private static final List<ProductSearch> SEARCHES = List.of(
            search("M8x40", null, Map.of()),
            search("4762-M8X40-BK129", null, Map.of()),
            search("内六角圆柱头螺钉", null, Map.of()),
            search("socket cap screw m8 40", null, Map.of()),
            search("", "nuts", Map.of()),
            search("", null, Map.of()),
            search("screw", null, Map.of("thread", List.of("M8", "M10"), "material", List.of("Steel"))),
            search("glove size 9", null, Map.of()));

    private Connection connection;
    private CatalogQueries catalog;
    private int statements;

    @BeforeEach
    void open() throws Exception {
        connection = Kontor.server().database().open();
        connection.setAutoCommit(false);
        catalog = new CatalogQueries(
                on(new FoundQueries()), on(new RowQueries()), on(new FacetQueries()), on(new CategoryQueries()));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aPageCostsTheSameStatementsWhateverItsRows() {
        int few = count(() -> catalog.page(new ProductSearch("M8", null, Map.of(), 1, 5, null, "en")));
        int many = count(() -> catalog.page(new ProductSearch("M8", null, Map.of(), 1, 100, null, "zh")));
        assertEquals(few, many);
        assertTrue(many <= 7, many + " statements");
    }

    @Test
    void evenAMisspeltSearchCostsAFixedNumber() {
        int misspelt = count(() -> catalog.page(ProductSearch.of("sokcet screw unobtainium 99", 1, 50, "en")));
        assertTrue(misspelt <= 16, misspelt + " statements");
    }

    @Test
    void anArticleWithItsFamilyCostsSixStatements() {
        assertTrue(catalog.bySku("4762-M8X40-ZN88", "en").sizes().size() > 100);
        assertEquals(
                count(() -> catalog.bySku("4762-M8X40-ZN88", "en")), count(() -> catalog.bySku("4032-M8-ZN8", "en")));
        assertTrue(count(() -> catalog.bySku("4762-M8X40-ZN88", "en")) <= 6);
    }

    @Test
    void suggestionsCostFiveStatements() {
        assertTrue(count(() -> catalog.suggest("m8x4", "en")) <= 5);
    }

    /** Far above what an idle machine needs, so that only a lost index or a query per row breaks it. */
    @Test
    void aPageIsReadInAFractionOfASecond() {
        SEARCHES.forEach(catalog::page);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (ProductSearch search : SEARCHES) {
                long begin = System.nanoTime();
                catalog.page(search);
                millis.add((System.nanoTime() - begin) / 1_000_000);
            }
        }
        millis.sort(null);
        long median = millis.get(millis.size() / 2);
        System.getLogger("catalog")
                .log(
                        System.Logger.Level.INFO,
                        "search: median {0} ms, p95 {1} ms",
                        median,
                        millis.get(millis.size() * 95 / 100));
        assertTrue(median < 500, "median " + median + " ms of " + millis);
    }

    private static ProductSearch search(String q, String category, Map<String, List<String>> filters) {
        return new ProductSearch(q, category, filters, 1, 25, null, "en");
    }

    private int count(Runnable work) {
        statements = 0;
        work.run();
        return statements;
    }

    private <T> T on(T queries) throws ReflectiveOperationException {
        Field entities = queries.getClass().getDeclaredField("entities");
        entities.setAccessible(true);
        entities.set(queries, proxy(EntityManager.class, (method, arguments) -> {
            if (!method.equals("createNativeQuery")) {
                throw new UnsupportedOperationException(method);
            }
            return query((String) arguments[0]);
        }));
        return queries;
    }

    private Query query(String sql) {
        List<Object> bound = new ArrayList<>();
        return proxy(Query.class, (method, arguments) -> {
            switch (method) {
                case "setParameter" -> bound.add(arguments[1]);
                case "getResultList" -> {
                    return rows(sql, bound);
                }
                default -> throw new UnsupportedOperationException(method);
            }
            return null;
        });
    }

    private List<Object[]> rows(String sql, List<Object> bound) {
        statements++;
        try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll("\\?\\d+", "?"))) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setObject(i + 1, bound.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Object[]> rows = new ArrayList<>();
                while (result.next()) {
                    Object[] row = new Object[result.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new AssertionError(sql + " " + bound, failed);
        }
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object given = answer.to(
                            method.getName(),
                            arguments == null ? new Object[0] : Arrays.copyOf(arguments, arguments.length));
                    return given == null && method.getReturnType().isInstance(self) ? self : given;
                }));
    }
}
