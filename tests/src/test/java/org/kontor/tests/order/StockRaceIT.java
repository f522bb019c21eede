package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/** The proof {@code stock-race} at a size that the build has time for. */
class StockRaceIT {

    @Test
    void whileOthersCancelAndRunOutExactlyTheTenPiecesAreSold() throws Exception {
        StockRounds rounds = new StockRounds(Kontor.http(), Kontor.sql());
        for (int round = 0; round < 2; round++) {
            assertEquals(
                    Collections.nCopies(3, (long) StockRounds.PIECES), rounds.play(round, 60), rounds.odd()::toString);
        }
        assertEquals(List.of(), rounds.odd());
        Map<String, Integer> answers = rounds.answers();
        assertTrue(answers.keySet().containsAll(List.of("ordered", "short", "expired")), answers::toString);
        Books.check(Kontor.sql());
    }
}
