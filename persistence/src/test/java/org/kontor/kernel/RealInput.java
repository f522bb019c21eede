package org.kontor.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real input that lies beside the checkout; a machine without it says what is not tested, and skips it. */
public final class RealInput {

    private RealInput() {}

    /** @param what it is, for who reads that it is missing */
    public static Path path(String what, String below) {
        Path shared = Path.of(System.getProperty("kontor.shared", "../shared"));
        Path path = Files.exists(shared)
                ? shared.resolve(below)
                : Path.of("..").resolve(shared).resolve(below);
        if (!Files.exists(path)) {
            String missing =
                    "NOT TESTED: " + what + " missing: " + path.toAbsolutePath().normalize()
                            + ". Put them there, or name the folder that has them: -Dkontor.shared=DIR";
            System.out.println(missing);
            Assumptions.abort(missing);
        }
        return path;
    }
}
