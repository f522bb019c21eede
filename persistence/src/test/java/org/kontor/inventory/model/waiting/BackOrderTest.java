package org.kontor.inventory.model.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.model.promise.Expected;

class BackOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SAID = LocalDate.of(2026, 3, 12);

    @Test
    void whatIsOnOrderDecidesTheDayWhateverWasSaid() {
        BackOrder article = article(30, new Expected(LocalDate.of(2026, 3, 19), BigDecimal.TEN));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 20)), article.promiseAgain(BigDecimal.TEN, SAID, TODAY));
    }

    @Test
    void aPromiseWithoutAnOrderStaysUntilItIsPastAndThenASupplierIsAskedAnew() {
        assertEquals(Optional.of(SAID), article(30).promiseAgain(BigDecimal.ONE, SAID, SAID));
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 13)),
                article(30).promiseAgain(BigDecimal.ONE, SAID, SAID.plusDays(1)));
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), article(30).promiseAgain(BigDecimal.ONE, null, TODAY));
    }

    @Test
    void whereNobodyKnowsHowLongASupplierTakesNothingIsPromised() {
        Expected five = new Expected(LocalDate.of(2026, 3, 19), new BigDecimal(5));
        assertEquals(Optional.empty(), article(null, five).promiseAgain(new BigDecimal(6), SAID, TODAY));
    }

    private static BackOrder article(Integer leadDays, Expected... expected) {
        return new BackOrder(1, true, null, 1, BigDecimal.TEN, leadDays, List.of(expected));
    }
}
