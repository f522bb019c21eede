package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TypedQuantityTest {

    @Test
    void plainAndFullWidthDigitsAreRead() {
        assertEquals(new BigDecimal("100"), TypedQuantity.of("100").orElseThrow());
        assertEquals(new BigDecimal("100"), TypedQuantity.of(" １００ ").orElseThrow());
        assertEquals(new BigDecimal("1000"), TypedQuantity.of("1 000").orElseThrow());
        assertEquals(new BigDecimal("2.5"), TypedQuantity.of("2,5").orElseThrow());
        assertEquals(new BigDecimal("1234567"), TypedQuantity.of("1.234.567").orElseThrow());
    }

    @Test
    void whatCouldBeAThousandOrOneIsNotGuessed() {
        assertTrue(TypedQuantity.of("1,000").isEmpty());
        assertTrue(TypedQuantity.of("1.000").isEmpty());
    }

    @Test
    void wordsSignsAndHugeFiguresAreNone() {
        for (String typed : new String[] {"", "abc", "-5", "1e9", "9999999999", "0x10", "=1+1"}) {
            assertTrue(TypedQuantity.of(typed).isEmpty(), typed);
        }
    }

    @Test
    void whatIsWrittenIntoAFieldIsReadBackAsTheSame() {
        for (String figure : new String[] {"1.125", "999.999", "0.125", "1000.125", "12.5", "100", "1000", "0.001"}) {
            BigDecimal quantity = new BigDecimal(figure);
            assertEquals(
                    0,
                    quantity.compareTo(
                            TypedQuantity.of(TypedQuantity.plain(quantity)).orElseThrow()),
                    figure);
        }
        assertEquals("1.1250", TypedQuantity.plain(new BigDecimal("1.125000")));
        assertEquals("100", TypedQuantity.plain(new BigDecimal("100.000")));
    }
}
