package org.kontor.tests.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/**
 * What {@code search-speed} and {@code price-speed} watch, at a size that the build has time for: under load every answer is the
 * one that was given before it. The time is what a busy machine keeps, too: it catches what became slower by more than an
 * order of magnitude and publishes nothing.
 */
class SpeedIT {

    private static final int USERS = 2;
    private static final Duration SPAN = Duration.ofSeconds(2);
    private static final double MEDIAN_MILLIS = 500;

    private final SpeedQuestions api = new SpeedQuestions(Kontor.server().http(), List.of());

    @Test
    void searchesUnderLoadFindTheSameAndInTime() throws Exception {
        List<String> questions = new ArrayList<>();
        for (String typed :
                List.of("screw", "socket cap M8x40", "sokcet screw", "内六角圆柱头螺钉", "4762-M8X40-ZN88", "glove 9")) {
            questions.add("api/v1/products?size=20&q=" + SpeedQuestions.encoded(typed));
        }
        questions.add("api/v1/products?size=20&category=socket-screws&f.thread=M8&f.thread=M10&f.length=20..40");
        questions.add("api/v1/products?size=20&lang=zh&category=fasteners&sort=name&page=3");
        same(questions);
        same(List.of(
                "api/v1/suggest?q=scr",
                "api/v1/suggest?q=m8x",
                "api/v1/suggest?q=4762-M8",
                "api/v1/suggest?q=" + SpeedQuestions.encoded("内六")));
    }

    @Test
    void pagesOfPricesUnderLoadAreTheSameAndInTime() throws Exception {
        List<String> skus = List.of(Kontor.sql()
                .one("select string_agg(sku, '|' order by id) from (select id, sku from catalog.product"
                        + " where active and sku ~ '^[0-9]{4}-M' order by id limit 200) p")
                .split("\\|"));
        List<String> pages = IntStream.range(0, 4)
                .mapToObj(page -> skus.subList(page * 50, page * 50 + 50).stream()
                        .map(sku -> "sku=" + SpeedQuestions.encoded(sku))
                        .collect(Collectors.joining(
                                "&", "api/v1/prices?quantity=" + (page % 2 == 0 ? 1 : 1000) + "&", "")))
                .toList();
        try (JsonReader page =
                Json.createReader(new StringReader(api.ask(pages.get(0)).body()))) {
            assertEquals(50, page.readArray().size(), "a page of fifty");
        }
        same(pages);
    }

    private void same(List<String> questions) throws Exception {
        Map<String, String> first = new LinkedHashMap<>();
        for (String question : questions) {
            first.put(question, answer(question));
        }
        Load load = Load.run(USERS, SPAN, (user, random) -> {
            String question = questions.get(random.nextInt(questions.size()));
            return answer(question).equals(first.get(question));
        });
        assertEquals(0, load.failed(), "answers other than before");
        assertTrue(load.perSecond() * SPAN.toSeconds() > USERS, "hardly anything was asked");
        assertTrue(load.millis(50) < MEDIAN_MILLIS, "median " + load.millis(50) + " ms");
    }

    /** Without the instant at which it was asked. */
    private String answer(String question) throws Exception {
        var answer = api.ask(question);
        assertEquals(200, answer.statusCode(), question);
        assertFalse(answer.body().isBlank(), question);
        return answer.body().replaceAll("\"at\":\"[^\"]*\"", "");
    }
}
