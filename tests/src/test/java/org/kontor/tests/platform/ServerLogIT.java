package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/** Runs after all others: the server had nothing to complain about, not even about the wrong input of the tests. */
class ServerLogIT {

    private static final Pattern COMPLAINT =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ (WARN|ERROR|FATAL) .*|^\\s+at \\S+\\(.*|^Caused by: .*");

    /** In the name of what a test lets fail on purpose: one line about it is wanted, but no stack trace. */
    private static final String PLANTED = "planted-";

    /** What the pool says of connections that {@link DroppedConnectionsIT} has cut. */
    private static final Pattern CUT =
            Pattern.compile(".* IJ030027: .*terminating connection due to administrator command.*");

    @Test
    void theLogHoldsNoWarningErrorOrStackTrace() throws IOException {
        List<String> complaints = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Kontor.server().logFile().getParent(), "server.log*")) {
            for (Path file : files) {
                complaints.addAll(complaints(file));
            }
        }
        assertEquals(List.of(), complaints, () -> "in " + Kontor.server().logFile());
    }

    private static List<String> complaints(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> COMPLAINT.matcher(line).matches())
                    .filter(line ->
                            !line.contains(PLANTED) && !CUT.matcher(line).matches())
                    .limit(40)
                    .toList();
        }
    }
}
