package org.kontor.catalog.gateway.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Choice;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Range;
import org.kontor.catalog.gateway.IndexQuestion.Reading;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.ProductIndex;
import org.kontor.catalog.gateway.SegmentSum;
import org.kontor.catalog.model.assortment.Sight;

class LuceneProductIndexTest {

    private static final long LENGTH = 7;

    @TempDir
    private Path folder;

    private LuceneProductIndex index;

    @BeforeEach
    void open() {
        index = new LuceneProductIndex(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"EQ-50", "eq50", "ＥＱ５０", "Eq 50", "KS/1521-32", "ks152132", "KS 152132"})
    void aNumberIsFoundInAnySpellingAndFirst(String typed) {
        index.apply(
                List.of(
                        product(1, "AB-1", "Koss", "KS-9", "Case for EQ 50 and others"),
                        product(2, "EQ-50", "Koss", "KS/1521-32", "Stereo equalizer")),
                List.of(),
                1);
        assertEquals(2, find(typed, Reading.ALL_WORDS).ids().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Schrauben, Schraube verzinkt",
        "Schraube, Sechskantschrauben Schrauben",
        "hands free, Handsfree car kit",
        "handsfree, Hands-free car kit",
        "750GB, Hard drive 750 GB",
        "750 GB, Hard drive 750GB",
        "六角螺母, 不锈钢六角螺母",
        "screws, Hex screw"
    })
    void wordsAreFoundHoweverTheyAreWritten(String typed, String name) {
        index.apply(List.of(product(1, "A-1", null, null, name)), List.of(), 1);
        assertEquals(List.of(1L), find(typed, Reading.ALL_WORDS).ids());
        assertEquals(0, find(typed + " unobtainium", Reading.ALL_WORDS).total());
    }

    @Test
    void anUnfinishedWordIsEnoughWhileTyping() {
        index.apply(List.of(product(1, "A-1", null, null, "Equalizer M8x40")), List.of(), 1);
        assertEquals(1, find("equ", Reading.LAST_UNFINISHED).total());
        assertEquals(1, find("equalizer m8x", Reading.LAST_UNFINISHED).total());
        assertEquals(0, find("m8x equalizer", Reading.LAST_UNFINISHED).total());
    }

    @Test
    void similarNumbersAndWordsAreProposed() {
        index.apply(List.of(product(1, "A-1", "Lacie", "130992", "Socket adapter")), List.of(), 1);
        assertEquals(List.of(1L), find("LAC130992", Reading.SIMILAR_NUMBER).ids());
        assertEquals(0, find("XX4711", Reading.SIMILAR_NUMBER).total());
        assertEquals(List.of("socket"), List.copyOf(index.similarWords("sokcet")));
        assertEquals(List.of(), List.copyOf(index.similarWords("sockets")));
    }

    @Test
    void filtersOfOneAttributeWidenAndItsCountsShowTheOthers() {
        index.apply(List.of(sized(1, "20"), sized(2, "30"), sized(3, "30"), sized(4, "40")), List.of(), 1);
        IndexAnswer found = index.find(new IndexQuestion(
                Sight.EVERYTHING,
                Set.of(),
                CategoryWords.NONE,
                "",
                List.of(),
                Reading.ALL_WORDS,
                "screws",
                Map.of(LENGTH, new Choice(List.of("20"), List.of(new Range(new BigDecimal("35"), null)))),
                Order.RELEVANCE,
                false,
                0,
                10,
                true));
        assertEquals(List.of(1L, 4L), found.ids());
        assertEquals(
                Map.of("20", 1L, "30", 2L, "40", 1L),
                found.values().get(LENGTH).stream()
                        .collect(java.util.stream.Collectors.toMap(
                                IndexAnswer.Counted::english, IndexAnswer.Counted::articles)));
        assertEquals(Map.of(5L, 2L), found.categories());
    }

