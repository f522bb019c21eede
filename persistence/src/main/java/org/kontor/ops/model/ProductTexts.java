package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names and texts of an article by language. {@code name} and {@code text} are in the line's {@code language}, English when
 * it names none; {@code name:de} and the like add others. An article must be called something: an article that is new
 * and has no English name takes the one of the line's own language. A text with markup, or in German, is a long text; {@code line_break} says what
 * stands in the file where a line ends.
 */
final class ProductTexts {

    private static final int NAME = 300;
    private static final int TEXT = 10_000;
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final String own;
    private final String lineBreak;

    ProductTexts(Cells cells) {
        String named = cells.text("language", 8).toLowerCase(Locale.ROOT);
        own = named.isEmpty() ? "en" : named;
        if (!own.matches("[a-z]{2}")) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "language", own);
        }
        lineBreak = cells.text("line_break", 10);
        put(names, own, cells.text("name", NAME));
        put(texts, own, broken(cells.prose("text", TEXT)));
        put(names, "zh", cells.text("name_zh", NAME));
        put(texts, "zh", broken(cells.prose("text_zh", TEXT)));
        for (String field : cells.names()) {
            if (field.startsWith("name:")) {
                put(names, field.substring(5), cells.text(field, NAME));
            } else if (field.startsWith("text:")) {
                put(texts, field.substring(5), broken(cells.prose(field, TEXT)));
            }
        }
    }

    private static void put(Map<String, String> words, String language, String said) {
        if (!said.isEmpty()) {
            words.putIfAbsent(language, said);
        }
    }

    private String broken(String text) {
        return lineBreak.isEmpty()
                ? text
                : text.replace(lineBreak, MARKUP.matcher(text).find() ? "<br>" : "\n");
    }

    /** What a new article is called that has no English name. */
    String ownName() {
        return names.getOrDefault(own, "");
    }

    String nameIn(String language) {
        return names.getOrDefault(language, "");
    }

    /** The plain text in a language; empty when there is none or it has markup. */
    String plain(String language) {
        return isLong(language) ? "" : texts.getOrDefault(language, "");
    }

    private boolean isLong(String language) {
        String text = texts.getOrDefault(language, "");
        return !text.isEmpty() && (language.equals("de") || MARKUP.matcher(text).find());
    }

    /** The long texts by language, as JSON. */
    String longTexts() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        List.of("en", "de", "zh").forEach(language -> {
            if (isLong(language)) {
                all.add(language, texts.get(language));
            }
        });
        return all.build().toString();
    }

    /** Words in languages that an article has no room for. */
    List<String> notTaken() {
        List<String> notTaken = new ArrayList<>();
        names.forEach((language, name) -> {
            if (!List.of("en", "zh").contains(language) && !name.equals(names.getOrDefault("en", ownName()))) {
                notTaken.add("name in " + language);
            }
        });
        texts.keySet().stream()
                .filter(language -> !List.of("en", "de", "zh").contains(language))
                .forEach(language -> notTaken.add("text in " + language));
        return notTaken;
    }
}
