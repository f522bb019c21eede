package org.kontor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.shell.problem.Sentences;

/** Every text that a page names is written in both languages. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern NAMED =
            Pattern.compile("text(?:\\[|\\.of\\(|\\.count\\()'([a-z]+\\.[A-Za-z0-9.-]*[A-Za-z0-9])'[\\]),]");

    @Test
    void everyTextOfEveryPageIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> look(file, missing));
        }
        assertEquals(Set.of(), missing);
    }

    private static void look(Path file, Set<String> missing) {
        try {
            Matcher named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                String key = named.group(1);
                for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                    if (Sentences.of(key, Map.of(), language).equals(key)) {
                        missing.add(language + " " + key + " in " + file.getFileName());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
