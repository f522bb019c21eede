package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlArrayTest {

    @Test
    void numbersAreWrittenPlainly() {
        assertEquals("{1,2}", SqlArray.ofNumbers(List.of(1L, 2L)));
        assertEquals("{1000,0.001}", SqlArray.ofNumbers(List.of(new BigDecimal("1E+3"), new BigDecimal("1E-3"))));
        assertEquals("{}", SqlArray.ofNumbers(List.of()));
    }

    @Test
    void textStaysText() {
        assertEquals("{\"a,b\",\"NULL\",\"}\"}", SqlArray.ofTexts(List.of("a,b", "NULL", "}")));
        assertEquals("{\"say \\\"hi\\\"\",\"back\\\\slash\"}", SqlArray.ofTexts(List.of("say \"hi\"", "back\\slash")));
    }
}
