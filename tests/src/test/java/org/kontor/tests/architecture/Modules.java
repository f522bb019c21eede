package org.kontor.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.kontor.launcher.Layout;

/** The compiled classes of the product, module by module. */
final class Modules {

    private static final List<String> OF_THE_EAR = List.of("persistence", "ejb", "batch", "web");

    private Modules() {}

    /** Everything that goes into the EAR. */
    static JavaClasses application() {
        return imported(OF_THE_EAR);
    }

    static JavaClasses of(String module) {
        return imported(List.of(module));
    }

    private static JavaClasses imported(List<String> modules) {
        Path root = Layout.find().root();
        return new ClassFileImporter()
                .importPaths(modules.stream()
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList());
    }
}
