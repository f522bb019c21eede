package org.kontor.tests.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.Layout;

/** The proofs that the README names can be run. */
class ProofsTest {

    @Test
    void theReadmeNamesProofsThatAreThere() throws IOException {
        String readme = Files.readString(Layout.find().root().resolve("README.md"));
        TreeSet<String> named = Pattern.compile("-Dproof=([a-z-]+)")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 5, named.toString());
        named.removeAll(Proofs.names());
        assertTrue(named.isEmpty(), "no such proofs: " + named);
    }
}
