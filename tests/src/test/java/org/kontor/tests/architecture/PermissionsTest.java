package org.kontor.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Permission;
import org.kontor.launcher.Layout;

/** A permission that nobody can read, or that stands nowhere, is a mistake. */
class PermissionsTest {

    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";

    @Test
    void everyPermissionIsNamedAndExplainedInBothLanguages() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (String bundle : List.of("texts.properties", "texts_zh.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(
                    root().resolve("web/src/main/resources/org/kontor/identity").resolve(bundle))) {
                texts.load(reader);
            }
            for (String permission : Permission.all()) {
                for (String key :
                        List.of("identity.permission." + permission, "identity.permission." + permission + ".why")) {
                    if (texts.getProperty(key, "").isBlank()) {
                        silent.add(bundle + " " + key);
                    }
                }
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void noUseCaseAsksForWhatIsNotOfTheList() {
        Set<String> asked = Modules.application().stream()
                .flatMap(PermissionsTest::asks)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(asked.size() > 10, asked.toString());
        asked.removeAll(Permission.all());
        asked.remove(Permission.SYSTEM);
        assertEquals(Set.of(), asked);
    }

    private static Stream<String> asks(JavaClass type) {
        return Stream.concat(
                        type.tryGetAnnotationOfType(ROLES_ALLOWED).stream(),
                        type.getMethods().stream()
                                .map(method -> method.tryGetAnnotationOfType(ROLES_ALLOWED))
                                .flatMap(Optional::stream))
                .map(JavaAnnotation::getProperties)
                .flatMap(properties -> Arrays.stream((Object[]) properties.get("value")))
                .map(String::valueOf);
    }

    private static Path root() {
        return Layout.find().root();
    }
}
