package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;

/** The proof {@code partner-faults} at a size that the build has time for. */
class PartnerFaultsIT {

    private static final int ORDERS = 16;

    @Test
    void partnersThatLoseDoubleAndDelayEndWithTheSameBooks() throws Exception {
        PartnerRounds rounds = new PartnerRounds(Kontor.http(), Kontor.sql());
        rounds.play(ORDERS, 800, Duration.ofMinutes(2));
        rounds.apart().forEach((what, which) -> assertEquals(List.of(), which, what));
        Map<String, Integer> answers = rounds.answers();
        assertEquals(ORDERS, answers.get("placed 201"), answers::toString);
        assertTrue(rounds.faults().get("lost_before_reading") > 0
                && rounds.faults().get("asked_again") > 0);
        Books.check(Kontor.sql());
    }
}
