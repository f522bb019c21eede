package org.kontor.tests.proof;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.kontor.tests.proof.ManyArticles.Sample;

/** What buyers ask: words of names, numbers, categories with filters, misspelt words; in English and Chinese. */
final class SpeedQuestions {

    private static final String KEY = "kontor_demo_nordwerk_7f3c9a51d2e84b06";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final List<Sample> samples;

    SpeedQuestions(URI server, List<Sample> samples) {
        this.server = server;
        this.samples = samples;
    }

    /** A page of twenty with facets and prices. */
    boolean search(int user, Random random) throws Exception {
        return answered(path(random));
    }

    /** What such a search asks for. */
    String path(Random random) {
        return "api/v1/products?size=20&" + question(samples.get(random.nextInt(samples.size())), random);
    }

    /** What is typed so far. */
    boolean suggest(int user, Random random) throws Exception {
        Sample one = samples.get(random.nextInt(samples.size()));
        String all = List.of(one.english(), one.english(), one.chinese(), one.sku(), one.maker())
                .get(random.nextInt(5));
        return answered(
                "api/v1/suggest?q=" + encoded(all.substring(0, Math.min(all.length(), 3 + random.nextInt(12)))));
    }

    private static String question(Sample of, Random random) {
        String[] words = of.english().split(" ");
        int dice = random.nextInt(100);
        if (dice < 35) {
            return "q=" + encoded(String.join(" ", List.of(words).subList(0, words.length - 1 - random.nextInt(2))));
        }
        if (dice < 50) {
            return "q=" + encoded(words[words.length - 6 < 0 ? 0 : words.length - 6]) + "&f.speed-material="
                    + encoded(of.material());
        }
        if (dice < 65) {
            return "category=" + of.category() + "&f.speed-material=" + encoded(of.material())
                    + "&f.speed-length=10..80";
        }
        if (dice < 70) {
            return "category=" + of.category().replaceFirst("-\\d+$", "");
        }
        if (dice < 80) {
            return "q=" + encoded(random.nextBoolean() ? of.sku() : of.maker());
        }
        if (dice < 90) {
            return "lang=zh&q=" + encoded(of.chinese());
        }
        return "q="
                + encoded(misspelt(words[0], random) + " "
                        + String.join(" ", List.of(words).subList(1, 3)));
    }

    private static String misspelt(String word, Random random) {
        int at = 1 + random.nextInt(Math.max(1, word.length() - 2));
        return word.substring(0, at) + word.substring(at + 1);
    }

    boolean answered(String path) throws Exception {
        return ask(path).statusCode() == 200;
    }

    HttpResponse<String> ask(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + KEY)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
