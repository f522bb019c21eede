package org.kontor.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real input that lies beside the checkout. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder below the shared folder; its absence is a failure that says where it was looked for. */
    public static Path path(String below) {
        Path wanted = wanted(below);
        if (!Files.exists(wanted)) {
            throw new AssertionError(missing(wanted));
        }
        return wanted;
    }

    /** The same for a test that a checkout without it must not fail of: it is skipped, and says so loudly. */
    public static Path pathOrSkip(String below) {
        Path wanted = wanted(below);
        if (!Files.exists(wanted)) {
            System.err.println("NOT TESTED: " + missing(wanted));
            Assumptions.abort(missing(wanted));
        }
        return wanted;
    }

    private static Path wanted(String below) {
        return Path.of(System.getProperty("kontor.shared", "../shared"))
                .toAbsolutePath()
                .normalize()
                .resolve(below);
    }

    private static String missing(Path wanted) {
        return "Real input is missing: " + wanted
                + ". Put it there, or name the folder that has it: -Dkontor.shared=DIR";
    }
}
