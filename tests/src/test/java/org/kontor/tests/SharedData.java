package org.kontor.tests;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real input that lies beside the checkout. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder below the shared folder; its absence is a failure that says where it was looked for. */
    public static Path path(String below) {
        Path shared = Path.of(System.getProperty("kontor.shared", "../shared"))
                .toAbsolutePath()
                .normalize();
        Path wanted = shared.resolve(below);
        if (!Files.exists(wanted)) {
            throw new AssertionError("Real input is missing: " + wanted
                    + ". Put it there, or name the folder that has it: -Dkontor.shared=DIR");
        }
        return wanted;
    }
}
