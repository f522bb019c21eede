package org.kontor.pricing.model.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.Money;

class EuroRateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);

    @ParameterizedTest
    @CsvSource({
        "100, EUR, 1, USD, 1.1684, 116.84",
        "116.84, USD, 1.1684, EUR, 1, 100.00",
        "100, USD, 1.1684, JPY, 186.75, 15983",
        "0.005, EUR, 1, USD, 1, 0.01",
        "1, JPY, 186.75, CNY, 7.9827, 0.04"
    })
    void anAmountIsRoundedOnceToTheMinorUnitOfTheOtherCurrency(
            BigDecimal amount, String from, BigDecimal fromRate, String to, BigDecimal toRate, BigDecimal result) {
        assertEquals(
                Money.of(result, to), new EuroRate(from, DAY, fromRate).convert(amount, new EuroRate(to, DAY, toRate)));
    }
}
