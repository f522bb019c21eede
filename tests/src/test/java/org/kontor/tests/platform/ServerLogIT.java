package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/** Runs after all others: the server had nothing to complain about, not even about the wrong input of the tests. */
class ServerLogIT {

    private static final Pattern COMPLAINT = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\d \\S+ (WARN|WARNING|SEVERE|ERROR|FATAL) .*|^WARNING: .*|^\\s+at \\S+\\(.*|^Caused by: .*");

    /** In the name of what a test lets fail on purpose: one line about it is wanted, but no stack trace. */
    private static final String PLANTED = "planted-";

    /** What is shown of it, messages before their stack traces. */
    private static final int MOST = 40;

    /** Where a message begins; its stack trace follows. */
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d ");

    /** What the pool says of connections that {@link DroppedConnectionsIT} has cut. */
    private static final Pattern CUT = Pattern.compile(".* IJ(030027|030061|000621): .*");

    @Test
    void theLogHoldsNoWarningErrorOrStackTrace() throws IOException {
        List<String> complaints = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Kontor.server().logFile().getParent(), "server.log*")) {
            for (Path file : files) {
                complaints.addAll(complaints(file));
            }
        }
        complaints.sort(Comparator.comparing(line -> !ENTRY.matcher(line).lookingAt()));
        assertEquals(
                List.of(),
                complaints.stream().limit(MOST).toList(),
                () -> "in " + Kontor.server().logFile());
    }

    private static List<String> complaints(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        boolean cut = false;
        for (String line : Files.readAllLines(file)) {
            cut = ENTRY.matcher(line).lookingAt() ? CUT.matcher(line).matches() : cut;
            if (!cut && COMPLAINT.matcher(line).matches() && !line.contains(PLANTED)) {
                found.add(line);
            }
        }
        return found;
    }
}
