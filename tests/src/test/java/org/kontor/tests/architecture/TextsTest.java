package org.kontor.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Rule;
import org.kontor.launcher.Layout;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.OrderVerb;
import org.kontor.order.model.recurring.RecurringStatus;
import org.kontor.order.model.recurring.RecurringVerb;
import org.kontor.returns.model.Disposition;
import org.kontor.returns.model.Finding;
import org.kontor.returns.model.Resolution;
import org.kontor.returns.model.ReturnReason;
import org.kontor.returns.model.ReturnState;

/** What the pages and problem documents say is said in both languages, with the same figures in it. */
class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");
    private static final Pattern USED = Pattern.compile("text\\['([a-z]+\\.[A-Za-z0-9.-]+)']");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path english : bundles()) {
            Properties en = read(english);
            Properties zh = read(chinese(english));
            assertEquals(
                    new TreeSet<>(en.stringPropertyNames()), new TreeSet<>(withOneForms(zh, en)), english.toString());
        }
    }

    @Test
    void bothLanguagesNameTheSameFigures() throws IOException {
        for (Path english : bundles()) {
            Properties en = read(english);
            Properties zh = read(chinese(english));
            for (String key : zh.stringPropertyNames()) {
                assertEquals(places(en.getProperty(key, "")), places(zh.getProperty(key)), key);
                assertFalse(
                        zh.getProperty(key).isBlank()
                                && !en.getProperty(key, "").isBlank(),
                        key + " says nothing");
            }
        }
    }

    @Test
    void keysBeginWithTheNameOfTheirContext() throws IOException {
        for (Path english : bundles()) {
            String context = english.getParent().getFileName().toString();
            assertEquals(
                    Set.of(),
                    read(english).stringPropertyNames().stream()
                            .filter(key -> !key.startsWith(context + "."))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void everyRuleHasItsSentence() throws IOException {
        Set<String> known = allKeys();
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : Modules.application()) {
            if (type.isEnum() && type.isAssignableTo(Rule.class)) {
                keysOf(type).filter(key -> !known.contains(key)).forEach(silent::add);
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (Path english : bundles()) {
            for (Path bundle : List.of(english, chinese(english))) {
                List<String> keys = Files.readAllLines(bundle).stream()
                        .filter(line -> line.matches("[a-z][^=]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertEquals(new TreeSet<>(keys).size(), keys.size(), bundle + ": the last of two would win");
            }
        }
    }

    /** Pages put these keys together from what they show; a missing one would be shown as it is. */
    @Test
    void everyVerbAndStatusHasItsWord() throws IOException {
        Set<String> known = allKeys();
        Map<String, Enum<?>[]> said = Map.ofEntries(
                Map.entry("order.status.", OrderStatus.values()),
                Map.entry("order.office.status.", OrderStatus.values()),
                Map.entry("order.office.verb.", OrderVerb.values()),
                Map.entry("order.recurring-status.", RecurringStatus.values()),
                Map.entry("order.recurring-verb.", RecurringVerb.values()),
                Map.entry("returns.state.", ReturnState.values()),
                Map.entry("returns.reason.", ReturnReason.values()),
                Map.entry("returns.wish.", Resolution.values()),
                Map.entry("returns.finding.", Finding.values()),
                Map.entry("returns.disposition.", Disposition.values()),
                Map.entry("returns.resolution.", Resolution.values()));
        Set<String> silent = new TreeSet<>();
        said.forEach((prefix, values) -> {
            for (Enum<?> value : values) {
                if (!known.contains(prefix + value.name())) {
                    silent.add(prefix + value.name());
                }
            }
        });
        assertEquals(Set.of(), silent);
    }

    /** The error page is this template with two sentences in each language. */
    @Test
    void everyErrorPageSaysWhatToDoAndIsSmall() throws IOException {
        Set<String> known = allKeys();
        for (int status : List.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503)) {
            String key = "shell.status-" + status;
            assertTrue(known.contains(key) && known.contains(key + "-do"), key);
        }
        assertTrue(
                Files.size(root().resolve("web/src/main/webapp/WEB-INF/error.html")) < 6 * 1024, "at most 8 KB in all");
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        Set<String> known = allKeys();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root().resolve("web/src/main/webapp"))) {
            for (Path page :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher used = USED.matcher(Files.readString(page));
                while (used.find()) {
                    if (!known.contains(used.group(1))) {
                        missing.add(page.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** Read from the source, for classes of the web module are not on the path of the tests. */
    private static Stream<String> keysOf(JavaClass rules) throws IOException {
        String below = "src/main/java/" + rules.getName().replace('.', '/') + ".java";
        Path source = Stream.of("persistence", "ejb", "batch", "web")
                .map(module -> root().resolve(module).resolve(below))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + rules.getName()));
        return Pattern.compile("^\\s*[A-Z][A-Z0-9_]*\\(\\s*\"([a-z]+\\.[a-z0-9.-]+)\"", Pattern.MULTILINE)
                .matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1));
    }

    /** English has a form of its own for one thing; Chinese has none. */
    private static Set<String> withOneForms(Properties zh, Properties en) {
        Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
        en.stringPropertyNames().stream().filter(key -> key.endsWith(".one")).forEach(keys::add);
        return keys;
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : bundles()) {
            keys.addAll(read(bundle).stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("web/src/main/resources/org/kontor"))) {
            List<Path> found =
                    files.filter(path -> path.endsWith("texts.properties")).toList();
            assertFalse(found.isEmpty(), "no bundles");
            return found;
        }
    }

    private static Path chinese(Path english) {
        return english.resolveSibling("texts_zh.properties");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path root() {
        return Layout.find().root();
    }
}
