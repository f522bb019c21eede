package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.kontor.tests.Kontor;

/** The proof permission-matrix in its small size on the server that all tests share. */
class PermissionMatrixIT {

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void nothingOfAnotherCompanyIsSeenToldOrChanged(TestReporter figures) throws Exception {
        long seed = Long.getLong("kontor.seed", 1);
        PermissionMatrix.Outcome outcome = new PermissionMatrix(Kontor.server(), false, seed).run(OpenApi.operations());
        figures.publishEntry("permission-matrix", "seed " + seed + ", " + outcome.figures());
        outcome.idle().forEach(form -> figures.publishEntry("idle", form));
        assertEquals(Set.of(), outcome.missing(), "without a row in the table");
        assertEquals(Set.of(), outcome.leaks());
        assertEquals(Set.of(), outcome.told(), "foreign and absent differ");
        assertEquals(Set.of(), outcome.writes());
        assertEquals(Set.of(), outcome.differences());
        assertTrue(outcome.markedFields() >= 150, outcome.figures());
        assertTrue(outcome.shownToOwner() >= 20, outcome.figures());
        assertTrue(outcome.effective() >= 8, outcome.figures());
    }

    @Test
    void anOperationWithoutARowIsSeen() throws Exception {
        Set<String> more = new TreeSet<>(Set.of("GET /api/v1/forgotten"));
        assertTrue(MatrixTable.missing(more).containsAll(more));
    }
}
