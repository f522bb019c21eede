package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.catalog.gateway.lucene.LuceneProductIndex;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.CategoryQueries;
import org.kontor.catalog.service.NumberQueries;
import org.kontor.catalog.service.RowQueries;
import org.kontor.catalog.service.assortment.SightQueries;
import org.kontor.catalog.service.index.ProductChangeQueries;
import org.kontor.catalog.service.number.TypedNumberQueries;
import org.kontor.catalog.service.search.CategoryBook;
import org.kontor.catalog.service.search.FacetQueries;
import org.kontor.catalog.service.search.FindProducts;
import org.kontor.catalog.service.search.ProductSearch;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.catalog.service.synonym.SynonymBook;
import org.kontor.catalog.service.synonym.SynonymQueries;
import org.kontor.kernel.service.ReadTogether;
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

    @TempDir
    private Path folder;

    private Connection connection;
    private LuceneProductIndex index;
    private CatalogQueries catalog;
    private SearchQueries search;
    private PlainEntities entities;

    @BeforeEach
    void open() throws Exception {
        connection = Kontor.server().database().open();
        connection.setAutoCommit(false);
        entities = new PlainEntities(connection);
        index = new LuceneProductIndex(folder);
        ProductChangeQueries changes = entities.on(new ProductChangeQueries());
        index.apply(changes.products(changes.idsAfter(-1, 100_000)), List.of(), 0);
        SynonymBook synonyms = new SynonymBook(entities.on(new SynonymQueries()));
        RowQueries rows = entities.on(new RowQueries());
        CategoryQueries categories = entities.on(new CategoryQueries());
        catalog = new CatalogQueries(entities.on(new NumberQueries()), rows, categories);
        search = new SearchQueries(
                new FindProducts(index, synonyms),
                rows,
                entities.on(new FacetQueries()),
                categories,
                entities.on(new SightQueries()),
                entities.on(new TypedNumberQueries()),
                new CategoryBook(),
                new ReadTogether());
    }

    @AfterEach
    void close() throws SQLException {
        index.close();
        connection.close();
    }

    @Test
    void whoTypesInACatalogueOfHisOwnDoesNotReadItsTreeWithEachKey() throws SQLException {
        search.suggest(1L, "m8x4", "en");
        int inMain = count(() -> search.suggest(1L, "m8x4", "en"));
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into catalog.catalogue (code, name_en, name_zh) values ('typed-in', 'Own', '自有')");
            statement.execute("insert into catalog.catalogue_company (company_id, catalogue_id)"
                    + " select 1, id from catalog.catalogue where code = 'typed-in'");
        }
        assertEquals(inMain + 1, count(() -> search.suggest(1L, "m8x4", "en")), "its names are read");
        assertEquals(inMain, count(() -> search.suggest(1L, "m8x4", "en")), "and known");
    }

    @Test
    void aPageCostsTheSameStatementsWhateverItsRows() {
        int few = count(() -> search.page(1L, new ProductSearch("M8", null, Map.of(), 1, 5, null, "en")));
        int many = count(() -> search.page(1L, new ProductSearch("M8", null, Map.of(), 1, 100, null, "zh")));
        assertEquals(few, many);
        assertTrue(many <= 6, many + " statements");
    }

    @Test
    void evenAMisspeltSearchCostsAFixedNumber() {
        int misspelt = count(() -> search.page(1L, ProductSearch.of("sokcet screw unobtainium 99", 1, 50, "en")));
        assertTrue(misspelt <= 6, misspelt + " statements");
    }

    @Test
    void anArticleWithItsFamilyCostsSixStatements() {
        assertTrue(catalog.bySku(1L, "4762-M8X40-ZN88", "en").sizes().size() > 100);
        assertEquals(
                count(() -> catalog.bySku(1L, "4762-M8X40-ZN88", "en")),
                count(() -> catalog.bySku(1L, "4032-M8-ZN8", "en")));
        assertTrue(count(() -> catalog.bySku(1L, "4762-M8X40-ZN88", "en")) <= 6);
    }

    @Test
    void suggestionsCostFourStatementsOnceTheCategoriesAreKnown() {
        search.suggest(1L, "m8x4", "en");
        assertTrue(count(() -> search.suggest(1L, "m8x4", "en")) <= 4);
    }

    /** Far above what an idle machine needs, so that only a lost index or a query per row breaks it. */
    @Test
    void aPageIsReadInAFractionOfASecond() {
        SEARCHES.forEach(one -> search.page(1L, one));
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (ProductSearch one : SEARCHES) {
                long begin = System.nanoTime();
                search.page(1L, one);
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
        int before = entities.statements();
        work.run();
        return entities.statements() - before;
    }
}
