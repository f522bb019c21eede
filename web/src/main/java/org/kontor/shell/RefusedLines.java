package org.kontor.shell;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kontor.cart.model.file.OrderFileLineRepository.Refused;
import org.kontor.shell.problem.Sentences;

/** Refused lines of a file as rows of another, to be put right and handed in again. */
public final class RefusedLines {

    private RefusedLines() {}

    public static List<String> heading(Locale locale) {
        return Stream.of("line", "code", "quantity", "unit", "reason", "to-do")
                .map(column -> sentence("cart.refused-" + column, Map.of(), locale))
                .toList();
    }

    public static List<String> row(Refused line, Locale locale) {
        return List.of(
                String.valueOf(line.line().line()),
                line.line().code(),
                line.line().quantity(),
                line.line().unit(),
                reason(line, locale),
                toDo(line, locale));
    }

    /** Why the line was not taken, as a sentence. */
    public static String reason(Refused line, Locale locale) {
        Map<String, String> details = details(line);
        return line.rule() == null
                ? sentence("cart.refused-state-" + code(line), details, locale)
                : sentence(line.rule(), details, locale);
    }

    public static String toDo(Refused line, Locale locale) {
        return sentence("cart.refused-fix-" + code(line), details(line), locale);
    }

    private static String code(Refused line) {
        return line.state().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> details(Refused line) {
        Map<String, String> details = new TreeMap<>();
        details.put("into", String.valueOf(line.mergedInto()));
        if (line.details() != null) {
            try (JsonReader reader = Json.createReader(new StringReader(line.details()))) {
                var read = reader.readObject();
                read.keySet().forEach(key -> details.put(key, read.getString(key)));
            }
        }
        return details;
    }

    private static String sentence(String key, Map<String, String> details, Locale locale) {
        return Sentences.of(key, details, locale);
    }
}
