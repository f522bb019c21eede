package org.kontor.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.Layout;

/** docs/contexts.md tells the truth. */
class ContextsTest {

    private static final House HOUSE = House.ofTheProduct();
    private static final Pattern TABLE =
            Pattern.compile("^create table ([a-z]+)_?\\.([a-z_]+)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final Pattern DROPPED =
            Pattern.compile("^drop table ([a-z]+)_?\\.([a-z_]+)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private record Row(Set<String> owns, Set<String> publishes, Set<String> listens) {}

    @Test
    void everyContextHasItsRow() throws IOException {
        Set<String> contexts = Modules.application().stream()
                .map(HOUSE::context)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(contexts, rows().keySet());
    }

    @Test
    void everyTableHasItsOwner() throws IOException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Stream<Path> migrations = Files.list(root().resolve("persistence/src/main/resources/db/migration"))) {
            for (Path migration : migrations.sorted().toList()) {
                TABLE.matcher(Files.readString(migration)).results().forEach(found -> tables.computeIfAbsent(
                                found.group(1), context -> new TreeSet<>())
                        .add(found.group(2)));
                DROPPED.matcher(Files.readString(migration)).results().forEach(found -> tables.get(found.group(1))
                        .remove(found.group(2)));
            }
        }
        assertTrue(tables.size() > 5, tables.toString());
        assertEquals(tables, column(Row::owns));
    }

    @Test
    void everyEventIsNamed() throws IOException {
        assertEquals(
                classes(type -> HOUSE.role(type).equals("event")
                        && !type.isNestedClass()
                        && !type.getSimpleName().equals("package-info")),
                column(Row::publishes));
    }

    @Test
    void everyListenerIsNamed() throws IOException {
        assertEquals(classes(type -> type.isAnnotatedWith("jakarta.ejb.MessageDriven")), column(Row::listens));
    }

    private static Map<String, Set<String>> classes(Predicate<JavaClass> wanted) {
        return Modules.application().stream()
                .filter(type -> HOUSE.context(type).isPresent())
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        type -> HOUSE.context(type).orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getSimpleName, Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, Set<String>> column(Function<Row, Set<String>> column) throws IOException {
        Map<String, Set<String>> filled = new TreeMap<>();
        rows().forEach((context, row) -> {
            if (!column.apply(row).isEmpty()) {
                filled.put(context, column.apply(row));
            }
        });
        return filled;
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(root().resolve("docs/contexts.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 7 && !cells[1].isBlank() && !cells[1].contains("-") && !cells[1].contains("Context")) {
                rows.put(cells[1].strip(), new Row(names(cells[3]), names(cells[4]), names(cells[5])));
            }
        }
        return rows;
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path root() {
        return Layout.find().root();
    }
}
