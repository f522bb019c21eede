package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/** Runs after all others: the server had nothing to complain about, not even about the wrong input of the tests. */
@Order(Integer.MAX_VALUE)
class ServerLogIT {

    private static final Pattern COMPLAINT =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ (WARN|ERROR|FATAL) .*|^\\s+at [\\w$.]+\\(.*|^Caused by: .*");

    @Test
    void theLogHoldsNoWarningErrorOrStackTrace() throws IOException {
        List<String> complaints;
        try (var lines = Files.lines(Kontor.server().logFile())) {
            complaints = lines.filter(line -> COMPLAINT.matcher(line).matches())
                    .limit(40)
                    .toList();
        }
        assertEquals(List.of(), complaints, () -> "in " + Kontor.server().logFile());
    }
}
