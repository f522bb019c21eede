package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Reading;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.lucene.LuceneProductIndex;
import org.kontor.catalog.model.assortment.Sight;
import org.kontor.catalog.service.index.ProductChangeQueries;
import org.kontor.tests.Kontor;

/** Whoever knows an article finds it: by its name in each language and by each of its numbers, typed in any way. */
class EveryArticleIT {

    private static final int MANY = 2000;

    @TempDir
    private Path folder;

    @Test
    void everyArticleIsFoundByItsNamesAndByEachOfItsNumbers() throws Exception {
        try (Connection connection = Kontor.server().database().open()) {
            ProductChangeQueries changes = new PlainEntities(connection).on(new ProductChangeQueries());
            List<IndexedProduct> products = changes.products(changes.idsAfter(-1, 100_000));
            assertTrue(products.size() > 1000, products.size() + " articles");
            LuceneProductIndex index = new LuceneProductIndex(folder);
            try {
                index.apply(products, List.of(), 0);
                List<String> lost = products.parallelStream()
                        .flatMap(product -> lost(index, product).stream())
                        .toList();
                assertEquals(List.of(), lost);
            } finally {
                index.close();
            }
        }
    }

    private static List<String> lost(LuceneProductIndex index, IndexedProduct product) {
        List<String> lost = new java.util.ArrayList<>();
        for (String name : product.names()) {
            if (!find(index, name, MANY).ids().contains(product.id())) {
                lost.add(product.sku() + " by its name " + name);
            }
        }
        for (String number : new String[] {product.sku(), spelt(product.sku())}) {
            if (!find(index, number, 1).ids().equals(List.of(product.id()))) {
                lost.add(product.sku() + " first by " + number);
            }
        }
        List<String> others = new ArrayList<>(product.gtins());
        others.add(product.makerNumber());
        for (String number : others) {
            if (number != null
                    && !number.isEmpty()
                    && !find(index, number, MANY).ids().contains(product.id())) {
                lost.add(product.sku() + " by its number " + number);
            }
        }
        return lost;
    }

    /** As somebody may type it who has it from paper. */
    private static String spelt(String sku) {
        return sku.toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('X', 'Ｘ');
    }

    private static IndexAnswer find(LuceneProductIndex index, String typed, int most) {
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
                most,
                false));
    }
}
