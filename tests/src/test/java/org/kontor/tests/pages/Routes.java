package org.kontor.tests.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontor.launcher.Layout;

/** The addresses of all pages, as portal and back-office name them: read from their source, so that none can be left out. */
final class Routes {

    private static final Pattern ROUTE = Pattern.compile("\\broute\\(\\s*\"([^\"]+)\"");

    private Routes() {}

    static List<Pattern> all() {
        return Stream.of("PortalRoutes", "OfficeRoutes").flatMap(Routes::of).toList();
    }

    private static Stream<Pattern> of(String servlet) {
        try {
            String source = Files.readString(
                    Layout.find().root().resolve("web/src/main/java/org/kontor/shell/" + servlet + ".java"));
            return ROUTE.matcher(source).results().map(found -> Pattern.compile(found.group(1)));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
