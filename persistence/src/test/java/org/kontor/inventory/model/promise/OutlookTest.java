package org.kontor.inventory.model.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Outlook outlook = Outlook.of(
            BigDecimal.valueOf(3), List.of(coming(9, 20), coming(2, 5), coming(9, 2), coming(-1, 100)), TODAY);

    @Test
    void whatIsFreeTodayCanBeHadToday() {
        assertEquals(Optional.of(TODAY), day(3));
    }

    @Test
    void moreCanBeHadOnTheDayOnWhichEnoughHasComeWhateverTheirOrder() {
        assertEquals(Optional.of(TODAY.plusDays(2)), day(8));
        assertEquals(Optional.of(TODAY.plusDays(9)), day(30));
        assertEquals(BigDecimal.valueOf(8), outlook.on(TODAY.plusDays(8)));
        assertEquals(BigDecimal.valueOf(30), outlook.on(TODAY.plusDays(9)));
    }

    @Test
    void whatIsLateIsPromisedToNobody() {
        assertEquals(Optional.empty(), day(31));
        assertEquals(BigDecimal.ZERO, outlook.on(TODAY.minusDays(1)));
    }

    @Test
    void whatIsExpectedTodayCountsToday() {
        Outlook today = Outlook.of(BigDecimal.ZERO, List.of(coming(0, 4)), TODAY);
        assertEquals(Optional.of(TODAY), today.dayFor(BigDecimal.valueOf(4)));
    }

    private Optional<LocalDate> day(int quantity) {
        return outlook.dayFor(BigDecimal.valueOf(quantity));
    }

    private static Expected coming(int days, int quantity) {
        return new Expected(TODAY.plusDays(days), BigDecimal.valueOf(quantity));
    }
}
