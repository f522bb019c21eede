package org.kontor.pricing.model.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

class PastedPricesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "A-1\t10\t12.50|10|12.50",
                "A-1;10;12,50|10|12.50",
                "A-1;10;1.234,50|10|1234.50",
                "A-1;10;1,234.50|10|1234.50",
                "A-1,10,12.50|10|12.50",
                "A-1\t12.50|1|12.50",
                "A-1\t\t12.50|1|12.50",
                "A-1\t１０\t１２.５０|10|12.50"
            })
    void aLineIsReadHoweverItIsParted(String line, BigDecimal from, BigDecimal amount) {
        PastedPrices.Line read = PastedPrices.read(line).get(0);
        assertEquals("A-1", read.sku());
        assertEquals(0, from.compareTo(read.minQuantity()));
        assertEquals(0, amount.compareTo(read.amount()));
    }

    @Test
    void aHeadingIsPassedOverAndBlankLinesAreNone() {
        List<PastedPrices.Line> lines =
                PastedPrices.read("SKU\tFrom\tPrice\tUnit\tPer\nA-1\t1\t7\tPK\t100\n\n B-2 \t1\t8");
        assertEquals(
                List.of("A-1", "B-2"),
                lines.stream().map(PastedPrices.Line::sku).toList());
        assertEquals(List.of(2, 4), lines.stream().map(PastedPrices.Line::no).toList());
        assertEquals("PK", lines.get(0).unit());
        assertEquals(BigDecimal.valueOf(100), lines.get(0).base());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-1;1;twelve",
                "A-1;1;-5",
                "A-1;0;5",
                "A-1;1;5;C62;0",
                ";1;5",
                "A-1;1;1.2345678",
                "A-1;1.2345;5",
                "A-1;1;5;C62;1000000000"
            })
    void whatIsNoPriceIsKeptAndCalledSo(String line) {
        assertFalse(PastedPrices.read("A-0;1;1\n" + line).get(1).readable());
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertEquals(
                PricingRule.NOTHING_PASTED,
                assertThrows(RuleViolated.class, () -> PastedPrices.read(" \n "))
                        .rule());
        assertEquals(
                PricingRule.TOO_MANY_PASTED,
                assertThrows(RuleViolated.class, () -> PastedPrices.read("A;1;1\n".repeat(5001)))
                        .rule());
    }
}
