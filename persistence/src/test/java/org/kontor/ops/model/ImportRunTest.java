package org.kontor.ops.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class ImportRunTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final ImportRun run =
            new ImportRun(new ImportRequest(ImportKind.ORDERS, 1, "shop", "form:", "UTF-8", false), "Sven", NOW);

    @Test
    void anotherNodeTakesOverWithANewEpoch() {
        run.begin("one/a", 7, NOW);
        run.begin("two/b", 8, NOW.plusSeconds(60));
        assertEquals(8, run.epoch());
        assertEquals("two/b", run.owner());
        assertEquals(ImportStatus.RUNNING, run.status());
    }

    @Test
    void aRefusedFileIsNotTakenAgain() {
        run.begin("one/a", 1, NOW);
        run.refuse(new RuleViolated(OpsRule.IMPORT_FILE_TRUNCATED, Map.of("position", 12)), NOW);
        assertEquals("ops.import-file-truncated", run.failureRule());
        assertEquals(OpsRule.IMPORT_CANNOT_BE_RESTARTED, broken(run::restart));
        assertEquals(OpsRule.IMPORT_VERB_NOT_ALLOWED, broken(() -> run.begin("one/a", 2, NOW)));
    }

    @Test
    void aWaitingRunStopsAtOnceAndGoesOnLater() {
        run.askToStop(NOW);
        assertEquals(ImportStatus.STOPPED, run.status());
        run.restart();
        assertEquals(ImportStatus.WAITING, run.status());
        assertEquals(OpsRule.IMPORT_CANNOT_BE_RESTARTED, broken(run::restart));
    }

    @Test
    void ourOwnNameIsNoSource() {
        assertEquals(
                OpsRule.IMPORT_SOURCE_NOT_A_NAME,
                broken(() -> new ImportRequest(ImportKind.ORDERS, 1, "kontor", "form:", "UTF-8", false)));
        assertEquals(
                OpsRule.IMPORT_SOURCE_NOT_A_NAME,
                broken(() -> new ImportRequest(ImportKind.ORDERS, 1, "Shop 1", "form:", "UTF-8", false)));
    }

    private static Object broken(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(RuleViolated.class, executable).rule();
    }
}
