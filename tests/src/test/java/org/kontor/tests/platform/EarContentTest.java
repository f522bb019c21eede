package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.Layout;

/** What WildFly brings must not come a second time with the application: every library of the EAR is named here. */
class EarContentTest {

    private static final Set<String> SHARED = Set.of(
            "kontor-persistence.jar",
            "webauthn4j-core.jar",
            "jackson-annotations.jar",
            "jackson-core.jar",
            "jackson-databind.jar",
            "jackson-dataformat-cbor.jar",
            "fastcsv.jar",
            "fastexcel-reader.jar",
            "aalto-xml.jar",
            "stax2-api.jar",
            "commons-compress.jar",
            "commons-io.jar",
            "staedi.jar",
            "openhtmltopdf-core.jar",
            "openhtmltopdf-pdfbox.jar",
            "pdfbox.jar",
            "pdfbox-io.jar",
            "fontbox.jar",
            "xmpbox.jar",
            "graphics2d.jar",
            "metadata-extractor.jar",
            "xmpcore.jar",
            "iban4j.jar",
            "owasp-java-html-sanitizer.jar",
            "java8-shim.jar",
            "java10-shim.jar",
            "commons-codec.jar",
            "commons-lang3.jar",
            "commons-text.jar",
            "okapibarcode.jar",
            "lucene-core.jar",
            "lucene-analysis-common.jar",
            "lucene-facet.jar",
            "flyway-core.jar",
            "flyway-database-postgresql.jar",
            "flyway-database-cockroachdb.jar");
    private static final Set<String> OF_THE_PAGES = Set.of("primefaces", "omnifaces", "fastexcel", "opczip");

    @Test
    void librariesSharedByAllModules() throws IOException {
        try (ZipFile ear = new ZipFile(Layout.find().application().toFile())) {
            Set<String> found = ear.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("lib/".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(SHARED), found);
        }
    }

    @Test
    void librariesOfThePages() throws IOException {
        try (ZipFile ear = new ZipFile(Layout.find().application().toFile());
                ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.getEntry("kontor-web.war")))) {
            Set<String> found = new TreeSet<>();
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/.+")) {
                    found.add(entry.getName().replaceAll("^WEB-INF/lib/([a-z]+)-[0-9].*", "$1"));
                }
            }
            assertEquals(new TreeSet<>(OF_THE_PAGES), found);
        }
    }

    @Test
    void threeModules() throws IOException {
        try (ZipFile ear = new ZipFile(Layout.find().application().toFile())) {
            List<String> modules = ear.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> !name.contains("/") && name.matches(".*\\.(jar|war)"))
                    .sorted()
                    .toList();
            assertEquals(List.of("kontor-batch.jar", "kontor-ejb.jar", "kontor-web.war"), modules);
        }
    }
}