    @Test
    void whatWasTakenOverIsKeptOverARestart() {
        index.apply(
                List.of(product(1, "A-1", null, null, "Wombat"), product(2, "A-2", null, null, "Numbat")),
                List.of(),
                5);
        index.apply(List.of(), List.of(2L), 6);
        Map<Long, SegmentSum> before = index.segments();
        index.close();
        index = new LuceneProductIndex(folder);
        assertEquals(Optional.of(6L), index.horizon());
        assertEquals(before, index.segments());
        assertEquals(Map.of(0L, SegmentSum.of(1, 1)), before);
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        index.apply(List.of(product(1, "A-1", null, null, "Wombat")), List.of(), 5);
        index.close();
        try (var files = Files.list(folder.resolve("1"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
        index = new LuceneProductIndex(folder);
        assertEquals(Optional.empty(), index.horizon());
    }

    @Test
    void aSegmentIsReplaced() {
        index.apply(
                List.of(product(1, "A-1", null, null, "Wombat"), product(2000, "A-2", null, null, "Numbat")),
                List.of(),
                5);
        index.replace(0, List.of(product(3, "A-3", null, null, "Quokka")));
        assertEquals(0, find("wombat", Reading.ALL_WORDS).total());
        assertEquals(1, find("numbat", Reading.ALL_WORDS).total());
        assertEquals(1, find("quokka", Reading.ALL_WORDS).total());
    }

    /** Searches go on while another index is made and takes the place, and none of them fails or finds less. */
    @Test
    void aRebuildLeavesNoGap() {
        index.apply(List.of(product(1, "A-1", null, null, "Wombat")), List.of(), 5);
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Integer> searching = CompletableFuture.supplyAsync(() -> {
            int searches = 0;
            while (!ended.get() || searches == 0) {
                assertEquals(1, find("wombat", Reading.ALL_WORDS).total());
                searches++;
            }
            return searches;
        });
        for (int i = 0; i < 20; i++) {
            try (ProductIndex.Rebuild made = index.rebuild()) {
                made.add(List.of(product(1, "A-1", null, null, "Wombat"), product(2, "A-2", null, null, "Numbat")));
                made.swap(6, () -> {});
            }
        }
        ended.set(true);
        assertTrue(searching.join() > 0);
        assertEquals(1, find("numbat", Reading.ALL_WORDS).total());
        try (ProductIndex.Rebuild given = index.rebuild()) {
            given.add(List.of(product(9, "A-9", null, null, "Quokka")));
        }
        assertEquals(0, find("quokka", Reading.ALL_WORDS).total());
        index.close();
        index = new LuceneProductIndex(folder);
        assertEquals(Optional.of(6L), index.horizon());
        assertEquals(2, find("", Reading.ALL_WORDS).total());
    }

    @Test
    void whatIsNotSeenIsNeitherFoundNorCounted() {
        index.apply(
                List.of(sized(1, "20"), sized(2, "30"), product(3, "A-3", null, null, "Screw"), sized(4, "30")),
                List.of(),
                1);
        Sight.Part all = new Sight.Part(true, Set.of(5L), Set.of(2L), Set.of(3L));
        Sight.Part none = new Sight.Part(false, Set.of(5L), Set.of(), Set.of(1L, 2L));
        assertEquals(List.of(2L), see(new Sight(false, List.of(all))).ids());
        assertEquals(List.of(4L), see(new Sight(false, List.of(none))).ids());
        IndexAnswer both = see(new Sight(false, List.of(all, none)));
        assertEquals(List.of(2L, 4L), both.ids());
        assertEquals(2, both.total());
        assertEquals(Map.of(5L, 2L), both.categories());
        assertEquals(0, see(new Sight(false, List.of())).total());
        for (long id = 1; id <= 4; id++) {
            for (Sight.Part part : List.of(all, none)) {
                Sight sight = new Sight(false, List.of(part));
                assertEquals(
                        sight.shows(id, id == 3 ? null : 5L), see(sight).ids().contains(id), "as the sight says");
            }
        }
    }

    private IndexAnswer see(Sight sight) {
        return index.find(new IndexQuestion(
                sight,
                Set.of(),
                CategoryWords.NONE,
                "screw",
                List.of(),
                Reading.ALL_WORDS,
                null,
                Map.of(),
                Order.SKU,
                false,
                0,
                10,
                true));
    }

    @Test
    void whatTheCompanyCallsSoComesFirst() {
        index.apply(
                List.of(product(1, "A-1", null, null, "Screw"), product(2, "B-2", null, null, "Nut")), List.of(), 1);
        assertEquals(
                List.of(2L, 1L),
                index.find(new IndexQuestion(
                                Sight.EVERYTHING,
                                Set.of(2L),
                                CategoryWords.NONE,
                                "A-1",
                                List.of(),
                                Reading.ALL_WORDS,
                                null,
                                Map.of(),
                                Order.RELEVANCE,
                                false,
                                0,
                                10,
                                true))
                        .ids());
    }

    @Test
    void whatMeansTheSameIsFoundAfterWhatWasTyped() {
        index.apply(
                List.of(product(1, "A-1", null, null, "Allen key 5 mm"), product(2, "A-2", null, null, "Hex key 5 mm")),
                List.of(),
                1);
        assertEquals(
                List.of(2L, 1L),
                find("hex key", List.of("allen key"), Reading.ALL_WORDS).ids());
        assertEquals(
                List.of(1L),
                find("inbus", List.of("allen key"), Reading.ALL_WORDS).ids());
        assertEquals(List.of(), find("inbus", List.of(), Reading.ALL_WORDS).ids());
    }

    private IndexAnswer find(String typed, Reading reading) {
        return find(typed, List.of(), reading);
    }

    private IndexAnswer find(String typed, List<String> otherwise, Reading reading) {
        return index.find(new IndexQuestion(
                Sight.EVERYTHING,
                Set.of(),
                CategoryWords.NONE,
                typed,
                otherwise,
                reading,
                null,
                Map.of(),
                Order.RELEVANCE,
                false,
                0,
                10,
                true));
    }

    private static IndexedProduct product(long id, String sku, String maker, String makerNumber, String name) {
        return new IndexedProduct(
                id,
                1,
                sku,
                maker,
                makerNumber,
                List.of(),
                List.of(name),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    @Test
    void aValueIsFoundByItsWordInEveryLanguage() {
        IndexedProduct plated = new IndexedProduct(
                1,
                1,
                "S-1",
                null,
                null,
                List.of(),
                List.of("Screw"),
                List.of(),
                5L,
                List.of(),
                List.of("screws"),
                List.of(),
                List.of(new IndexedProduct.Value(LENGTH, "zinc-plated", "镀锌", "verzinkt", null)),
                0);
        index.apply(List.of(plated, product(2, "B", "Koss", "K", "Case")), List.of(), 1);
        for (String word : List.of("verzinkt", "verzinkte", "镀锌", "zinc-plated")) {
            assertEquals(List.of(1L), find(word, Reading.ALL_WORDS).ids(), word);
        }
    }

    private static IndexedProduct sized(long id, String length) {
        return new IndexedProduct(
                id,
                1,
                "S-" + id,
                null,
                null,
                List.of(),
                List.of("Screw"),
                List.of(),
                5L,
                List.of(),
                List.of("screws"),
                List.of(),
                List.of(new IndexedProduct.Value(LENGTH, length, length, null, new BigDecimal(length))),
                0);
    }
}
