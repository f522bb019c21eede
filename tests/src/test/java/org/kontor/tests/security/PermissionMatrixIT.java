package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/** The proof permission-matrix on the server that all tests share. */
class PermissionMatrixIT {

    @Test
    void nothingOfAnotherCompanyIsSeenToldOrChanged() throws Exception {
        PermissionMatrix.Outcome outcome = new PermissionMatrix(Kontor.server()).run(OpenApi.operations());
        System.out.println("permission-matrix: " + outcome.operations() + " operations and pages x " + outcome.roles()
                + " roles, " + outcome.tried() + " calls, " + outcome.markedFields() + " marked fields");
        assertEquals(List.of(), outcome.missing(), "without a row in the table");
        assertEquals(List.of(), outcome.leaks());
        assertEquals(List.of(), outcome.told(), "foreign and absent differ");
        assertEquals(List.of(), outcome.writes());
        assertEquals(List.of(), outcome.differences());
        assertTrue(outcome.markedFields() >= 30, outcome.markedFields() + " fields are marked");
        assertTrue(outcome.tried() >= 500, outcome.tried() + " calls");
    }

    @Test
    void anOperationWithoutARowIsSeen() throws Exception {
        Set<String> more = new TreeSet<>(Set.of("GET /api/v1/forgotten"));
        assertEquals(
                List.of("GET /api/v1/forgotten"),
                new PermissionMatrix(Kontor.server()).run(more).missing());
    }
}
