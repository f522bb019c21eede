package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Names and texts of an article by language. {@code name} and {@code text} are in the line's {@code language}, English when
 * it names none; {@code name:de} and the like add others. An article must be called something: without English words
 * those of the line's own language stand in.
 */
final class ProductTexts {

    private static final int NAME = 300;
    private static final int TEXT = 10_000;

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final String own;

    ProductTexts(Cells cells) {
        String named = cells.text("language", 8).toLowerCase(Locale.ROOT);
        own = named.isEmpty() ? "en" : named;
        if (!own.matches("[a-z]{2}")) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "language", own);
        }
        put(names, own, cells.text("name", NAME));
        put(texts, own, cells.prose("text", TEXT));
        put(names, "zh", cells.text("name_zh", NAME));
        put(texts, "zh", cells.prose("text_zh", TEXT));
        for (String field : cells.names()) {
            if (field.startsWith("name:")) {
                put(names, field.substring(5), cells.text(field, NAME));
            } else if (field.startsWith("text:")) {
                put(texts, field.substring(5), cells.prose(field, TEXT));
            }
        }
    }

    private static void put(Map<String, String> words, String language, String said) {
        if (!said.isEmpty()) {
            words.putIfAbsent(language, said);
        }
    }

    String name() {
        return names.getOrDefault("en", names.getOrDefault(own, ""));
    }

    String text() {
        return texts.getOrDefault("en", texts.getOrDefault(own, ""));
    }

    String in(String language, String what) {
        return (what.equals("name") ? names : texts).getOrDefault(language, "");
    }

    /** The words in languages other than English and Chinese, as JSON: {@code {"de": {"name": …, "text": …}}}. */
    String others() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        otherLanguages()
                .forEach(language ->
                        all.add(language, words(names.getOrDefault(language, ""), texts.getOrDefault(language, ""))));
        return all.build().toString();
    }

    private Stream<String> otherLanguages() {
        return Stream.concat(names.keySet().stream(), texts.keySet().stream())
                .distinct()
                .filter(language -> !language.equals("en") && !language.equals("zh"));
    }

    /** Words in languages that an article has no room for. */
    List<String> notTaken() {
        return Stream.concat(names.keySet().stream(), texts.keySet().stream())
                .distinct()
                .filter(language -> !language.equals("en") && !language.equals("zh"))
                .filter(language ->
                        !name().equals(names.get(language)) || !text().equals(texts.getOrDefault(language, "")))
                .map(language -> "texts in " + language)
                .toList();
    }

    private static JsonObjectBuilder words(String name, String text) {
        return Json.createObjectBuilder().add("name", name).add("text", text);
    }
}
